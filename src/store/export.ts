/**
 * The user's own copy of everything that is stored, handed out in parts: a message between extension pages has a size limit
 * and a history has none. Parts go on behind the last row's key, so that what is deleted meanwhile moves no other row.
 */
import { toBase64 } from "~model/bytes"
import { copyHead, mostCharsOfPart, mostCharsOfRow, mostRowsOfPart } from "~model/copy-file"
import { copiedTableNames } from "./copied-tables"
import type { LiveproofDatabase } from "./database"

const tableNames = ["settings", ...copiedTableNames] as const

/** Behind which row to go on; null: at the table's beginning. */
export interface ExportPlace {
  table: string
  after: string | [string, number] | null
}

export interface ExportPart {
  lines: string[]
  /** Rows that are larger than any that would be taken back. */
  tooLarge: number
  /** Where to go on; null after the last part. */
  next: ExportPlace | null
}

/** Bytes stand in the file as base64. */
export const copyLine = (table: string, row: object): string =>
  JSON.stringify({ table, row }, (_, value: unknown) => (value instanceof Uint8Array ? toBase64(value) : value))

/**
 * @param from null for the first part, then the `next` of the part before
 * @param at   milliseconds since 1970, for the file's first line
 */
export async function exportPart(db: LiveproofDatabase, from: ExportPlace | null, at: number): Promise<ExportPart> {
  const name = tableNames.find((one) => one === from?.table) ?? tableNames[0]
  const part: ExportPart = { lines: from === null ? [copyHead(at)] : [], tooLarge: 0, next: null }
  const table = db.table<object>(name)
  const rows = from === null || from.after === null ? table.toCollection() : table.where(":id").above(from.after)
  let after: ExportPlace["after"] = null
  let chars = 0
  let isFull = false
  await rows
    .until(() => {
      isFull = part.lines.length >= mostRowsOfPart || chars >= mostCharsOfPart
      return isFull
    })
    .each((row, { primaryKey }) => {
      after = primaryKey as ExportPlace["after"]
      const line = copyLine(name, row)
      // The next row may be as large as one may be.
      if (line.length > mostCharsOfRow) part.tooLarge += 1
      else part.lines.push(line)
      chars += line.length
    })
  const following = tableNames[tableNames.indexOf(name) + 1]
  if (isFull) part.next = { table: name, after }
  else if (following) part.next = { table: following, after: null }
  return part
}
