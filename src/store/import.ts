/**
 * Taking rows back: from the user's own copy, or from a file of prices. A file is staged part by part, where every row is
 * checked; then all of it is written in one transaction, or nothing. A row that is stored already is never overwritten by
 * an older one, so that the same file twice changes nothing.
 */
import type { ImportedRow, ImportOutcome, RefusedRow } from "~messages/subjects/import"
import { type CopiedTableName, copiedTableNames, copiedTables, isCopied } from "./copied-tables"
import type { LiveproofDatabase } from "./database"
import type { StagedRow } from "./rows"

const rowsAtOnce = 500
/** Nobody looks at a preview for longer. */
const stagedForMs = 86_400_000

/** @returns the rows that cannot be taken; the others wait for `commitImport` */
export const stageRows = (
  db: LiveproofDatabase,
  id: string,
  rows: readonly ImportedRow[],
  now: number,
): Promise<RefusedRow[]> =>
  db.transaction("rw", db.staged, async () => {
    const refused: RefusedRow[] = []
    const staged: StagedRow[] = []
    for (const { place, table, row } of rows) {
      const read = readRow(table, row, now)
      if (typeof read === "string") refused.push({ row: place, reason: read })
      else if (read) staged.push({ import: id, place, at: now, table, row: read })
    }
    await db.staged.bulkPut(staged)
    return refused
  })

/** Null for a row that is left out on purpose. */
function readRow(table: string, row: unknown, now: number): object | RefusedRow["reason"] | null {
  if (table === "settings") return null
  if (!isCopied(table)) return "unknown-table"
  const parsed = copiedTables[table].row.safeParse(row)
  if (!parsed.success) return "not-readable"
  const until = copiedTables[table].knowsUntil(parsed.data)
  return until !== null && until > now ? "date-in-future" : parsed.data
}

/** Writes what was staged: all of it or, when anything fails, nothing. */
export const commitImport = (db: LiveproofDatabase, id: string): Promise<ImportOutcome> =>
  db.transaction("rw", [db.staged, ...copiedTableNames.map((name) => db.table(name))], async () => {
    const outcome: ImportOutcome = { added: 0, replaced: 0, known: 0 }
    const ofImport = (fromPlace: number) =>
      db.staged
        .where("[import+place]")
        .between([id, fromPlace], [id, Number.POSITIVE_INFINITY])
        .limit(rowsAtOnce)
        .toArray()
    for (let staged = await ofImport(0); staged.length > 0; staged = await ofImport(staged.at(-1)!.place + 1)) {
      for (const name of copiedTableNames) {
        const rows = staged.filter(({ table }) => table === name).map(({ row }) => row)
        if (rows.length > 0) await putNewer(db, name, rows, outcome)
      }
    }
    await db.staged.where("import").equals(id).delete()
    return outcome
  })

async function putNewer(
  db: LiveproofDatabase,
  name: CopiedTableName,
  rows: readonly object[],
  outcome: ImportOutcome,
): Promise<void> {
  const table = db.table<object>(name)
  const { keyPath } = table.schema.primKey
  const keyOf = (row: object): unknown => {
    const value = (part: string): unknown => (row as Record<string, unknown>)[part]
    return Array.isArray(keyPath) ? keyPath.map(value) : value(keyPath as string)
  }
  const { knowsUntil } = copiedTables[name]
  const stored = await table.bulkGet(rows.map(keyOf) as string[])
  const newer: object[] = []
  for (const [index, row] of rows.entries()) {
    const before = stored[index]
    if (before === undefined) outcome.added += 1
    else if ((knowsUntil(row) ?? 0) > (knowsUntil(before) ?? 0)) outcome.replaced += 1
    else {
      outcome.known += 1
      continue
    }
    newer.push(row)
  }
  await table.bulkPut(newer)
}

export const dropImport = (db: LiveproofDatabase, id: string): Promise<unknown> =>
  db.staged.where("import").equals(id).delete()

/** What was staged and never decided. */
export const dropOldImports = (db: LiveproofDatabase, now: number): Promise<unknown> =>
  db.staged
    .where("at")
    .below(now - stagedForMs)
    .delete()
