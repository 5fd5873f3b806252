/** The state of the store: what was deleted by age, and which rows were set aside. */
import * as z from "zod/mini"
import { epochMs } from "~model/ids"
import { nothing } from "../nothing"

const count = z.int().check(z.nonnegative())

/** What was deleted because it had been kept for as long as the settings say. */
export const retentionReport = z.object({
  at: epochMs,
  sessions: count,
  /** Sessions that were kept but lost their prints. */
  prints: count,
  products: count,
})
export type RetentionReport = z.infer<typeof retentionReport>

export const upkeepMessages = {
  /** An answer did not parse. Stored rows that do not parse are set aside, so that the question can be asked again. */
  "any.upkeep.sweep": { input: nothing, output: z.object({ setAside: count }) },
  "ui.upkeep.get": {
    input: nothing,
    output: z.object({
      /** The last time that anything was deleted by age. */
      deleted: z.nullable(retentionReport),
      clockIsSure: z.boolean(),
      /** Size of all thin prints together. */
      thinBytes: count,
      /** Stored rows that cannot be read or cannot be true. */
      setAside: count,
    }),
  },
} as const
