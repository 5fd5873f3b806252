/**
 * The user's own copy of everything that is stored, handed out in parts: a history may be larger than memory. Each part continues
 * after the last row's key, so a deletion meanwhile skips or repeats no row.
 */
import { toBase64 } from "~model/bytes"
import { copyHead, MOST_CHARS_OF_PART, MOST_CHARS_OF_ROW, MOST_ROWS_OF_PART } from "~model/copy-file"
import type { ExportPart, ExportPlace } from "~model/copy-part"
import { copiedTableNames } from "./copied-tables"
import type { LiveproofDatabase } from "./database"
import { keyOf } from "./key-of"

/** Read without a cursor: a browser reads ahead of a cursor, and keeps what it read until garbage is collected. */
const ROWS_AT_ONCE = 8

const tableNames = ["settings", ...copiedTableNames] as const

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
  let after = from?.after ?? null
  let chars = 0
  const isFull = () => part.lines.length >= MOST_ROWS_OF_PART || chars >= MOST_CHARS_OF_PART
  let isOver = false
  await db.transaction("r", table, async () => {
    while (!isOver && !isFull()) {
      const behind = after === null ? table.toCollection() : table.where(":id").above(after)
      const rows = await behind.limit(ROWS_AT_ONCE).toArray()
      isOver = rows.length < ROWS_AT_ONCE
      for (const row of rows) {
        if (isFull()) {
          isOver = false
          break
        }
        after = keyOf(table, row) as ExportPlace["after"]
        const line = copyLine(name, row)
        // Too large to be imported again, so it is counted and left out.
        if (line.length > MOST_CHARS_OF_ROW) part.tooLarge += 1
        else part.lines.push(line)
        chars += line.length
      }
    }
  })
  const following = tableNames[tableNames.indexOf(name) + 1]
  if (!isOver) part.next = { table: name, after }
  else if (following) part.next = { table: following, after: null }
  return part
}
