/** The parts in which a file is read. */
import type { ImportedRow, RefusedRow } from "~model/copy-part"
import type { Rejected } from "~prices/import/rejected"

/** A line of the file, or a product in Keepa's answer, that was refused. */
export type RefusedLine = Rejected | RefusedRow

export interface FilePart {
  rows: ImportedRow[]
  refused: RefusedLine[]
  /** Lines or prices that this part was read from. */
  read: number
}
