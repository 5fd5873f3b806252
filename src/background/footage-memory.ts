/**
 * Whether what plays was seen in an earlier session, on whatever site and under whatever title.
 *
 * Everything here is made from the database, so a worker that dies loses nothing but the index in memory, which is rebuilt at the
 * next question, a few sessions at a time. Sessions are learnt one after the other once they are over. What is learnt from one is
 * written as a whole, so an interrupted session is begun again.
 */
import { SLOT_SECONDS } from "~liveness/grid"
import { streamOfBatches } from "~liveness/index"
import { AnchorIndex } from "~liveness/memory/anchor-index"
import { AnchorMaker } from "~liveness/memory/anchor-maker"
import { packAnchors, unpackAnchors } from "~liveness/memory/anchors"
import { CODE_REACH_SLOTS } from "~liveness/memory/codes"
import { type Recalled, recallStretch, VOTING_SLOTS } from "~liveness/memory/recall"
import { type ThinBlock, ThinMaker } from "~liveness/memory/thin-maker"
import { MOST_BATCHES, type Passage, type ShownInsert } from "~messages/subjects/session"
import { isAnothers } from "~model/copied"
import type { EvidenceOf } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { mostThinBytes } from "~model/session"
import { anchorRows, onAnchorsChanged, putLearnt, sessionsToLearn } from "~store/anchors"
import type { LiveproofDatabase } from "~store/database"
import type { SessionRow, ThinRow } from "~store/rows"
import { couldRunAgain, printsOneByOne, printsWithin, storedSession } from "~store/sessions"
import { readSettings } from "~store/settings"
import { keepThinWithin } from "~store/thin-prints"
import { insertsWithin, learnInserts } from "./insert-memory"
import { isAtOnce, ShownElsewhere } from "./shown-elsewhere"
import { Sustained } from "./sustained"
import { batchesWithin, thinRowOf } from "./thin-footage"

/** A session that had no news for this long is over: a tab resumes its own only within half an hour. */
const OVER_AFTER_MS = 35 * 60_000
/** What is read before the stretch in question: half a minute for the votes, and the scene before that. */
const CONTEXT_SECONDS = VOTING_SLOTS * SLOT_SECONDS + 10
/** How much of a find is handed over, before and after the recognised moment: it may have begun earlier. */
const BEFORE_SECONDS = 150
const AFTER_SECONDS = 600
/** Nothing further back is looked at, however long ago the last question was. */
const MOST_SECONDS = 120
/** A passage at hand covers a find only if it goes on for this long after it; if not, the rest is worth having. */
const LEAST_LEFT_SECONDS = 90
/** How many finds are looked at per question: each takes a look into the database. */
const MOST_FINDS = 20

export class FootageMemory {
  /** Over what is stored; null once that has changed. */
  #index: Promise<readonly AnchorIndex<SessionId>[]> | null = null
  #isLearning = false
  readonly #elsewhere: ShownElsewhere
  readonly #sustained = new Sustained()

  constructor(
    private readonly db: LiveproofDatabase,
    private readonly now: () => number,
  ) {
    this.#elsewhere = new ShownElsewhere(db)
    onAnchorsChanged(db, () => this.dropIndex())
  }

  /** Call when another context may have changed what is learnt; only changes made in this one are noticed. */
  dropIndex(): void {
    this.#index = null
  }

  /**
   * The passage of an earlier session that a session seems to show again, and what else was recognised.
   * @param sinceSeconds of the session's time line: what came before was asked about
   * @param atHand       passages that are compared already
   */
  async recall(row: SessionRow, sinceSeconds: number, atHand: readonly Passage[]): Promise<Recollection> {
    const indexes = await this.#indexes()
    const lately = await this.#elsewhere.around(row)
    const fromSeconds = Math.max(sinceSeconds, row.reachedSeconds - MOST_SECONDS)
    if (indexes.length + lately.length === 0) return { found: null, recognised: null, toSeconds: row.reachedSeconds }
    const span = { fromSeconds: Math.max(0, fromSeconds - CONTEXT_SECONDS), toSeconds: row.reachedSeconds }
    const stream = streamOfBatches((await printsWithin(this.db, row.id, span)).map(({ bytes }) => bytes))
    if (!stream) return { found: null, recognised: null, toSeconds: fromSeconds }
    const { prints } = stream
    const isWanted = ({ key, lagSlots }: Recalled<SessionId>, slot: number) =>
      key !== row.id && !atHand.some((passage) => holds(passage, key, (slot - lagSlots) * SLOT_SECONDS))
    const toSlot = prints.lastSlot - CODE_REACH_SLOTS
    const finds = recallStretch(
      [...indexes, ...lately],
      prints,
      Math.round(fromSeconds / SLOT_SECONDS),
      toSlot,
      isWanted,
    )
    const toSeconds = Math.max(fromSeconds, (toSlot + 1) * SLOT_SECONDS)
    const answer: Recollection = { found: null, recognised: null, toSeconds }
    for (const find of finds.slice(0, MOST_FINDS)) {
      const thenSeconds = (toSlot - find.lagSlots) * SLOT_SECONDS
      const session = await storedSession(this.db, find.key)
      if (!session) continue
      const couldRun = couldRunAgain(row, session)
      answer.found = couldRun ? await this.#passage(session, thenSeconds) : null
      if (answer.found) break
      const as = couldRun ? "prints-gone" : isAtOnce(row, session, thenSeconds) ? "shown-at-once" : null
      const isSure = as && this.#sustained.hasLasted(row.id, session.id, find.lagSlots, row.reachedSeconds)
      if (isSure) answer.recognised ??= { as, session }
    }
    return answer
  }

  async #passage(session: SessionRow, thenSeconds: number): Promise<Found | null> {
    const fromSeconds = Math.max(0, thenSeconds - BEFORE_SECONDS)
    const span = { fromSeconds, toSeconds: thenSeconds + AFTER_SECONDS }
    const prints = (await batchesWithin(this.db, session.id, span)).slice(0, MOST_BATCHES)
    if (prints.length === 0) return null
    return { session, span, prints, inserts: await insertsWithin(this.db, session.id, span) }
  }

  /** Learns the sessions that are over, one after the other. Does nothing if it is at it already. */
  async learn(): Promise<void> {
    if (this.#isLearning) return
    this.#isLearning = true
    try {
      // First, because on a full disk only what is let go makes room for more.
      await this.#keepThin()
      const sessions = await sessionsToLearn(this.db, this.now() - OVER_AFTER_MS)
      if (sessions.length > 0) await this.#learnAll(sessions).finally(() => this.#keepThin())
    } finally {
      this.#isLearning = false
    }
  }

  async #learnAll(sessions: readonly SessionId[]): Promise<void> {
    for (const session of sessions) await this.#learn(session)
  }

  async #keepThin(): Promise<void> {
    await keepThinWithin(this.db, mostThinBytes(await readSettings(this.db)))
  }

  async #learn(session: SessionId): Promise<void> {
    const row = await storedSession(this.db, session)
    if (!row || row.lastSeenAt >= this.now() - OVER_AFTER_MS) return
    const maker = new AnchorMaker()
    const thinMaker = new ThinMaker()
    const thin: ThinRow[] = []
    const keep = async (blocks: ThinBlock[]) => {
      for (const block of blocks) thin.push(await thinRowOf(session, block))
    }
    // A session from somebody else's copy is not one of the user's.
    if (!isAnothers(row))
      for await (const { bytes } of printsOneByOne(this.db, session)) {
        maker.add(bytes)
        await keep(thinMaker.add(bytes))
      }
    await keep(thinMaker.rest())
    // First, because a session with anchors is not learnt again should the worker end here.
    await learnInserts(this.db, row)
    await putLearnt(this.db, row, packAnchors(maker.anchors()), thin)
  }

  #indexes(): Promise<readonly AnchorIndex<SessionId>[]> {
    this.#index ??= this.#read().catch((error: unknown) => {
      this.#index = null
      throw error
    })
    return this.#index
  }

  async #read(): Promise<readonly AnchorIndex<SessionId>[]> {
    const indexes: AnchorIndex<SessionId>[] = []
    for await (const rows of anchorRows(this.db)) {
      const sessions = rows.flatMap(({ session, bytes }) => {
        const anchors = unpackAnchors(bytes)
        return anchors ? [{ key: session, anchors }] : []
      })
      indexes.push(new AnchorIndex(sessions))
    }
    return indexes
  }
}

interface Recollection {
  found: Found | null
  /** What was recognised and is no rerun. */
  recognised: Recognised | null
  /** Up to here the time line was looked at. */
  toSeconds: number
}

export interface Recognised {
  as: EvidenceOf<"recognised">["as"]
  session: SessionRow
}

export interface Found {
  session: SessionRow
  span: { fromSeconds: number; toSeconds: number }
  /** Batches that overlap the span. */
  prints: Uint8Array[]
  /** Known inserts in it. */
  inserts: ShownInsert[]
}

const holds = ({ session, fromSeconds, toSeconds }: Passage, key: SessionId, thenSeconds: number) =>
  session === key && fromSeconds <= thenSeconds && thenSeconds + LEAST_LEFT_SECONDS <= toSeconds
