/**
 * A loop with something else inserted between its passes appears as several stretches at about the same lag.
 *
 * Together they must be longer than any advert and cover nearly all of the time since the first of them began: an
 * advert and its bumper that come again and again, with half a minute of a host's talk between, are no loop. Seconds of
 * footage count, not stretches: an advert that has run three times before is found at three lags at once, but is still
 * one advert. So no two stretches that are counted may share seconds, now or before.
 */
import { secondsOf } from "../grid"
import { CERTAIN_SECONDS, MAY_BE_SECONDS } from "./levels"

/** A stretch of the present, [fromSlot, toSlot], that ran `lagSlots` earlier. */
export interface Pass {
  readonly fromSlot: number
  readonly toSlot: number
  readonly lagSlots: number
}

/** The lag varies with the length of the adverts between two passes. */
const LAG_VARIES = 0.2
/**
 * Passes of a minute with adverts of 12 and 16 s between them cover 0.85 of the time when they reach the length of a
 * loop; honest breaks of 44 s between which a host talks for only 20 s cover 0.82 when the second of them is over.
 */
const NEARLY_ALL = 5 / 6
/** Two stretches may overlap by this much, because each edge is known to about a second. */
const EDGE_SLOTS = 4

/**
 * Whether the latest stretch and those before it make a loop.
 * @param latest the stretch that goes on now
 * @param others stretches of the same session, in any order; `latest` may be among them
 */
export function cameRound(latest: Pass, others: readonly Pass[]): boolean {
  const counted = [latest]
  const earlier = others.filter((one) => isPassBefore(one, latest)).sort((one, other) => slotsOf(other) - slotsOf(one))
  for (const one of earlier) if (!counted.some((other) => shareSeconds(one, other))) counted.push(one)
  if (counted.length === 1) return false
  const together = secondsOf(counted.reduce((sum, one) => sum + slotsOf(one), 0))
  const firstSlot = counted.reduce((least, one) => Math.min(least, one.fromSlot), latest.fromSlot)
  return together >= CERTAIN_SECONDS && together >= NEARLY_ALL * secondsOf(latest.toSlot - firstSlot + 1)
}

const slotsOf = (pass: Pass) => pass.toSlot - pass.fromSlot + 1

const isPassBefore = (one: Pass, latest: Pass) =>
  one.toSlot < latest.fromSlot &&
  secondsOf(slotsOf(one)) >= MAY_BE_SECONDS &&
  Math.abs(one.lagSlots - latest.lagSlots) <= LAG_VARIES * latest.lagSlots &&
  latest.fromSlot - one.toSlot <= latest.lagSlots

/** Whether two stretches overlap by more than their edges, now or before. */
function shareSeconds(one: Pass, other: Pass): boolean {
  const now = Math.min(one.toSlot, other.toSlot) - Math.max(one.fromSlot, other.fromSlot)
  const before =
    Math.min(one.toSlot - one.lagSlots, other.toSlot - other.lagSlots) -
    Math.max(one.fromSlot - one.lagSlots, other.fromSlot - other.lagSlots)
  return Math.max(now, before) > EDGE_SLOTS
}
