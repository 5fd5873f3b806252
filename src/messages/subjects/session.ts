/** A session: the page script opens it, reports it, and asks for prints of earlier footage. */
import * as z from "zod/mini"
import { base64 } from "~model/bytes"
import { evidence, inspection, recognised } from "~model/evidence"
import { epochMs, seconds, sessionId } from "~model/ids"
import { mostBytes, mostItems } from "~model/limits"
import { quotedProduct } from "~model/quotation"
import { readingProblem, showReading } from "~model/reading"
import { earlierShow, span } from "~model/repeat"
import { featuring, sessionView } from "~model/session"
import { MOST_STRETCHES } from "~model/session-timeline"
import { nothing } from "../nothing"
import { productView } from "./product"

const prints = base64(2_000_000)
/** Batches of prints in one passage. */
export const MOST_BATCHES = 1_000
const dataImage = z.string().check(z.maxLength(60_000), z.regex(/^data:image\/(jpeg|webp|png);base64,[A-Za-z0-9+/=]+$/))

/** Two frames, shown side by side in the evidence card. A pair that is delivered twice is stored once, by its `id`. */
export const framePair = z.object({
  id: z.string().check(z.maxLength(100)),
  nowSeconds: seconds,
  beforeSeconds: seconds,
  now: dataImage,
  before: dataImage,
  /** For a rerun: when the session of `beforeSeconds` began. Both frames are then drawn from prints and not stored. */
  earlierStartedAt: z.optional(epochMs),
})
export type FramePair = z.infer<typeof framePair>

/** A passage of an earlier session, in seconds of that session. */
const passage = z.object({ session: sessionId, fromSeconds: seconds, toSeconds: seconds })
export type Passage = z.infer<typeof passage>

/**
 * A known insert where it came in an earlier session: `tiles` are the 144 tile means of each half second
 * (liveness/memory/tile-likeness.ts).
 */
const shownInsert = z.object({
  shows: z.int().check(z.positive()),
  fromSeconds: seconds,
  tiles: base64(40_000),
})
const shownInserts = z.array(shownInsert).check(z.maxLength(mostItems.shownInserts))
export type ShownInsert = z.infer<typeof shownInsert>

/** One batch of prints; `bytes` are packed by the engine (liveness/prints/packing.ts). */
const printBatch = z.object({ fromSeconds: seconds, toSeconds: seconds, bytes: prints })

/** What the user lets the page script do besides looking at the picture. */
const allowed = z.object({ listen: z.boolean(), askPlaylists: z.boolean(), fetchCaptions: z.boolean() })

export const openedSession = z.object({
  session: sessionId,
  startedAt: epochMs,
  allowed,
  /** Where the time line goes on; 0 for a new session. */
  resumeAtSeconds: seconds,
  /** With `watchedSeconds`, this tells how much of the show a reload skipped. */
  lastSeenAt: epochMs,
  watchedSeconds: seconds,
  lastBatch: z.int(),
  prints: z.array(prints),
  framePairs: z.array(framePair),
  /** The evidence from before a reload. */
  evidence: z.array(evidence),
  earlier: z.array(
    z.object({
      session: sessionId,
      startedAt: epochMs,
      show: earlierShow,
      prints: z.array(prints),
      inserts: shownInserts,
    }),
  ),
})

/** What the page adds to its session. Reports are numbered (`batch`), so that one delivered twice counts once. */
export const sessionReport = z.object({
  session: sessionId,
  batch: z.int().check(z.nonnegative()),
  at: epochMs,
  show: showReading,
  watchedSeconds: seconds,
  /** The stretches of the time line that this page has played. They are added to those played before. */
  watched: z.array(span).check(z.maxLength(MOST_STRETCHES)),
  inspection,
  problems: z.array(readingProblem).check(z.maxLength(mostItems.problems)),
  /** All evidence that the page has now. It replaces what the page sent before. */
  evidence: z.array(evidence).check(z.maxLength(mostItems.evidence)),
  featured: z.array(featuring).check(z.maxLength(mostItems.featured)),
  /** Sentences that quote a review, heard by this page; added to the earlier ones. */
  quoted: z.array(quotedProduct).check(z.maxLength(mostItems.quotedProducts)),
  prints: z.optional(printBatch),
  framePairs: z.array(framePair).check(z.maxLength(mostItems.framePairs)),
  /** How long the page script works in a minute, by its own measurement; null until it has one. */
  workMsPerMinute: z.nullable(z.number().check(z.nonnegative())),
})
export type SessionReport = z.infer<typeof sessionReport>

export const sessionMessages = {
  "page.session.open": {
    /** `notBefore`: a session of this show that began earlier watched another video, so it is not continued. */
    input: z.object({ show: showReading, session: sessionId, at: epochMs, notBefore: z.optional(epochMs) }),
    output: openedSession,
  },
  /**
   * Reads the length of a playlist that the page script has fetched as the player does; null if the playlist is not
   * finished.
   */
  "page.playlist.read": {
    input: z.object({ text: z.string().check(z.maxLength(mostBytes.playlist)) }),
    output: z.object({ finishedLengthSeconds: z.nullable(seconds) }),
  },
  "page.session.report": { input: sessionReport, output: z.object({ view: sessionView, confirmedBatch: z.int() }) },
  /** For the popup: the newest pair of frames, and the product that was featured last. */
  "ui.session.glance": {
    input: z.object({ session: sessionId }),
    output: z.object({ framePair: z.nullable(framePair), product: z.nullable(productView) }),
  },
  /**
   * Asks whether what has played since `fromSeconds` was seen in an earlier session of any show. `atHand`: the passages
   * that the page already compares. The answer holds nothing of another site unless that site's footage was recognised
   * in what plays.
   */
  "page.session.recall": {
    input: z.object({
      session: sessionId,
      fromSeconds: seconds,
      atHand: z.array(passage).check(z.maxLength(mostItems.passages)),
    }),
    /**
     * `toSeconds`: everything before this has now been asked about. `recognised`: footage that was recognised but is no
     * rerun.
     */
    output: z.object({
      toSeconds: seconds,
      recognised: z.nullable(recognised),
      found: z.nullable(
        z.object({
          passage,
          startedAt: epochMs,
          show: earlierShow,
          prints: z.array(prints).check(z.maxLength(MOST_BATCHES)),
          inserts: shownInserts,
        }),
      ),
    }),
  },
  /**
   * Prints of the session itself that the page no longer holds: the batches that overlap `span`, at most a quarter of
   * an hour.
   */
  "page.session.older": {
    input: z.object({ session: sessionId, span }),
    output: z.object({ prints: z.array(prints).check(z.maxLength(MOST_BATCHES)) }),
  },
  /** The tab no longer shows this show. */
  "page.session.close": { input: z.object({ session: sessionId }), output: nothing },
} as const
