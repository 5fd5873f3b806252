/** Inserts that are known: each goes once too few of the sessions are left that it came in. */
import type { SessionId, ShowKey } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import type { InsertRow } from "./rows"

/** "Several shows": two may show each other's. "Many times": a show's own opening. */
const LEAST_SHOWS = 3
const LEAST_SESSIONS = 5
/** The newest; more would take longer to look up than they save. */
const MOST_INSERTS = 500

export const insertRows = (db: LiveproofDatabase): Promise<InsertRow[]> => db.inserts.toArray()

/** The shows that some sessions were of, each once. */
export async function showsOf(db: LiveproofDatabase, sessions: readonly SessionId[]): Promise<ShowKey[]> {
  const rows = await db.sessions.bulkGet([...sessions])
  return [...new Set(rows.flatMap((row) => (row ? row.show : [])))]
}

/** Whether what came in these sessions is an insert. */
export const cameOften = async (db: LiveproofDatabase, sessions: readonly SessionId[]): Promise<boolean> =>
  sessions.length >= LEAST_SESSIONS || (await showsOf(db, sessions)).length >= LEAST_SHOWS

/** Within a transaction over `inserts`. Beyond a number the oldest go. */
export async function putInserts(db: LiveproofDatabase, rows: readonly InsertRow[]): Promise<void> {
  await db.inserts.bulkPut([...rows])
  const tooMany = (await db.inserts.count()) - MOST_INSERTS
  if (tooMany > 0) await db.inserts.orderBy("learntAt").limit(tooMany).delete()
}

/** It counts as any other footage from now on, and is not learnt again. */
export const unlearnInsert = (db: LiveproofDatabase, id: string): Promise<unknown> =>
  db.inserts.update(id, { isUnlearnt: true })

/** Within a transaction over `sessions` and `inserts`: sessions are deleted. */
export async function forgetInSessions(db: LiveproofDatabase, ids: readonly SessionId[]): Promise<void> {
  const gone = new Set(ids)
  const before = await db.inserts.where("sessions").anyOf(ids).distinct().toArray()
  for (const row of before) {
    const sessions = row.sessions.filter((id) => !gone.has(id))
    if (await cameOften(db, sessions)) await db.inserts.put({ ...row, sessions })
    else await db.inserts.delete(row.id)
  }
}

/** Calls `changed` whenever what is known changes, whoever changes it: before that is written. */
export function onInsertsChanged(db: LiveproofDatabase, changed: () => void): void {
  const tell = () => changed()
  db.inserts.hook("creating", tell)
  db.inserts.hook("updating", tell)
  db.inserts.hook("deleting", tell)
}
