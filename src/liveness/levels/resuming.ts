/**
 * When a stretch that fell quiet or parted goes on, and when what follows it is another stretch.
 *
 * A loop is interrupted: by an advert laid in, a stall, a fade, a title, or a new shot that is too young to count. So a
 * stretch that resumes soon at its lag goes on. But a host may have agreed for some seconds before an advert comes again;
 * joined to it, he would make the advert longer than any advert.
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

/** A stretch that is seen now at the lag of the earlier one. */
export interface Seen {
  readonly fromSlot: number
  readonly toSlot: number
}

/** An advert must be let go of within five seconds of its end. */
const GOING_ON_SLOTS = 10
/** A new shot may need so long to show that it agrees, if what is seen of it looks alike. */
const ALIKE_SLOTS = 24
/** Both passages may stand still together for so long. */
const MOST_STILL_SLOTS = 60
/** A stretch that resumes at its lag within this time goes on. */
const JOIN_SLOTS = 24
const NEW_SLOTS = 4
/** A long stretch that had clearly parted would be held for a loop at once: what is new must be worth a note by itself. */
const WORTH_A_NOTE_SLOTS = NOTE_SECONDS / SLOT_SECONDS
/** The beginning of a stretch is known to about a second. */
const EDGE_SLOTS = 2

/**
 * Whether a stretch whose last slot that counts is `toSlot` still goes on.
 * @param stillSlots slots since then in which both passages stood still: nothing could be seen of them
 */
export const isGoingOn = (toSlot: number, slot: number, looksAlike: boolean, stillSlots = 0) =>
  slot - toSlot - Math.min(stillSlots, MOST_STILL_SLOTS) <= (looksAlike ? ALIKE_SLOTS : GOING_ON_SLOTS)

/** Whether the stretch is still worth a look at each slot: it goes on, or a shot may follow that is too young to count. */
export const isAwaited = (stretch: Interrupted, slot: number) =>
  stretch.ongoing || (!stretch.parted && slot - stretch.seenSlot <= JOIN_SLOTS)

/** Whether what is seen now belongs to the earlier stretch. */
export const continues = (seen: Seen, earlier: Interrupted) =>
  seen.fromSlot - earlier.toSlot <= JOIN_SLOTS && (!wasLikeness(earlier) || contains(seen, earlier))

/** What was taken back is said again when as much went on after it as is worth a note. */
export const maySayAgain = (takenBackSlot: number | null, toSlot: number) =>
  takenBackSlot === null || toSlot - takenBackSlot >= WORTH_A_NOTE_SLOTS

/** Whether it brings enough that is new: the old stretch is still in sight. */
export function bringsNew(seen: Seen, earlier: Interrupted): boolean {
  const least = earlier.parted && isLong(earlier) ? WORTH_A_NOTE_SLOTS : NEW_SLOTS
  return seen.toSlot - earlier.toSlot >= least
}

/** Some seconds that agreed and then clearly parted: no part of what begins after them. */
const wasLikeness = (stretch: Interrupted) => stretch.parted && !isLong(stretch)

/** The passages agree from the same beginning across the moment at which they seemed to part: they did not. */
const contains = (seen: Seen, earlier: Interrupted) =>
  seen.fromSlot <= earlier.fromSlot + EDGE_SLOTS && seen.toSlot >= earlier.toSlot

const isLong = (stretch: Interrupted) => secondsOf(stretch.toSlot - stretch.fromSlot + 1) >= MAY_BE_SECONDS
