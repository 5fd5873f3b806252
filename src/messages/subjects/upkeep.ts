/** What the extension did to its own store, and what is amiss there. */
import * as z from "zod/mini"
import { epochMs } from "~model/ids"
import { nothing } from "../nothing"

const count = z.int().check(z.nonnegative())

/** What was deleted because its time was up. */
export const retentionReport = z.object({
  at: epochMs,
  sessions: count,
  /** Sessions that stayed and lost their prints. */
  prints: count,
  products: count,
})
export type RetentionReport = z.infer<typeof retentionReport>

export const upkeepMessages = {
  /** An answer could not be read: rows that do not fit are set aside, and it can be asked for again. */
  "any.upkeep.sweep": { input: nothing, output: z.object({ setAside: count }) },
  "ui.upkeep.get": {
    input: nothing,
    output: z.object({
      /** The last time that anything was. */
      deleted: z.nullable(retentionReport),
      clockIsSure: z.boolean(),
      /** Of all thin prints. */
      thinBytes: count,
      /** Stored rows that cannot be read or cannot be true. */
      setAside: count,
    }),
  },
} as const
