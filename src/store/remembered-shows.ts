/** What the history says about shows, by key: of all sessions of a show, the one that found most. */
import type { RememberedShow } from "~messages/subjects/directory"
import type { VerdictKind } from "~model/evidence"
import type { ShowKey } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import type { SessionRow } from "./rows"

/** A session that decided nothing does not revoke what an earlier one saw. */
const byWeight: readonly VerdictKind[] = [
  "cant-tell",
  "ended",
  "scheduled",
  "replay",
  "on-air",
  "live",
  "repeat-seen",
  "may-be-rerun",
  "may-be-loop",
  "recorded-as-live",
  "rerun",
  "loop",
]
const weight = ({ verdict }: SessionRow): number => byWeight.indexOf(verdict.kind)

/** How many sessions of a show are considered, newest first. */
const SESSIONS_AT_MOST = 50

/** What this browser saw, or what the prints in the user's own copy show. What a copy merely states proves nothing. */
const isShown = ({ copied }: SessionRow): boolean => !copied || (copied.isMine && copied.verdict === "shown")

async function rememberedShow(db: LiveproofDatabase, show: ShowKey): Promise<RememberedShow[]> {
  const sessions = await db.sessions
    .where("[show+startedAt]")
    .between([show, 0], [show, Number.POSITIVE_INFINITY])
    .reverse()
    .filter(isShown)
    .limit(SESSIONS_AT_MOST)
    .toArray()
  const [first, ...others] = sessions
  if (!first) return []
  const best = others.reduce((one, other) => (weight(other) > weight(one) ? other : one), first)
  return [{ show, verdict: best.verdict.kind, at: best.startedAt, watchedSeconds: best.watchedSeconds }]
}

/** The shows among these that were watched, each once. */
export const rememberedShows = (db: LiveproofDatabase, shows: readonly ShowKey[]): Promise<RememberedShow[]> =>
  db.transaction("r", db.sessions, async () =>
    (await Promise.all([...new Set(shows)].map((show) => rememberedShow(db, show)))).flat(),
  )
