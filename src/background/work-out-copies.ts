/**
 * Verdicts of sessions that came back from a copy: what stands in the copy is not believed. Its repeats are looked for in its
 * prints once more, and the rules decide anew. One session at a time, so that a worker that is stopped goes on where it was.
 */
import { decide } from "~liveness/index"
import type { Evidence, RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "~store/database"
import { withoutLostNames } from "~store/earlier-names"
import type { SessionRow } from "~store/rows"
import { putSession, sessionTables } from "~store/search"
import { bundleOf } from "./evidence-file"

/** Of one session: the longest ones; more decide nothing. */
const MOST_REPEATS = 20

export async function workOutCopies(db: LiveproofDatabase): Promise<void> {
  const waiting = (await db.sessions.filter(isWaiting).primaryKeys()) as SessionId[]
  for (const id of waiting) {
    const row = await db.sessions.get(id)
    if (row && isWaiting(row)) await workOut(db, row)
  }
}

const isWaiting = ({ copied }: SessionRow): boolean => copied?.verdict === "not-yet"

async function workOut(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  const hasPrints = (await db.prints.where("session").equals(row.id).count()) > 0
  const evidence = hasPrints ? await shownBy(db, row) : row.evidence
  const verdict = decide(evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds })
  // Bids, playlists and the page's word leave no prints.
  const isShown = hasPrints && verdict.because.every(({ kind }) => kind === "repeat")
  await db.transaction("rw", sessionTables(db), async () => {
    const now = await db.sessions.get(row.id)
    if (!now?.copied || !isWaiting(now)) return
    const copied = { ...now.copied, verdict: isShown ? ("shown" as const) : ("not-shown" as const) }
    await putSession(db, await withoutLostNames(db, { ...now, evidence, verdict, copied }))
  })
}

/** The evidence without repeats that the prints do not show, and at most at the level that they show. */
async function shownBy(db: LiveproofDatabase, row: SessionRow): Promise<Evidence[]> {
  const lengthOf = ({ repeat: { now } }: RepeatEvidence) => now.toSeconds - now.fromSeconds
  const longest = row.evidence
    .filter((one) => one.kind === "repeat")
    .sort((one, other) => lengthOf(other) - lengthOf(one))
    .slice(0, MOST_REPEATS)
  const shown = new Map<Evidence, Evidence>()
  for (const found of longest) {
    const bundle = await bundleOf(db, row, found)
    if (bundle) shown.set(found, { ...found, level: bundle.level, confidence: bundle.confidence })
  }
  return row.evidence.flatMap((one) => (one.kind === "repeat" ? (shown.get(one) ?? []) : one))
}
