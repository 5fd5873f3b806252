/**
 * Importing rows: from the user's own copy, somebody else's, or a file of prices. A file is staged part by part, and every row is
 * checked there; then all of it is written in one transaction, or nothing. A stored row is never overwritten by an older one, so
 * importing a file twice changes nothing. If a file holds two rows with one key, the newer counts: a copy that is saved while a
 * show is on may hold a row twice and still be complete.
 */
import { type CopyOrigin, isAnothers } from "~model/copied"
import type { ImportedRow, ImportOutcome, RefusedRow } from "~model/copy-part"
import type { SessionId } from "~model/ids"
import { DAY_MS } from "~model/time"
import { BAD_ADDRESS, type CopiedTableName, copiedTableNames, copiedTables, isCopied } from "./copied-tables"
import type { LiveproofDatabase } from "./database"
import { forgetSightings } from "./inserts"
import { keyOf } from "./key-of"
import { markedRow } from "./marked-rows"
import type { PrintRow, SessionRow, SightingRow, StagedPart } from "./rows"
import { noteTermsOf } from "./search"
import { noteImport } from "./unheard-import"

/** Rows that belong to a session are handled after all sessions, wherever they are in the file. */
const isOfSession = (table: string): boolean => table === "framePairs" || table === "prints"
/** More than any file has lines. */
const BEHIND_ALL_ELSE = 2 ** 40

/** Nobody looks at a preview for longer. */
const stagedForMs = DAY_MS

/** @returns the rows that cannot be taken; the others wait for `commitImport` */
export async function stageRows(
  db: LiveproofDatabase,
  id: string,
  rows: readonly ImportedRow[],
  now: number,
): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = []
  const standingAlone: StagedPart["rows"] = []
  const belonging: StagedPart["rows"] = []
  for (const { place, table, row } of rows) {
    const read = readRow(table, row, now)
    if (typeof read === "string") refused.push({ row: place, reason: read })
    else if (read) (isOfSession(read.table) ? belonging : standingAlone).push(read)
  }
  const place = rows[0]?.place ?? 0
  const parts = [
    { import: id, place, at: now, rows: standingAlone },
    { import: id, place: BEHIND_ALL_ELSE + place, at: now, rows: belonging },
  ]
  await db.staged.bulkPut(parts.filter((part) => part.rows.length > 0))
  return refused
}

/** Null for a row that is left out on purpose. */
function readRow(table: string, row: unknown, now: number): StagedPart["rows"][number] | RefusedRow["reason"] | null {
  if (table === "settings") return null
  if (!isCopied(table)) return "unknown-table"
  const parsed = copiedTables[table].row.safeParse(row)
  if (!parsed.success)
    return parsed.error.issues.some((issue) => "params" in issue && issue.params?.code === BAD_ADDRESS)
      ? "bad-address"
      : "not-readable"
  const latest = copiedTables[table].latest(parsed.data)
  return latest !== null && latest > now ? "date-in-future" : { table, row: parsed.data }
}

/**
 * Writes what was staged: all of it or, when anything fails, nothing.
 * @param copy the copy that the rows are from; null for a list of prices
 * @param now milliseconds since 1970
 */
export const commitImport = (
  db: LiveproofDatabase,
  id: string,
  copy: CopyOrigin | null,
  now: number,
): Promise<ImportOutcome> =>
  db.transaction(
    "rw",
    [db.staged, db.search, db.anchors, db.inserts, db.upkeep, ...copiedTableNames.map((name) => db.table(name))],
    async () => {
      const outcome: ImportOutcome = { added: 0, replaced: 0, known: 0, left: 0 }
      // Sessions are found by their products too, which may come later in the file.
      const sessions = new Set<SessionId>()
      const toLearn = new Set<SessionId>()
      // One part at a time: the whole file may not fit into memory.
      const partBehind = (place: number) => partsOf(db, id, place).first()
      for (let part = await partBehind(-1); part; part = await partBehind(part.place)) {
        for (const name of copiedTableNames) {
          const given = part.rows.filter(({ table }) => table === name)
          const rows = given.flatMap(({ row }) => markedRow(name, row, copy, now) ?? [])
          outcome.left += given.length - rows.length
          if (name === "sessions") for (const row of rows) sessions.add((row as SessionRow).id)
          if (rows.length === 0) continue
          const written = await putNewer(db, name, rows, { copy, outcome })
          for (const session of footageOf(name, written)) toLearn.add(session)
        }
      }
      await noteTermsOf(db, [...sessions])
      await db.anchors.bulkDelete([...toLearn])
      await forgetSightings(db, [...toLearn])
      await dropImport(db, id)
      await noteImport(db)
      return outcome
    },
  )

/** Sessions whose footage is to be learnt anew: their prints came back, or they were another's before. */
function footageOf(name: CopiedTableName, written: readonly object[]): SessionId[] {
  if (name === "sessions") return written.map((row) => (row as SessionRow).id)
  return name === "prints" ? written.map((row) => (row as PrintRow).session) : []
}

/** In the order in which they are written. */
const partsOf = (db: LiveproofDatabase, id: string, behindPlace = -1) =>
  db.staged.where("[import+place]").between([id, behindPlace], [id, Number.POSITIVE_INFINITY], false)

interface Putting {
  copy: CopyOrigin | null
  outcome: ImportOutcome
}

/** @returns the rows that were written */
async function putNewer(
  db: LiveproofDatabase,
  name: CopiedTableName,
  rows: readonly object[],
  { copy, outcome }: Putting,
): Promise<object[]> {
  const table = db.table<object>(name)
  const keys = rows.map((row) => keyOf(table, row))
  const known = new Map<string, object>()
  for (const row of await table.bulkGet(keys as string[])) if (row) known.set(JSON.stringify(keyOf(table, row)), row)
  const isOpen = copy && isOfSession(name) ? await openSessions(db, rows, copy) : () => true
  const newer = new Map<string, object>()
  for (const [index, row] of rows.entries()) {
    const key = JSON.stringify(keys[index])
    const before = newer.get(key) ?? known.get(key)
    const becomes = isOpen(row) ? weigh(name, row, before) : "left"
    outcome[becomes] += 1
    if (becomes === "added" || becomes === "replaced") newer.set(key, row)
  }
  const written = [...newer.values()]
  await table.bulkPut(written)
  return written
}

/**
 * Somebody else's copy adds no prints and no pictures to a session of the user's own; nor are any written without their session,
 * because nothing would ever delete them.
 */
async function openSessions(db: LiveproofDatabase, rows: readonly object[], copy: CopyOrigin) {
  const sessionOf = (row: object) => (row as { session: SessionId }).session
  const ids = [...new Set(rows.map(sessionOf))]
  const sessions = await db.sessions.bulkGet(ids)
  const open = new Set(ids.filter((_, at) => sessions[at] && (copy.isMine || isAnothers(sessions[at]))))
  return (row: object) => open.has(sessionOf(row))
}

/** What becomes of a row where `before` is stored under its key. */
function weigh(name: CopiedTableName, row: object, before: object | undefined): keyof ImportOutcome {
  if (before === undefined) return "added"
  if (isAnothers(row) !== isAnothers(before)) return isAnothers(row) ? "left" : "replaced"
  const { knowsUntil } = copiedTables[name]
  const isNewer = (knowsUntil(row) ?? 0) > (knowsUntil(before) ?? 0)
  const maySay = name !== "sightings" || isSameSighting(row as SightingRow, before as SightingRow)
  return isNewer && maySay ? "replaced" : "known"
}

/** A stored sighting keeps its price: a file may add later looks at it and nothing else. */
const isSameSighting = (one: SightingRow, other: SightingRow): boolean =>
  one.source === other.source &&
  one.amountMinor === other.amountMinor &&
  one.rangeHighMinor === other.rangeHighMinor &&
  one.availability === other.availability

export const dropImport = (db: LiveproofDatabase, id: string): Promise<unknown> => partsOf(db, id).delete()

/** Deletes what was staged and neither taken nor dropped. */
export const dropOldImports = (db: LiveproofDatabase, now: number): Promise<unknown> =>
  db.staged
    .where("at")
    .below(now - stagedForMs)
    .delete()
