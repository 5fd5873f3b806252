/** Inserts that are known: stretches that came in several shows. They are unlearnt by `ui.history.delete`. */
import * as z from "zod/mini"
import { epochMs, seconds } from "~model/ids"
import { mostItems } from "~model/limits"
import { nothing } from "../nothing"

const knownInsert = z.object({
  id: z.uuid(),
  shows: z.int().check(z.positive()),
  seconds,
  firstAt: epochMs,
  lastAt: epochMs,
  /** A small grey picture of its print, as a data URL. */
  picture: z.string().check(z.maxLength(4_000)),
})

export const insertMessages = {
  /** Those that were seen last first. */
  "ui.insert.list": {
    input: nothing,
    output: z.object({ inserts: z.array(knownInsert).check(z.maxLength(mostItems.inserts)) }),
  },
} as const
