/** How much of a file is read at a time. */
import type { ImportedRow, RefusedRow } from "~model/copy-part"
import type { Rejected } from "~prices/import/rejected"

/** A line of the file, or a product of Keepa's answer, that was not taken. */
export type RefusedLine = Rejected | RefusedRow

/** A part of a file. */
export interface FilePart {
  rows: ImportedRow[]
  refused: RefusedLine[]
  /** Lines or prices that this part was read from. */
  read: number
}
