/** The parts in which a copy is written and a picked file is read. */

/** Where an export goes on: after a key of a table, or, with null, at the table's beginning. */
export interface ExportPlace {
  table: string
  after: string | [string, number] | null
}

export interface ExportPart {
  lines: string[]
  /** Rows that are too large to be imported again. */
  tooLarge: number
  /** Where to continue; null after the last part. */
  next: ExportPlace | null
}

/** A row as it stands in a file. The store checks whether it fits its table. */
export interface ImportedRow {
  /** The line in the file, or the number of the price; unique within an import. */
  place: number
  table: string
  row: unknown
}

export interface RefusedRow {
  /** The `place` of the row. */
  row: number
  reason: "not-readable" | "unknown-table" | "date-in-future" | "bad-address"
}

/** What became of the rows of an import, in numbers of rows. */
export interface ImportOutcome {
  added: number
  /** Stored rows that gave way to a newer one, or somebody else's to the user's own. */
  replaced: number
  known: number
  /** Rows that were left out: somebody else's that would stand among the user's own, or ones without their session. */
  left: number
}
