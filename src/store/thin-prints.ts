/** Thin prints of sessions: kept for as long as there is room for them, whatever becomes of the prints that they were made of. */
import type { VerdictKind } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Span } from "~model/repeat"
import type { LiveproofDatabase } from "./database"
import type { ThinRow } from "./rows"

/** No block covers more (liveness/prints/thin.ts). */
const LONGEST_BLOCK_SECONDS = 150

/** The blocks that overlap a span of the session's time line. */
export const thinWithin = (
  db: LiveproofDatabase,
  session: SessionId,
  { fromSeconds, toSeconds }: Span,
): Promise<ThinRow[]> =>
  db.thin
    .where("[session+fromSeconds]")
    .between([session, Math.max(0, fromSeconds - LONGEST_BLOCK_SECONDS)], [session, toSeconds])
    .filter((row) => row.toSeconds > fromSeconds)
    .toArray()

/** Bytes of each session's thin prints. */
async function sizes(db: LiveproofDatabase): Promise<Map<SessionId, number>> {
  const keys = (await db.thin.orderBy("[session+size]").keys()) as unknown as [SessionId, number][]
  const bySession = new Map<SessionId, number>()
  for (const [session, size] of keys) bySession.set(session, (bySession.get(session) ?? 0) + size)
  return bySession
}

const total = (bySession: ReadonlyMap<SessionId, number>) =>
  [...bySession.values()].reduce((sum, size) => sum + size, 0)

/** Bytes of all thin prints. */
export const thinBytes = async (db: LiveproofDatabase): Promise<number> => total(await sizes(db))

/** Verdicts that rest on footage: theirs is kept longest. */
const restsOnFootage: ReadonlySet<VerdictKind> = new Set([
  "repeat-seen",
  "may-be-loop",
  "loop",
  "may-be-rerun",
  "rerun",
  "recorded-as-live",
])

/** Sessions with such a verdict, and the earlier ones whose footage they show again. */
async function rested(db: LiveproofDatabase): Promise<Set<SessionId>> {
  const ids = new Set<SessionId>()
  await db.sessions.each(({ id, verdict }) => {
    if (!restsOnFootage.has(verdict.kind)) return
    ids.add(id)
    for (const one of verdict.because)
      if (one.kind === "repeat" && one.repeat.earlier) ids.add(one.repeat.earlier.session)
  })
  return ids
}

/**
 * Deletes thin prints until the rest fits: those of the oldest sessions first, those that a verdict rests on last.
 * @param mostBytes of all sessions together
 */
export const keepThinWithin = (db: LiveproofDatabase, mostBytes: number): Promise<void> =>
  db.transaction("rw", db.sessions, db.thin, async () => {
    const bySession = await sizes(db)
    let bytes = total(bySession)
    if (bytes <= mostBytes) return
    const last = await rested(db)
    const oldestFirst = await db.sessions.orderBy("lastSeenAt").primaryKeys()
    const inTurn = [...oldestFirst.filter((id) => !last.has(id)), ...oldestFirst.filter((id) => last.has(id))]
    for (const id of inTurn.filter((one) => bySession.has(one))) {
      if (bytes <= mostBytes) return
      await db.thin.where("session").equals(id).delete()
      bytes -= bySession.get(id)!
    }
  })
