/**
 * Decides whether a stretch that fell quiet or parted goes on, or whether what follows is another stretch.
 *
 * What was called "may be" keeps that name until it is refuted: a headline that comes and goes tells nobody anything.
 * Only the pictures themselves refute it, not residuals that fall quiet.
 *
 * A loop may be interrupted by an inserted advert, a stall, a fade, a title, or a new shot that is too young to count.
 * So a stretch that soon resumes at its lag goes on. But a host may seem to agree for some seconds before an advert
 * comes again; if those were joined to it, it would look longer than any advert.
 */
import { SLOT_SECONDS, secondsOf } from "../grid"
import { MAY_BE_SECONDS, NOTE_SECONDS } from "./levels"

export interface Interrupted {
  readonly fromSlot: number
  readonly toSlot: number
  /** The last slot at which something agreed. */
  readonly seenSlot: number
  readonly ongoing: boolean
  /** What came after it clearly differed. */
  readonly parted: boolean
}

export interface Held extends Pick<Interrupted, "toSlot" | "parted"> {
  /** How far the pictures have spoken against it since they last agreed (second-look/same-picture.ts). */
  readonly doubt: number
}

/** How far the sample of a slot spoke against a stretch. */
export interface Doubt {
  readonly slot: number
  readonly against: number
}

/** What is seen now at the lag of the earlier stretch. */
export interface Seen {
  readonly fromSlot: number
  readonly toSlot: number
}

/** An advert must be dropped within five seconds of its end. */
const GOING_ON_SLOTS = 10
/**
 * Doubt that refutes: five to eight samples that differ; loops of real footage stay below 2.3. `LATE_DOUBT` is enough
 * if the residuals have parted too, or if nothing has counted for five seconds; `LEAST_DOUBT` only bears out that they
 * parted.
 */
const MOST_DOUBT = 2.6
const LATE_DOUBT = 2
const LEAST_DOUBT = 0.5
/** Likeness alone, or a still picture, carries a headline for half a minute beyond those five seconds. */
const MOST_HELD_SLOTS = 70
/** A new shot that looks alike may take this long to show that it agrees. */
const ALIKE_SLOTS = 24
/** Time in which both passages stand still is not counted against a stretch, up to this much. */
const MOST_STILL_SLOTS = 60
/** A stretch that resumes at its lag within this time goes on. */
const JOIN_SLOTS = 24
const NEW_SLOTS = 4
/**
 * What is new must be worth a note by itself, or a long stretch that had clearly parted would be called a loop at once.
 */
const WORTH_A_NOTE_SLOTS = NOTE_SECONDS / SLOT_SECONDS
/** The beginning of a stretch is known to about a second. */
const EDGE_SLOTS = 2

/**
 * Whether a stretch still goes on.
 * @param toSlot     its last slot that counts
 * @param stillSlots slots since then in which both passages stood still, so nothing could be seen
 */
export const isGoingOn = (toSlot: number, slot: number, looksAlike: boolean, stillSlots = 0) =>
  slot - toSlot - Math.min(stillSlots, MOST_STILL_SLOTS) <= (looksAlike ? ALIKE_SLOTS : GOING_ON_SLOTS)

/**
 * Whether a stretch keeps the name "may be": while it is not refuted, and for at most `MOST_HELD_SLOTS` after its last
 * slot that counts. Where cuts come quickly, the pictures at its lag may differ for a moment; a host after an advert
 * differs for longer.
 */
export function isHeld(stretch: Held, slot: number): boolean {
  const since = slot - stretch.toSlot
  if (since <= 0) return true
  const most = stretch.parted || since >= GOING_ON_SLOTS ? LATE_DOUBT : MOST_DOUBT
  return stretch.doubt < most && since <= MOST_HELD_SLOTS
}

/** The doubt of all samples after the last slot that counts: Page's test, never below 0. */
export const doubtSince = (toSlot: number, doubts: readonly Doubt[]) =>
  doubts.reduce((sum, { slot, against }) => (slot > toSlot ? Math.max(0, sum + against) : sum), 0)

/** Whether the pictures have spoken against it for so long that it is over, whatever may still come to count. */
export const isRefuted = (doubt: number) => doubt >= MOST_DOUBT

/** Whether the pictures bear out that the passages have parted. */
export const isDoubted = (doubt: number) => doubt >= LEAST_DOUBT

/**
 * Whether the stretch is still worth a look at each slot: it goes on, or a shot may have begun that is too young to
 * count.
 */
export const isAwaited = (stretch: Interrupted, slot: number) =>
  stretch.ongoing || (!stretch.parted && slot - stretch.seenSlot <= JOIN_SLOTS)

/** Whether what is seen now belongs to the earlier stretch. */
export const continues = (seen: Seen, earlier: Interrupted) =>
  seen.fromSlot - earlier.toSlot <= JOIN_SLOTS && (!wasLikeness(earlier) || contains(seen, earlier))

/** What was taken back is said again once it has gone on for as long as is worth a note. */
export const maySayAgain = (takenBackSlot: number | null, toSlot: number) =>
  takenBackSlot === null || toSlot - takenBackSlot >= WORTH_A_NOTE_SLOTS

/** Whether enough of it is new; otherwise it is just the old stretch, still in sight. */
export function bringsNew(seen: Seen, earlier: Interrupted): boolean {
  const least = earlier.parted && isLong(earlier) ? WORTH_A_NOTE_SLOTS : NEW_SLOTS
  return seen.toSlot - earlier.toSlot >= least
}

/** A few seconds that agreed and then clearly parted do not belong to what begins after them. */
const wasLikeness = (stretch: Interrupted) => stretch.parted && !isLong(stretch)

/**
 * The passages agree from the same beginning and beyond the moment at which they seemed to part, so they did not part.
 */
const contains = (seen: Seen, earlier: Interrupted) =>
  seen.fromSlot <= earlier.fromSlot + EDGE_SLOTS && seen.toSlot >= earlier.toSlot

const isLong = (stretch: Interrupted) => secondsOf(stretch.toSlot - stretch.fromSlot + 1) >= MAY_BE_SECONDS
