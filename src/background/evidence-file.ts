/** The evidence of one session as a file: the prints that are still stored, looked at once more. */
import { bundleOfRepeat, holdsMoments, spansToKeep, streamOfBatches, toPortable } from "~liveness/index"
import { digestOf } from "~messages/evidence-digest"
import type { Input } from "~messages/map"
import { EVIDENCE_VERSION, type EvidenceFile } from "~messages/subjects/evidence"
import { renamed } from "~model/earlier-names"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { mostItems } from "~model/limits"
import type { Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import type { SessionRow } from "~store/rows"
import { framePairsOf, storedSession } from "~store/sessions"
import { storedTimeline } from "./session-timeline"
import { batchesWithin } from "./thin-footage"

/** The newest pairs are the most telling. */
const MOST_PAIRS = 4

/** @returns null where the verdict rests on no repeat, or the prints behind it are no longer kept */
export async function makeEvidenceFile(
  db: LiveproofDatabase,
  { session, page }: Input<"ui.evidence.make">,
  { savedBy, savedAt }: Pick<EvidenceFile, "savedBy" | "savedAt">,
): Promise<EvidenceFile | null> {
  const row = await storedSession(db, session)
  if (!row) return null
  // What else the viewer watches is nobody's business.
  const besides = renamed({ evidence: [], verdict: row.verdict }, () => undefined).verdict
  for (const [at, found] of besides.because.entries()) {
    if (found.kind !== "repeat") continue
    const bundle = await bundleOf(db, row, found)
    if (!bundle) continue
    const pairs = (await framePairsOf(db, session)).filter((pair) => holdsMoments(bundle, pair))
    const file: Omit<EvidenceFile, "digest"> = {
      liveproof: "evidence",
      version: EVIDENCE_VERSION,
      savedBy,
      savedAt,
      show: { key: row.show, title: row.title, url: row.url },
      startedAt: row.startedAt,
      watchedSeconds: row.watchedSeconds,
      timeline: await storedTimeline(db, { ...row, flag: undefined }, mostItems.onEvidencePage),
      inspection: row.inspection,
      problems: row.problems,
      // Only what can be compared with the prints.
      framePairs: pairs.slice(-MOST_PAIRS),
      bundle: toPortable(bundle),
      because: besides.because.filter((_, index) => index !== at).slice(-mostItems.onEvidencePage),
      against: besides.against.filter(({ kind }) => kind !== "recognised").slice(-mostItems.onEvidencePage),
      page,
    }
    return { ...file, digest: await digestOf(file) }
  }
  return null
}

/** @returns null where the stored prints do not show the repeat */
export async function bundleOf(db: LiveproofDatabase, row: SessionRow, found: RepeatEvidence) {
  const { earlier } = found.repeat
  const source = earlier ? await storedSession(db, earlier.session) : row
  if (!source) return null
  const streamOf = async (session: SessionId, span: Span) => streamOfBatches(await batchesWithin(db, session, span))
  const spans = spansToKeep(found.repeat)
  const now = await streamOf(row.id, spans.now)
  const before = await streamOf(source.id, spans.before)
  const context = { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds }
  return now && before && bundleOfRepeat(found, now, before, source.reachedSeconds, context)
}
