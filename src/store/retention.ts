/** What is thrown away, and when. Old sessions keep their verdict and evidence and lose their prints first. */
import type { LiveproofDatabase } from "./database"
import { deleteSessions } from "./sessions"

const dayMs = 86_400_000
/** Prints are needed for reruns only while a rerun is likely. */
const printsForDays = 30

export async function applyRetention(db: LiveproofDatabase, now: number, retentionDays: number): Promise<void> {
  const old = await db.sessions
    .where("lastSeenAt")
    .below(now - retentionDays * dayMs)
    .primaryKeys()
  await deleteSessions(db, old as Parameters<typeof deleteSessions>[1])
  const past = await db.sessions
    .where("lastSeenAt")
    .below(now - printsForDays * dayMs)
    .primaryKeys()
  await db.prints.where("session").anyOf(past).delete()
}
