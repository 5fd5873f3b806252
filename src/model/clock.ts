/**
 * Whether the computer's clock can be believed. A correct clock goes on from where it was last seen, across restarts
 * too. One that has jumped ahead or back is in doubt until it has run on from there for some days.
 */
import * as z from "zod/mini"
import { DAY_MS, LATEST_MS } from "./time"

/** The extension did not exist before this. */
export const EARLIEST_MS = Date.UTC(2025, 0, 1)
/** Correcting a clock, or changing it for another time zone by hand, moves it back by less than this. */
const backAtMostMs = DAY_MS
/** A browser that stayed closed for longer is rarer than a wrong clock. */
const AWAY_AT_MOST_MS = 180 * DAY_MS
/** How far a witness may differ: it may have been asked late, or have answered from a cache. */
const witnessDiffersByMs = DAY_MS
/** A clock that has run on for this long from where it jumped to is taken to be right. */
const SURE_AGAIN_AFTER_MS = 2 * DAY_MS

/** What a clock said, however wrong: milliseconds since 1970. */
const saidMs = z.number().check(z.int(), z.nonnegative())

export const clockMemory = z.object({
  /** The newest time that was believed; 0 if none has been yet. */
  at: saidMs,
  /**
   * A time that is not believed yet: what the clock said first, what it said last, and whether another clock agrees.
   */
  doubt: z.nullable(z.object({ since: saidMs, at: saidMs, isWitnessed: z.optional(z.boolean()) })),
})
export type ClockMemory = z.infer<typeof clockMemory>

const goesOn = (from: number, now: number): boolean => now >= from - backAtMostMs && now <= from + AWAY_AT_MOST_MS

/** @returns what to remember after the clock has said `now`; if `doubt` is set, the clock is in doubt */
export function afterLook(memory: ClockMemory | null, now: number): ClockMemory {
  const { at = 0, doubt = null } = memory ?? {}
  const isPossible = now >= EARLIEST_MS && now <= LATEST_MS
  if (isPossible && (at === 0 || goesOn(at, now))) return { at: Math.max(at, now), doubt: null }
  const before = doubt && goesOn(doubt.at, now) ? doubt : null
  const since = Math.min(before?.since ?? now, now)
  const isSure = isPossible && now - since >= SURE_AGAIN_AFTER_MS
  return isSure ? { at: now, doubt: null } : { at, doubt: { ...before, since, at: now } }
}

/** @returns what to remember when another clock says `witnessAt` (milliseconds since 1970) while ours is in doubt */
export function afterWitness(memory: ClockMemory, witnessAt: number): ClockMemory {
  const { at, doubt } = memory
  const agrees = doubt !== null && Math.abs(witnessAt - doubt.at) <= witnessDiffersByMs
  return agrees ? { at, doubt: { ...doubt, isWitnessed: true } } : memory
}
