/** Loops of several hours in one sitting, and a host who is live for hours, with a history of the normal length. */
import { HISTORY_SLOTS } from "~liveness/index"
import { honestShowAtAnyTime, showAtAnyTime } from "../loop/broadcast"
import { begun, stored, watch } from "./hours"

const HOUR_SECONDS = 3600
/** Makes every period off the half-second grid. */
const OFF_GRID_SECONDS = 0.3
const LEAD_SECONDS = 20
const WATCHED_SECONDS = 120
/** How many hours a host is live; only the last is watched. */
const HONEST_HOURS = 6

export interface LongLoop {
  hours: number
  sound: boolean
  /** Seconds after the wrap; infinite if never. */
  mayBeAfter: number
  loopAfter: number
}

export const longLoop = (hours: number, seed: number, sound: boolean): LongLoop => {
  const period = hours * HOUR_SECONDS + OFF_GRID_SECONDS
  const show = showAtAnyTime(seed, period)
  const plays = (at: number) => ({ seconds: at % period, pass: Math.floor(at / period) })
  const fromSeconds = hours * HOUR_SECONDS - LEAD_SECONDS
  const before = stored(show, { sound, toSeconds: fromSeconds, plays })
  const toSeconds = period + WATCHED_SECONDS
  const { verdicts } = watch(begun(sound, before, HISTORY_SLOTS), show, { sound, fromSeconds, toSeconds, plays })
  const after = (kind: string) =>
    (verdicts.find((one) => one.kind === kind)?.atSeconds ?? Number.POSITIVE_INFINITY) - period
  return { hours, sound, mayBeAfter: after("may-be-loop"), loopAfter: after("loop") }
}

/** How often the host's last hour was called a loop, and how many passages were compared with it. */
export const honestHours = (seed: number, sound: boolean) => {
  const toSeconds = HONEST_HOURS * HOUR_SECONDS
  const fromSeconds = toSeconds - HOUR_SECONDS
  const show = honestShowAtAnyTime(seed, toSeconds)
  const hours = begun(sound, stored(show, { sound, toSeconds: fromSeconds }), HISTORY_SLOTS)
  const { verdicts, fetched } = watch(hours, show, { sound, fromSeconds, toSeconds })
  return { loops: verdicts.filter(({ kind }) => kind === "loop").length, passages: fetched.length }
}
