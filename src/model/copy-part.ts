/** What goes out into a copy, and what comes out of a picked file, a part at a time. */

/** The key after which to continue; null: at the table's beginning. */
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

/** A row of a file; what its table makes of it is checked by the store. */
export interface ImportedRow {
  /** Line of the file, or number of the price; each only once in an import. */
  place: number
  table: string
  row: unknown
}

export interface RefusedRow {
  /** Its place. */
  row: number
  reason: "not-readable" | "unknown-table" | "date-in-future" | "bad-address"
}

/** How many rows became what. */
export interface ImportOutcome {
  added: number
  /** Stored rows that the file knew more of. */
  replaced: number
  known: number
  /** Rows of another's copy that would stand among what is the user's own. */
  left: number
}
