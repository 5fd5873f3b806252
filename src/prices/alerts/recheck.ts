/**
 * When a watched product's page is checked. Checks are spread out at random, so that neither a start of the browser nor
 * a round hour sends many requests at once. Each failure doubles the wait, and after five the page is left alone.
 */
import type { Lookup } from "~model/reading"
import { DAY_MS, HOUR_MS } from "~model/time"
import type { WatchCheck } from "~model/watch"

/** Share of the wait by which a check may come earlier or later. */
const JITTER = 0.2
/** The shortest wait before the first check. */
const SETTLE_MS = 5 * 60_000
const LONGEST_WAIT_MS = 14 * DAY_MS
/** No check is planned farther ahead. One that is was planned while the clock was wrong. */
export const FARTHEST_PLAN_MS = LONGEST_WAIT_MS * (1 + JITTER)
/** Failures in a row after which the product's page is left alone. */
export const GIVE_UP_AFTER = 5

/**
 * @param everyHours  the user's schedule; 0 is never
 * @param chance      from 0 to 1
 */
export function firstCheck(check: WatchCheck, everyHours: number, now: number, chance: number): WatchCheck {
  if (everyHours === 0) return { ...check, nextAt: null }
  return { ...check, failures: 0, nextAt: Math.round(now + SETTLE_MS + chance * (everyHours * HOUR_MS - SETTLE_MS)) }
}

/** The plan after a check. It is also stored before one, as a failure, so a check that dies is not repeated at once. */
export function nextCheck(
  outcome: Lookup["outcome"],
  { failures: before }: WatchCheck,
  everyHours: number,
  now: number,
  chance: number,
): WatchCheck {
  const failures = outcome === "read" ? 0 : before + 1
  const waitMs = Math.min(LONGEST_WAIT_MS, everyHours * HOUR_MS * 2 ** failures)
  const spreadMs = waitMs * (1 - JITTER + 2 * JITTER * chance)
  const stops = everyHours === 0 || failures >= GIVE_UP_AFTER
  return { outcome, failures, lastAt: now, nextAt: stops ? null : Math.round(now + spreadMs) }
}
