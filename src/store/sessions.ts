/** Sessions, their prints and frame pairs. Every write is one transaction, and harmless if it is repeated. */
import type { FramePair, SessionReport } from "~messages/map"
import { isAnothers } from "~model/copied"
import type { SessionId, ShowKey } from "~model/ids"
import { mostItems } from "~model/limits"
import type { QuotedProduct } from "~model/quotation"
import type { ShowReading } from "~model/reading"
import type { Span } from "~model/repeat"
import { keptFeatured, keptQuoted } from "~model/session-limits"
import { MOST_STRETCHES, MOST_VERDICT_CHANGES, type VerdictChange } from "~model/session-timeline"
import { joined } from "~model/stretches"
import type { LiveproofDatabase } from "./database"
import { forgetNames, type Naming, putNamesBack, withStoredNames } from "./earlier-names"
import { forgetSightings, insertsOf, putSightingsBack } from "./inserts"
import type { AnchorRow, FramePairRow, InsertRow, PrintRow, SearchRow, SessionRow, ThinRow } from "./rows"
import { putSession, sessionTables } from "./search"

/** A tab that comes back to its show within this time continues the same session. */
const RESUME_WITHIN_MS = 30 * 60_000
/**
 * Footage seen this recently is no rerun: in the same show it is the viewer's own rewind in a new tab, in another show it is the
 * same broadcast on a second site.
 */
const RESTS_MS = 15 * 60_000
/** How much earlier footage is searched for reruns. */
const EARLIER_SESSIONS_AT_MOST = 4
const EARLIER_SECONDS_AT_MOST = 2 * 3600

const tablesOfSessions = (db: LiveproofDatabase) =>
  [...sessionTables(db), db.prints, db.anchors, db.thin, db.inserts, db.framePairs] as const

export interface OpenRequest {
  id: SessionId
  show: ShowReading
  tab: string
  at: number
  /** Sessions of the tab that began earlier are not continued. */
  notBefore?: number
}

const newRow = ({ id, show, tab, at }: OpenRequest): SessionRow => ({
  id,
  show: show.key,
  title: show.title,
  channel: show.channel,
  url: show.url,
  claim: show.claim.state,
  showClaim: show.claim,
  startedAt: at,
  lastSeenAt: at,
  watchedSeconds: 0,
  verdict: {
    kind: "cant-tell",
    rule: "nothing-yet",
    claim: show.claim.state,
    confidence: null,
    because: [],
    against: [],
    lookedAtSeconds: 0,
  },
  inspection: { picture: "waiting", sound: "waiting" },
  featured: [],
  problems: [],
  tab,
  evidence: [],
  quoted: [],
  lastBatch: -1,
  reachedSeconds: 0,
})

/**
 * The tab's session of this show: the one it had a moment ago, or a new one under the id that the page made.
 * @param count called before a new one is stored
 * @throws what `count` throws; then nothing is stored
 */
export const openSession = (
  db: LiveproofDatabase,
  request: OpenRequest,
  count: () => Promise<void> = async () => undefined,
): Promise<SessionRow> =>
  db.transaction("rw", [...sessionTables(db), db.upkeep], async () => {
    const known = await db.sessions.get(request.id)
    if (known) return known
    const lately = await db.sessions
      .where("[show+startedAt]")
      .between([request.show.key, request.notBefore ?? 0], [request.show.key, Number.POSITIVE_INFINITY])
      .filter((row) => row.tab === request.tab && request.at - row.lastSeenAt < RESUME_WITHIN_MS)
      .last()
    if (lately) return lately
    await count()
    const row = newRow(request)
    await putSession(db, row)
    return row
  })

/** Of a report's pairs, those that replace stored ones, and as many new ones as there is room for. */
async function withinRoom(db: LiveproofDatabase, { session, framePairs }: SessionReport): Promise<FramePair[]> {
  if (framePairs.length === 0) return []
  const stored = new Set(await db.framePairs.where("session").equals(session).primaryKeys())
  let room = mostItems.framePairs - stored.size
  return framePairs.filter(({ id }) => stored.has(id) || room-- > 0)
}

const bytesOf = (prints: Uint8Array | null, pairs: readonly FramePair[]): number =>
  pairs.reduce((sum, { now, before }) => sum + now.length + before.length, prints?.length ?? 0)

/**
 * Stores one report and what `judge` makes of the merged row.
 * @param mayKeep whether prints and frames of so many bytes may still be written; without them the rest is stored all the same
 * @returns the row as it stands; unchanged when the batch was stored before. Null when the session was deleted.
 */
export const storeReport = (
  db: LiveproofDatabase,
  report: SessionReport,
  prints: Uint8Array | null,
  judge: (row: SessionRow) => SessionRow["verdict"],
  mayKeep: (bytes: number) => Promise<boolean> = async () => true,
): Promise<SessionRow | null> =>
  db.transaction("rw", [...tablesOfSessions(db), db.upkeep], async () => {
    const row = await db.sessions.get(report.session)
    if (!row) return null
    if (report.batch <= row.lastBatch) return row
    const pairs = await withinRoom(db, report)
    const bytes = bytesOf(prints, pairs)
    const isKept = bytes === 0 || (await mayKeep(bytes))
    const merged: SessionRow = {
      ...row,
      title: report.show.title || row.title,
      channel: report.show.channel || row.channel,
      url: report.show.url,
      claim: report.show.claim.state,
      showClaim: report.show.claim,
      lastSeenAt: Math.max(row.lastSeenAt, report.at),
      watchedSeconds: Math.max(row.watchedSeconds, report.watchedSeconds),
      inspection: report.inspection,
      problems: report.problems,
      evidence: report.evidence,
      featured: afterReload(row.featured, report.featured),
      quoted: mergeQuoted(row.quoted, report.quoted),
      watched: joined([...(row.watched ?? []), ...report.watched], MOST_STRETCHES),
      lastBatch: report.batch,
      reachedSeconds: Math.max(row.reachedSeconds, report.prints?.toSeconds ?? 0),
    }
    merged.verdict = judge(merged)
    merged.verdicts = withVerdict(row.verdicts, merged)
    const stored = await withStoredNames(db, merged)
    await putSession(db, stored)
    if (!isKept) return stored
    if (report.prints && prints) {
      const { fromSeconds, toSeconds } = report.prints
      await db.prints.put({ session: report.session, fromSeconds, toSeconds, bytes: prints })
      // The session goes on, though it may long have seemed over: it is learnt again with what is new.
      await db.anchors.delete(report.session)
    }
    await db.framePairs.bulkPut(pairs.map((pair) => ({ ...pair, session: report.session })))
    return stored
  })

/** A reloaded page does not know what was said before: what is stored stays, what is new is added. */
function mergeQuoted(stored: readonly QuotedProduct[], reported: readonly QuotedProduct[]): QuotedProduct[] {
  const merged = new Map(stored.map(({ product, quotations }) => [product, quotations]))
  for (const { product, quotations } of reported) {
    const known = merged.get(product) ?? []
    const fresh = quotations.filter(
      ({ sentence, review }) =>
        !known.some((other) => other.sentence.text === sentence.text && other.review.id === review.id),
    )
    merged.set(product, [...known, ...fresh])
  }
  return keptQuoted([...merged].map(([product, quotations]) => ({ product, quotations })))
}

function withVerdict(before: readonly VerdictChange[] = [], row: SessionRow): VerdictChange[] {
  const { kind } = row.verdict
  if (before.at(-1)?.kind === kind) return [...before]
  return [
    ...before,
    { kind, atSeconds: Math.max(row.reachedSeconds, row.watched?.at(-1)?.toSeconds ?? 0), at: row.lastSeenAt },
  ].slice(-MOST_VERDICT_CHANGES)
}

/** A reloaded page begins a new list; what was featured before stays. */
function afterReload(stored: SessionRow["featured"], reported: SessionRow["featured"]): SessionRow["featured"] {
  const beginsAt = reported[0]?.at ?? Number.POSITIVE_INFINITY
  return keptFeatured([...stored.filter(({ at }) => at < beginsAt), ...reported])
}

export const storedSession = (db: LiveproofDatabase, id: SessionId): Promise<SessionRow | undefined> =>
  db.sessions.get(id)

/** Sessions that were still watched after a moment (epoch ms), the newest first. */
export const sessionsSeenAfter = (
  db: LiveproofDatabase,
  at: number,
  isWanted: (row: SessionRow) => boolean,
  most: number,
): Promise<SessionRow[]> => db.sessions.where("lastSeenAt").above(at).reverse().filter(isWanted).limit(most).toArray()

export const hasPrints = async (db: LiveproofDatabase, session: SessionId): Promise<boolean> =>
  (await db.prints.where("session").equals(session).count()) > 0

/** A batch of prints covers less (liveness/detector.ts). */
const LONGEST_BATCH_SECONDS = 600

/** The batches that overlap a span of the session's time line. */
export const printsWithin = (db: LiveproofDatabase, session: SessionId, span: Span): Promise<PrintRow[]> =>
  db.prints
    .where("[session+fromSeconds]")
    .between([session, Math.max(0, span.fromSeconds - LONGEST_BATCH_SECONDS)], [session, span.toSeconds])
    .filter(({ toSeconds }) => toSeconds > span.fromSeconds)
    .toArray()

/** The same, one at a time, so that only one is held in memory. */
export async function* printsOneByOne(
  db: LiveproofDatabase,
  session: SessionId,
  { fromSeconds, toSeconds }: Span = { fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY },
): AsyncGenerator<PrintRow> {
  const from = Math.max(0, fromSeconds - LONGEST_BATCH_SECONDS)
  const keys = await db.prints
    .where("[session+fromSeconds]")
    .between([session, from], [session, toSeconds])
    .primaryKeys()
  for (const key of keys) {
    const batch = await db.prints.get(key)
    if (batch && batch.toSeconds > fromSeconds) yield batch
  }
}

export const framePairsOf = async (db: LiveproofDatabase, session: SessionId): Promise<FramePair[]> =>
  (await db.framePairs.where("session").equals(session).sortBy("nowSeconds")).map(
    ({ session: _session, ...pair }) => pair,
  )

/** Whether footage of another session, of whatever show, may count as running again in this one. */
export const couldRunAgain = (row: SessionRow, other: SessionRow): boolean =>
  !isAnothers(other) && other.lastSeenAt < row.startedAt - RESTS_MS

/**
 * Earlier sessions of the same show or channel whose footage a rerun could show again, newest first.
 * @param isOfSite whether a session was watched on the same site: another site may have a channel of the same name
 */
export async function earlierSessions(
  db: LiveproofDatabase,
  row: SessionRow,
  isOfSite: (other: SessionRow) => boolean,
): Promise<SessionRow[]> {
  const newest = (index: "show" | "channel", value: string) =>
    db.sessions
      .where(`[${index}+startedAt]`)
      .between([value, 0], [value, row.startedAt], true, false)
      .reverse()
      // What somebody else recorded is no earlier session of this user.
      .filter((other) => !isAnothers(other) && isOfSite(other))
      .limit(EARLIER_SESSIONS_AT_MOST * 3)
      .toArray()
  const found = [...(await newest("show", row.show)), ...(row.channel ? await newest("channel", row.channel) : [])]
  const unique = [...new Map(found.map((session) => [session.id, session])).values()]
  const overBefore = (other: SessionRow) => other.lastSeenAt < row.startedAt - (other.show === row.show ? RESTS_MS : 0)
  const chosen: SessionRow[] = []
  let secondsLeft = EARLIER_SECONDS_AT_MOST
  for (const other of unique.filter(overBefore).sort((a, b) => b.startedAt - a.startedAt)) {
    if (chosen.length === EARLIER_SESSIONS_AT_MOST) break
    // Of a longer one the engine takes the end.
    const seconds = Math.min(other.reachedSeconds, EARLIER_SECONDS_AT_MOST)
    if (secondsLeft < seconds) continue
    chosen.push(other)
    secondsLeft -= seconds
  }
  return chosen
}

/** Deletes sessions, and their names wherever other sessions mention them. @returns those names, for `putNamesBack` */
export const deleteSessions = (db: LiveproofDatabase, ids: readonly SessionId[]): Promise<Naming[]> =>
  db.transaction("rw", tablesOfSessions(db), async () => {
    await db.sessions.bulkDelete([...ids])
    await db.search.where("session").anyOf(ids).delete()
    await db.prints.where("session").anyOf(ids).delete()
    await db.anchors.bulkDelete([...ids])
    await db.thin.where("session").anyOf(ids).delete()
    await forgetSightings(db, ids)
    await db.framePairs.where("session").anyOf(ids).delete()
    return forgetNames(db, ids)
  })

/** Sessions with all rows that belong to them. */
export interface RemovedSessions {
  sessions: SessionRow[]
  search: SearchRow[]
  prints: PrintRow[]
  anchors: AnchorRow[]
  thin: ThinRow[]
  inserts: InsertRow[]
  framePairs: FramePairRow[]
  namings: Naming[]
}

/** Deletes sessions. @returns what `putBack` needs to restore them completely */
export const removeSessions = (db: LiveproofDatabase, ids: readonly SessionId[]): Promise<RemovedSessions> =>
  db.transaction("rw", tablesOfSessions(db), async () => {
    const there = <Row>(rows: (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined)
    const removed = {
      sessions: there(await db.sessions.bulkGet([...ids])),
      search: await db.search.where("session").anyOf(ids).toArray(),
      prints: await db.prints.where("session").anyOf(ids).toArray(),
      anchors: there(await db.anchors.bulkGet([...ids])),
      thin: await db.thin.where("session").anyOf(ids).toArray(),
      inserts: await insertsOf(db, ids),
      framePairs: await db.framePairs.where("session").anyOf(ids).toArray(),
    }
    return { ...removed, namings: await deleteSessions(db, ids) }
  })

export const putBack = (db: LiveproofDatabase, removed: RemovedSessions): Promise<void> =>
  db.transaction("rw", tablesOfSessions(db), async () => {
    await db.sessions.bulkPut(removed.sessions)
    await db.search.bulkPut(removed.search)
    await db.prints.bulkPut(removed.prints)
    await db.anchors.bulkPut(removed.anchors)
    await db.thin.bulkPut(removed.thin)
    for (const insert of removed.inserts) await putSightingsBack(db, insert)
    await db.framePairs.bulkPut(removed.framePairs)
    await putNamesBack(db, removed.namings)
    for (const row of removed.sessions) {
      const kept = await withStoredNames(db, row)
      if (kept !== row) await putSession(db, kept)
    }
  })

/** Those that began in a span of time, in milliseconds since 1970, its end excluded. */
export const sessionsBegun = (db: LiveproofDatabase, from: number, to: number): Promise<SessionId[]> =>
  db.sessions.where("startedAt").between(from, to).primaryKeys()

const ofShow = (db: LiveproofDatabase, show: ShowKey) =>
  db.sessions.where("[show+startedAt]").between([show, 0], [show, Number.POSITIVE_INFINITY])

export const sessionIdsOfShow = (db: LiveproofDatabase, show: ShowKey): Promise<SessionId[]> =>
  ofShow(db, show).primaryKeys()

/** A channel that is on all year may be watched every day. */
const NEWEST_AT_MOST = 500

export interface ShowSessions {
  rows: SessionRow[]
  /** Of all pages. */
  total: number
  /** The newest on all pages, at most `NEWEST_AT_MOST`. */
  newest: SessionRow[]
}

/** The sessions of one show, newest first. @param offset how many to skip */
export const sessionsOfShow = (
  db: LiveproofDatabase,
  show: ShowKey,
  offset: number,
  limit: number,
): Promise<ShowSessions> =>
  db.transaction("r", db.sessions, async () => {
    const newestFirst = () => ofShow(db, show).reverse()
    return {
      rows: await newestFirst().offset(offset).limit(limit).toArray(),
      total: await ofShow(db, show).count(),
      newest: await newestFirst().limit(NEWEST_AT_MOST).toArray(),
    }
  })
