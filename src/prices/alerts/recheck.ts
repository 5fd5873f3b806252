/**
 * When a watched product's page is checked. Checks are spread out by chance, so that neither a start of the
 * browser nor a round hour sends many requests at once; failures double the wait, and after some nothing is asked.
 */
import type { Lookup } from "~model/reading"
import { DAY_MS, HOUR_MS } from "~model/time"
import type { WatchCheck } from "~model/watch"

/** Share of the schedule by which a check may come earlier or later. */
const JITTER = 0.2
/** The soonest that a first check is made. */
const SETTLE_MS = 5 * 60_000
const LONGEST_WAIT_MS = 14 * DAY_MS
/** No plan of ours lies farther ahead: one that does was made by a clock that was wrong. */
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

/** The plan after a check, also made before it: a check that dies on the way is not asked for again at once. */
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
