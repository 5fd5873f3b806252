/**
 * When a stretch that two shows have in common is an insert: it has firm edges. Before and after it the shows must differ, else the
 * stretch is a part of something longer that ran twice.
 */
import { TILE_COUNT } from "../grid"
import { isLike, runsOf, type Strip, tilesAt } from "./tile-likeness"

export const SHORTEST_INSERT_SLOTS = 8
export const LONGEST_INSERT_SLOTS = 180
/** So much of a passage is looked at before and after what was found: ten seconds. */
export const AROUND_SLOTS = 20
/** A lag is known to about a second. */
const LAG_REACH_SLOTS = 3
/** Samples next to an edge belong to either side. */
const EDGE_SLOTS = 2
/** Of six seconds beside it at least so many samples must be there in both, and no larger share may agree. */
const BESIDE_SLOTS = 12
const LEAST_BESIDE = 8
const MOST_ALIKE = 0.25
/** Of the samples within. */
const LEAST_ALIKE = 0.75
const MOST_MISSING_SLOTS = 6

/** A stretch of one strip and where it lies in the other. */
export interface Shared {
  readonly fromSlot: number
  readonly thenFromSlot: number
  readonly slots: number
}

/**
 * The insert that two passages share around a stretch that was found in both; null where they share none, or a longer stretch.
 * @param now   with `AROUND_SLOTS` before and after what was found
 * @param found of `now`, and how much earlier it was in `then`, on each one's own time line
 */
export function sharedInsert(
  now: Strip,
  then: Strip,
  found: { fromSlot: number; toSlot: number; lagSlots: number },
): Shared | null {
  const lagSlots = bestOf(found.lagSlots, (lag) =>
    alike(now, found.fromSlot, then, found.fromSlot - lag, found.toSlot - found.fromSlot + 1),
  )
  const agrees = alike(now, now.fromSlot, then, now.fromSlot - lagSlots, slotsOf(now))
  const overlap = ([from, to]: [number, number]) =>
    Math.min(now.fromSlot + to, found.toSlot) - Math.max(now.fromSlot + from, found.fromSlot)
  const [run] = runsOf(agrees).sort((one, other) => overlap(other) - overlap(one))
  if (!run) return null
  const slots = run[1] - run[0] + 1
  if (slots < SHORTEST_INSERT_SLOTS || slots > LONGEST_INSERT_SLOTS) return null
  if (shareOf(agrees.slice(run[0], run[1] + 1)) < LEAST_ALIKE) return null
  const shared = { fromSlot: now.fromSlot + run[0], thenFromSlot: now.fromSlot + run[0] - lagSlots, slots }
  return differAround(now, shared.fromSlot, then, shared.thenFromSlot, slots) ? shared : null
}

/** The slot of a strip at which the whole of an insert begins; null where it does not lie there. @param about to within a second */
export function placeOf(insert: Uint8Array, strip: Strip, about: number): number | null {
  const slots = insert.length / TILE_COUNT
  const agreesFrom = (from: number) => alike(strip, from, { fromSlot: 0, tiles: insert }, 0, slots)
  const fromSlot = bestOf(about, agreesFrom)
  const agrees = agreesFrom(fromSlot)
  const covered = runsOf(agrees).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return slots - covered <= MOST_MISSING_SLOTS && shareOf(agrees) >= LEAST_ALIKE ? fromSlot : null
}

/**
 * Whether two passages clearly differ both before and after a stretch. Null where that cannot be seen on one side, and what can be seen
 * differs.
 */
export function differAround(
  one: Strip,
  oneFrom: number,
  other: Strip,
  otherFrom: number,
  slots: number,
): boolean | null {
  const sides = [-EDGE_SLOTS - BESIDE_SLOTS, slots + EDGE_SLOTS].map((from) => {
    const beside = Array.from({ length: BESIDE_SLOTS }, (_, index) => from + index).filter(
      (slot) => tilesAt(one, oneFrom + slot) && tilesAt(other, otherFrom + slot),
    )
    const agrees = beside.map((slot) => isLike(one, oneFrom + slot, other, otherFrom + slot))
    return beside.length < LEAST_BESIDE ? null : shareOf(agrees) <= MOST_ALIKE
  })
  return sides.includes(false) ? false : sides.includes(null) ? null : true
}

const alike = (one: Strip, oneFrom: number, other: Strip, otherFrom: number, slots: number) =>
  Array.from({ length: slots }, (_, index) => isLike(one, oneFrom + index, other, otherFrom + index))

const slotsOf = ({ tiles }: Strip) => tiles.length / TILE_COUNT

const shareOf = (agrees: readonly boolean[]) => agrees.filter((does) => does).length / Math.max(1, agrees.length)

/** The number near another one with which most agrees; of several the nearest. */
function bestOf(about: number, agrees: (at: number) => boolean[]): number {
  const near = Array.from({ length: 2 * LAG_REACH_SLOTS + 1 }, (_, index) => about + index - LAG_REACH_SLOTS)
  const rated = near.map((at) => ({ at, share: shareOf(agrees(at)), away: Math.abs(at - about) }))
  return rated.sort((one, other) => other.share - one.share || one.away - other.away)[0]!.at
}
