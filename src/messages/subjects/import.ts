/** Taking rows from a file: staged in parts, then written at once or dropped. */
import * as z from "zod/mini"
import { copyOrigin } from "~model/copied"
import { nothing } from "../nothing"

const importId = z.uuid()

/** A row of a file; what its table makes of it is checked by the store. */
const importedRow = z.object({
  /** Line of the file, or number of the price; each only once in an import. */
  place: z.int().check(z.nonnegative()),
  table: z.string().check(z.maxLength(40)),
  row: z.unknown(),
})
export type ImportedRow = z.infer<typeof importedRow>

const refusedRow = z.object({
  row: z.int(),
  reason: z.enum(["not-readable", "unknown-table", "date-in-future", "bad-address"]),
})
export type RefusedRow = z.infer<typeof refusedRow>

const importOutcome = z.object({
  added: z.int(),
  /** Stored rows that the file knew more of. */
  replaced: z.int(),
  known: z.int(),
  /** Rows of another's copy that would stand among what is the user's own. */
  left: z.int(),
})
export type ImportOutcome = z.infer<typeof importOutcome>

export const importMessages = {
  "ui.import.stage": {
    input: z.object({ import: importId, rows: z.array(importedRow).check(z.maxLength(1_000)) }),
    output: z.object({ refused: z.array(refusedRow) }),
  },
  "ui.import.commit": {
    /** `copy`: of what copy the rows are; null for a list of prices. */
    input: z.object({ import: importId, copy: z.nullable(copyOrigin) }),
    output: importOutcome,
  },
  "ui.import.drop": { input: z.object({ import: importId }), output: nothing },
} as const
