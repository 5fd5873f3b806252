import { HISTORY_SLOTS, secondsOf } from "~liveness/grid"
import { unpack } from "~liveness/prints/packing"
import { decide } from "~liveness/verdict/verdict"
import { type HandlersOf, Refusal, type Sender } from "~messages/server"
import { MOST_BATCHES, type SessionReport, type sessionMessages } from "~messages/subjects/session"
import { fromBase64, toBase64 } from "~model/bytes"
import type { EvidenceOf } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import { showOf } from "~store/earlier-names"
import { spendToday } from "~store/kept-today"
import { productView } from "~store/products"
import type { SessionRow } from "~store/rows"
import { earlierSessions, framePairsOf, openSession, printsWithin, storedSession, storeReport } from "~store/sessions"
import { isImportUnheard } from "~store/unheard-import"
import { afterImport } from "../after-import"
import { isKeyOfPage, isShowOfPage, requireShowOfSender } from "../binding"
import type { Context } from "../context"
import { FootageMemory, type Found, type Recognised } from "../footage-memory"
import { requireOrder } from "../frame-order"
import { insertsWithin } from "../insert-memory"
import { refreshTab } from "../notify-tabs"
import { requireClock, requireRecording } from "../permitted"
import { finishedLengthSeconds } from "../playlist"
import { RerunPairs } from "../rerun-pairs"
import { domainOf, isSameSite } from "../same-site"
import { forgetSession, isPaused, lastingTabId, rememberSession, rememberWork, sessionOfTab } from "../tab-memory"
import { viewOfRow } from "../tab-view"

const judge = (row: SessionRow) => decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds })

/** As much as a page compares as a whole. */
const historySeconds = secondsOf(HISTORY_SLOTS)
const MOST_OLDER_SECONDS = 900

const wholeSession: Span = { fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }

const packedPrints = async (db: LiveproofDatabase, session: SessionId, span: Span) =>
  (await printsWithin(db, session, span)).map((row) => toBase64(row.bytes))

const newestPrints = (db: LiveproofDatabase, { id, reachedSeconds }: SessionRow) =>
  packedPrints(db, id, {
    fromSeconds: Math.max(0, reachedSeconds - historySeconds),
    toSeconds: Number.POSITIVE_INFINITY,
  })

/**
 * @returns undefined where it is not stored
 * @throws Refusal where the session is another tab's, or of a show of another site
 */
async function requireSessionOfSender(db: LiveproofDatabase, session: SessionId, { tab, url }: Sender) {
  const row = await storedSession(db, session)
  if (row && (row.tab !== (await lastingTabId(tab)) || !isShowOfPage(row.show, url)))
    throw new Refusal("refused", "another tab's session, or another site's")
  return row
}

/** Their span is read from the prints themselves. Null if they are damaged: nobody could read them later. */
function readPrints(text: string): { batch: NonNullable<SessionReport["prints"]>; bytes: Uint8Array } | null {
  const bytes = fromBase64(text)
  const packed = unpack(bytes)
  if (!packed) return null
  const { firstSlot, flags } = packed
  const span = { fromSeconds: secondsOf(firstSlot), toSeconds: secondsOf(firstSlot + flags.length) }
  return { batch: { ...span, bytes: text }, bytes }
}

/** Without products that are not this page's, and with no date later than now. */
const boundReport = (report: SessionReport, { url }: Sender, now: number): SessionReport => ({
  ...report,
  at: Math.min(report.at, now),
  evidence: report.evidence.map((one) => ({ ...one, at: Math.min(one.at, now) })),
  featured: report.featured
    .filter(({ product }) => isKeyOfPage(product, url))
    .map((one) => ({ ...one, at: Math.min(one.at, now) })),
  quoted: report.quoted.filter(({ product }) => isKeyOfPage(product, url)),
})

const toRecalled = ({ session, span, prints, inserts }: Found) => ({
  passage: { session: session.id, ...span },
  startedAt: session.startedAt,
  show: showOf(session),
  prints: prints.map(toBase64),
  inserts,
})

const toEvidence = ({ as, session }: Recognised, at: number): EvidenceOf<"recognised"> => ({
  ...{ kind: "recognised", as, at },
  earlier: { session: session.id, startedAt: session.startedAt, show: showOf(session) },
})

const isOfRerun = ({ verdict }: SessionRow) =>
  verdict.because.some((one) => one.kind === "repeat" && one.repeat.earlier !== undefined)

export const sessionHandlers = (
  context: Context,
  memory = new FootageMemory(context.db, context.now),
  reruns = new RerunPairs(context.db),
): HandlersOf<keyof typeof sessionMessages> => ({
  "page.session.open": async ({ session, show, at, notBefore }, sender) => {
    const { db } = context
    const { settings } = await requireRecording(context, sender)
    if (await isPaused(sender.tab, sender.url)) throw new Refusal("not-allowed", "paused for this show")
    requireShowOfSender(show, sender)
    if (sender.frame !== 0) await requireOrder(sender, show.key)
    await requireClock(context, sender)
    const { listen, askPlaylists, fetchCaptions } = settings
    const now = context.now()
    const count = async () => {
      if (!(await spendToday(db, "sessions", domainOf(sender.url), JSON.stringify(show).length, now)))
        throw new Refusal("too-much", "this site began too many sessions today")
    }
    const tab = await lastingTabId(sender.tab)
    const row = await openSession(db, { id: session, show, tab, notBefore, at: Math.min(at, now) }, count)
    await rememberSession(sender.tab, row.id)
    await refreshTab(context, sender)
    const earlier = await earlierSessions(db, row, (other) => isSameSite(other.url, sender.url))
    // Nobody waits for these; a database that fails says so at the next message. A worker that was not told of an import may live as
    // long as the show.
    void memory.learn().catch(() => undefined)
    if (await isImportUnheard(db)) void afterImport(db, memory).catch(() => undefined)
    const compared = await Promise.all(
      earlier.map(async (one) => ({
        ...{ session: one.id, startedAt: one.startedAt, show: showOf(one) },
        prints: await newestPrints(db, one),
        inserts: await insertsWithin(db, one.id, wholeSession),
      })),
    )
    return {
      session: row.id,
      startedAt: row.startedAt,
      allowed: { listen, askPlaylists, fetchCaptions },
      resumeAtSeconds: row.reachedSeconds,
      lastSeenAt: row.lastSeenAt,
      watchedSeconds: row.watchedSeconds,
      lastBatch: row.lastBatch,
      prints: await newestPrints(db, row),
      framePairs: await framePairsOf(db, row.id),
      evidence: row.evidence,
      // A session whose prints are gone has thin ones at most; the page asks for those when some of it is recognised.
      earlier: compared.filter(({ prints }) => prints.length > 0),
    }
  },
  "page.playlist.read": async ({ text }, sender) => {
    await requireRecording(context, sender)
    return { finishedLengthSeconds: finishedLengthSeconds(text) }
  },
  "page.session.report": async (report, sender) => {
    await requireRecording(context, sender)
    requireShowOfSender(report.show, sender)
    if (sender.frame !== 0) await requireOrder(sender, report.show.key)
    await requireClock(context, sender)
    await requireSessionOfSender(context.db, report.session, sender)
    const now = context.now()
    const prints = report.prints ? readPrints(report.prints.bytes) : null
    const bound = { ...boundReport(report, sender, now), prints: prints?.batch }
    const mayKeep = (size: number) => spendToday(context.db, "footage", domainOf(sender.url), size, now)
    const row = await storeReport(context.db, bound, prints?.bytes ?? null, judge, mayKeep)
    if (!row) throw new Refusal("not-allowed", "this session was deleted")
    // A page that was woken again had its session forgotten.
    if (row.url === sender.url && (await sessionOfTab(sender.tab)) === null) await rememberSession(sender.tab, row.id)
    await rememberWork(sender.tab, { session: row.id, msPerMinute: report.workMsPerMinute })
    await refreshTab(context, sender)
    return { view: viewOfRow(row), confirmedBatch: row.lastBatch }
  },
  "ui.session.glance": async ({ session }) => {
    const row = await storedSession(context.db, session)
    if (!row) throw new Refusal("failed", "this session is no longer stored")
    const featured = row.featured.at(-1)
    return {
      framePair: (isOfRerun(row) ? await reruns.of(row) : await framePairsOf(context.db, session)).at(-1) ?? null,
      product: featured ? await productView(context.db, featured.product) : null,
    }
  },
  "page.session.recall": async ({ session, fromSeconds, atHand }, sender) => {
    await requireRecording(context, sender)
    await requireClock(context, sender)
    const row = await requireSessionOfSender(context.db, session, sender)
    // Only under a claim of LIVE: whoever watches a recording again, or a video that claims nothing, chose to.
    if (row?.showClaim.state !== "live") return { found: null, recognised: null, toSeconds: fromSeconds }
    const { found, recognised, toSeconds } = await memory.recall(row, fromSeconds, atHand)
    return {
      found: found && toRecalled(found),
      recognised: recognised && toEvidence(recognised, context.now()),
      toSeconds,
    }
  },
  "page.session.older": async ({ session, span }, sender) => {
    await requireRecording(context, sender)
    const row = await requireSessionOfSender(context.db, session, sender)
    if (!row) return { prints: [] }
    const { fromSeconds, toSeconds } = span
    const asked = { fromSeconds, toSeconds: Math.min(toSeconds, fromSeconds + MOST_OLDER_SECONDS) }
    return { prints: (await packedPrints(context.db, row.id, asked)).slice(0, MOST_BATCHES) }
  },
  "page.session.close": async ({ session }, sender) => {
    if ((await sessionOfTab(sender.tab)) === session) await forgetSession(sender.tab)
    await refreshTab(context, sender)
    return {}
  },
})
