/** What the footage of each session is recognised by, and the thin prints with which it is compared later. */
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import type { AnchorRow, SessionRow, ThinRow } from "./rows"

/** Sessions that ended before a moment and have no anchors yet, or are to be learnt again; newest first. */
export async function sessionsToLearn(db: LiveproofDatabase, overBefore: number): Promise<SessionId[]> {
  const over = await db.sessions.where("lastSeenAt").below(overBefore).primaryKeys()
  const learnt = new Set<SessionId>(await db.anchors.toCollection().primaryKeys())
  for (const id of await db.anchors.orderBy("toLearnAgain").primaryKeys()) learnt.delete(id)
  return over.filter((id) => !learnt.has(id)).reverse()
}

/**
 * Writes what was learnt of a session, unless it was deleted or went on meanwhile.
 * @param learnt the session as it was before its prints were read
 * @param thin   its thin prints; none where its prints are gone: what was learnt before stays
 */
export const putLearnt = (
  db: LiveproofDatabase,
  learnt: SessionRow,
  bytes: Uint8Array,
  thin: readonly ThinRow[],
): Promise<boolean> =>
  db.transaction("rw", db.sessions, db.anchors, db.thin, async () => {
    const session = await db.sessions.get(learnt.id)
    if (session?.lastBatch !== learnt.lastBatch || session.lastSeenAt !== learnt.lastSeenAt) return false
    const before = thin.length === 0 ? await db.anchors.get(learnt.id) : undefined
    await db.anchors.put({ session: learnt.id, bytes: before?.bytes ?? bytes })
    if (thin.length > 0) {
      await db.thin.where("session").equals(learnt.id).delete()
      await db.thin.bulkPut([...thin])
    }
    return true
  })

/** Calls `changed` whenever this context is about to change what is learnt of any session, as long as `db` lives. */
export function onAnchorsChanged(db: LiveproofDatabase, changed: () => void): void {
  const tell = () => changed()
  db.anchors.hook("creating", tell)
  db.anchors.hook("updating", tell)
  // Dexie calls this for rows that are not there, too.
  db.anchors.hook("deleting", (_key, row) => {
    if (row) changed()
  })
}

const ROWS_AT_ONCE = 50

/** All rows, a few at a time. */
export async function* anchorRows(db: LiveproofDatabase): AsyncGenerator<AnchorRow[]> {
  const keys = await db.anchors.toCollection().primaryKeys()
  for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
    const rows = await db.anchors.bulkGet(keys.slice(from, from + ROWS_AT_ONCE))
    yield rows.filter((row) => row !== undefined)
  }
}
