/**
 * Verdicts of sessions that came back from a copy. The copy's own verdict is not believed: its repeats are looked for again in its
 * prints, and the rules decide anew. One session at a time, so that a worker that was stopped goes on where it left off.
 */
import { decide } from "~liveness/index"
import type { Evidence, RepeatEvidence } from "~model/evidence"
import { copiesToWorkOut, isToWorkOut, putWorkedOut } from "~store/copied-sessions"
import type { LiveproofDatabase } from "~store/database"
import type { SessionRow } from "~store/rows"
import { hasPrints, storedSession } from "~store/sessions"
import { bundleOf } from "./evidence-file"

/** Per session, the longest ones; more would decide nothing. */
const MOST_REPEATS = 20

/** Of the background's one database. */
let running: Promise<void> | null = null
let isAsked = false

/**
 * If called while it runs, it looks once more for what came meanwhile; nothing is worked out twice.
 * @throws whatever the database does; what is left then is taken up when it is asked again
 */
export function workOutCopies(db: LiveproofDatabase): Promise<void> {
  isAsked = true
  running ??= workOutWhileAsked(db)
  return running
}

async function workOutWhileAsked(db: LiveproofDatabase): Promise<void> {
  try {
    while (isAsked) {
      isAsked = false
      await workOutAll(db)
    }
  } finally {
    running = null
  }
}

async function workOutAll(db: LiveproofDatabase): Promise<void> {
  for (const id of await copiesToWorkOut(db)) {
    const row = await storedSession(db, id)
    if (row && isToWorkOut(row)) await workOut(db, row)
  }
}

async function workOut(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  const isPrinted = await hasPrints(db, row.id)
  const evidence = isPrinted ? await shownBy(db, row) : row.evidence
  const verdict = decide(evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds })
  // Bids, playlists and the page's word leave no prints.
  const isShown = isPrinted && verdict.because.every(({ kind }) => kind === "repeat")
  await putWorkedOut(db, row.id, { evidence, verdict, isShown })
}

/** The evidence without repeats that the prints do not show, and each repeat at most at the level that they show. */
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
