/** By what the footage of each session is recognised. */
import { isAnothers } from "~model/copied"
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import type { AnchorRow } from "./rows"

/** Sessions that were over before a moment and whose footage has not been learnt, the newest first. */
export async function sessionsToLearn(db: LiveproofDatabase, overBefore: number): Promise<SessionId[]> {
  const over = await db.sessions.where("lastSeenAt").below(overBefore).primaryKeys()
  const learnt = new Set<SessionId>(await db.anchors.toCollection().primaryKeys())
  return over.filter((id) => !learnt.has(id)).reverse()
}

/** The batches of a session's prints, one at a time; none of what another recorded. */
export async function* printsOneByOne(db: LiveproofDatabase, session: SessionId): AsyncGenerator<Uint8Array> {
  const row = await db.sessions.get(session)
  if (!row || isAnothers(row)) return
  const keys = await db.prints
    .where("[session+fromSeconds]")
    .between([session, 0], [session, Number.POSITIVE_INFINITY])
    .primaryKeys()
  for (const key of keys) {
    const batch = await db.prints.get(key)
    if (batch) yield batch.bytes
  }
}

/** Writes what was learnt of a session, unless it was deleted or went on meanwhile. */
export const putAnchors = (db: LiveproofDatabase, row: AnchorRow, overBefore: number): Promise<boolean> =>
  db.transaction("rw", db.sessions, db.anchors, async () => {
    const session = await db.sessions.get(row.session)
    if (!session || session.lastSeenAt >= overBefore) return false
    await db.anchors.put(row)
    return true
  })

const rowsAtOnce = 50

/** All rows, some at a time. */
export async function* anchorRows(db: LiveproofDatabase): AsyncGenerator<AnchorRow[]> {
  const keys = await db.anchors.toCollection().primaryKeys()
  for (let from = 0; from < keys.length; from += rowsAtOnce) {
    const rows = await db.anchors.bulkGet(keys.slice(from, from + rowsAtOnce))
    yield rows.filter((row) => row !== undefined)
  }
}
