/**
 * The user's own copy of everything that is stored: one JSON object a line, the first one about the file itself.
 * It is handed out in parts, because a message between extension pages has a size limit and a history has none.
 */
import { toBase64 } from "~model/bytes"
import { copiedTableNames } from "./copied-tables"
import type { LiveproofDatabase } from "./database"

const tableNames = ["settings", ...copiedTableNames] as const
const rowsPerPart = 100

export interface ExportPart {
  lines: string
  /** Where to go on; null after the last part. */
  next: number | null
}

/** The first line, about the file itself. @param at milliseconds since 1970 */
export const copyHead = (schema: number, at: number): string =>
  JSON.stringify({ liveproof: 1, schema, exportedAt: new Date(at).toISOString() })

/** Bytes stand in the file as base64. */
export const copyLine = (table: string, row: object): string =>
  JSON.stringify({ table, row }, (_, value: unknown) => (value instanceof Uint8Array ? toBase64(value) : value))

/**
 * @param from 0 for the first part, then the `next` of the part before; rows are counted over all tables
 * @param at milliseconds since 1970, for the file's first line
 */
export const exportPart = (db: LiveproofDatabase, from: number, at: number): Promise<ExportPart> =>
  db.transaction("r", db.tables, async () => {
    const lines: string[] = []
    if (from === 0) lines.push(copyHead(db.verno, at))
    let skipped = 0
    for (const name of tableNames) {
      const table = db.table<object>(name)
      const count = await table.count()
      if (from < skipped + count) {
        const rows = await table
          .offset(from - skipped)
          .limit(rowsPerPart)
          .toArray()
        lines.push(...rows.map((row) => copyLine(name, row)))
        return { lines: `${lines.join("\n")}\n`, next: from + rows.length }
      }
      skipped += count
    }
    return { lines: lines.length > 0 ? `${lines.join("\n")}\n` : "", next: null }
  })
