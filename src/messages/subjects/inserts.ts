/** Inserts that are known: bumpers, jingles, adverts and slates of many shows. */
import * as z from "zod/mini"
import { nothing } from "../nothing"

const id = z.string().check(z.maxLength(100))

export const insertMessages = {
  /** The newest first. */
  "ui.inserts.list": {
    input: nothing,
    output: z.array(z.object({ id, seconds: z.number(), shows: z.int(), picture: z.nullable(z.string()) })),
  },
  "ui.inserts.unlearn": { input: z.object({ id }), output: nothing },
} as const
