import { decide } from "~liveness/verdict/verdict"
import { type HandlersOf, Refusal } from "~messages/server"
import type { sessionMessages } from "~messages/subjects/session"
import { fromBase64, toBase64 } from "~model/bytes"
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "~store/database"
import type { SessionRow } from "~store/rows"
import { earlierSessions, framePairsOf, openSession, printsOf, storeReport } from "~store/sessions"
import { type Context, refreshTab, requireClock, requireRecording } from "../context"
import { forgetSession, lastingTabId, rememberSession, sessionOfTab } from "../tab-memory"
import { viewOfRow } from "../tab-view"

const judge = (row: SessionRow) => decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds })

const packedPrints = async (db: LiveproofDatabase, session: SessionId) =>
  (await printsOf(db, session)).map((row) => toBase64(row.bytes))

export const sessionHandlers = (context: Context): HandlersOf<keyof typeof sessionMessages> => ({
  "page.session.open": async ({ session, show, at }, sender) => {
    const { db } = context
    const { settings } = await requireRecording(context, sender)
    await requireClock(context)
    const { listen, askPlaylists, fetchCaptions } = settings
    const row = await openSession(db, { id: session, show, tab: await lastingTabId(sender.tab), at })
    await rememberSession(sender.tab, row.id)
    await refreshTab(context, sender)
    const earlier = await earlierSessions(db, row)
    return {
      session: row.id,
      startedAt: row.startedAt,
      allowed: { listen, askPlaylists, fetchCaptions },
      resumeAtSeconds: row.reachedSeconds,
      lastSeenAt: row.lastSeenAt,
      watchedSeconds: row.watchedSeconds,
      lastBatch: row.lastBatch,
      prints: await packedPrints(db, row.id),
      framePairs: await framePairsOf(db, row.id),
      evidence: row.evidence,
      earlier: await Promise.all(
        earlier.map(async ({ id, startedAt }) => ({ session: id, startedAt, prints: await packedPrints(db, id) })),
      ),
    }
  },
  "page.session.report": async (report, sender) => {
    await requireRecording(context, sender)
    await requireClock(context)
    const row = await storeReport(context.db, report, report.prints ? fromBase64(report.prints.bytes) : null, judge)
    if (!row) throw new Refusal("not-allowed", "this session was deleted")
    await refreshTab(context, sender)
    return { view: viewOfRow(row), confirmedBatch: row.lastBatch }
  },
  "page.session.close": async ({ session }, sender) => {
    if ((await sessionOfTab(sender.tab)) === session) await forgetSession(sender.tab)
    await refreshTab(context, sender)
    return {}
  },
})
