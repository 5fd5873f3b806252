/**
 * Countdowns: how much time a text says is left, and whether a countdown started again. A deadline that moves is judged
 * by watching it more than once (Mathur and others, "Dark Patterns at Scale", 2019), never by its wording.
 */
import { type Observation, seriesByLabel } from "./series"

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Nothing that hurries anyone runs longer. */
const LONGEST_SECONDS = 100 * DAY
const MAX_TEXT = 300

/** Units in English, German, French, Spanish; the longest form first. */
const UNITS: readonly { seconds: number; names: string }[] = [
  { seconds: DAY, names: "days|day|tagen|tage|tag|jours|jour|días|día|dias|dia|d|j" },
  { seconds: HOUR, names: "hours|hour|hrs|hr|stunden|stunde|std|heures|heure|horas|hora|h" },
  { seconds: MINUTE, names: "minutes|minute|minuten|minutos|minuto|mins|min|m" },
  { seconds: 1, names: "seconds|second|sekunden|sekunde|secondes|seconde|segundos|segundo|secs|sec|sek|seg|s" },
]
const PART = new RegExp(
  `(\\d{1,4})\\s*(?:${UNITS.map(({ names }) => `(${names})`).join("|")})(?![\\p{L}\\d])\\.?`,
  "giu",
)

/** [days] [hours] minutes seconds with colons, perhaps with spaces around them: "2d 03:04:05", "00 : 09 : 59". */
const CLOCK =
  /(?<![\d:.,/])(?:(\d{1,3})\s*(?:days?|tagen?|tage?|jours?|días?|dias?|d|j)\.?,?\s*)?(?:(\d{1,3})\s*:\s*)?(\d{1,3})\s*:\s*(\d{2})(?!\s*:?\d)/iu

/** Words that make "18:00" a time of day. */
const TIME_OF_DAY_AFTER = /^\s*(?:uhr|o'clock|[ap]\.?\s?m\b|h\b|(?:cet|cest|gmt|utc|[ecmp][ds]?t)\b)/iu
const TIME_OF_DAY_BEFORE = /(?:\b(?:at|um|ab|bis|until|till|from|von|jusqu'à|hasta|a las?|desde)|(?<!\p{L})à)\s*$/iu

/**
 * Seconds that a text says are left; null where it states no span of time. Reads "09:59", "1:02:03", "2d 03:04:05",
 * "1 h 5 min", "Noch 3 Std. 12 Min.", "Plus que 2 heures"; "18:00 Uhr", "until 6:30 pm" are times of day.
 */
export function readCountdown(text: string): number | null {
  const clean = text.slice(0, MAX_TEXT).replace(/\s+/g, " ")
  return readClock(clean) ?? readUnits(clean)
}

function readClock(text: string): number | null {
  const match = CLOCK.exec(text)
  if (!match) return null
  const [whole, days, hours, minutes, seconds] = match
  const [d, h, m, s] = [days, hours, minutes, seconds].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  if (s >= 60 || (hours !== undefined && m >= 60) || (days !== undefined && hours !== undefined && h >= 24)) return null
  // With days in front, "2 d 03:04" is hours and minutes.
  const total =
    days !== undefined && hours === undefined ? d * DAY + m * HOUR + s * MINUTE : d * DAY + h * HOUR + m * MINUTE + s
  if (total > LONGEST_SECONDS) return null
  if (days === undefined && hours === undefined) {
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + whole.length)
    if (TIME_OF_DAY_AFTER.test(after) || TIME_OF_DAY_BEFORE.test(before)) return null
  }
  return total
}

function readUnits(text: string): number | null {
  let total = 0
  let smallest = Number.POSITIVE_INFINITY
  let end = -1
  let parts = 0
  let loneLetter = false
  for (const match of text.matchAll(PART)) {
    const unit = UNITS[match.slice(2).findIndex((name) => name !== undefined)]
    if (!unit) continue
    // "2 h 5 min" goes on; "5 min … 2 h" is something else, and so is what stands further away.
    const gap = end < 0 ? "" : text.slice(end, match.index)
    if (unit.seconds >= smallest || !/^[\s,:]*(?:(?:and|und|et|y)[\s,:]*)?$/iu.test(gap)) break
    total += Number(match[1]) * unit.seconds
    smallest = unit.seconds
    end = match.index + match[0].length
    parts++
    loneLetter = /\d\s*[dms]$/iu.test(match[0])
  }
  // "5 m" alone is a length, "3 d" a size.
  if (parts === 0 || (parts === 1 && loneLetter)) return null
  return total > LONGEST_SECONDS ? null : total
}

/** `label` tells this countdown from the page's others and is the same at the next visit. */
export interface CountdownObservation extends Observation {
  secondsLeft: number
}

export interface CountdownRestart {
  /** When the higher value was seen, in milliseconds since 1970. */
  at: number
  /** What was left when it was seen before, and what should have been left now; 0 where it should have run out. */
  beforeSeconds: number
  expectedSeconds: number
  seenSeconds: number
}

export interface CountdownSignal {
  label: string
  observations: number
  /** The highest value seen, rounded up to the full minute where it is within a few seconds of it. */
  startSeconds: number
  restarts: CountdownRestart[]
}

/** Page clocks drift, and a second is read early or late. */
const TOLERANCE_SECONDS = 5
/** A countdown that is set right by this share of what passed is a slow timer, no restart. */
const TOLERANCE_SHARE = 0.1
/** One that stands still counts as not running (a hidden tab, a picture of a clock). */
const isStill = (before: number, now: number) => Math.abs(before - now) < 1

/** Countdowns that started again or were put back, one entry per label; the order of the observations does not matter. */
export function countdownSignals(observations: readonly CountdownObservation[]): CountdownSignal[] {
  const signals: CountdownSignal[] = []
  for (const [label, series] of seriesByLabel(observations.filter(({ secondsLeft }) => secondsLeft >= 0))) {
    const restarts: CountdownRestart[] = []
    for (let index = 1; index < series.length; index++) {
      const before = series[index - 1]!
      const now = series[index]!
      const passed = (now.at - before.at) / 1000
      const expected = Math.max(0, before.secondsLeft - passed)
      const late = now.secondsLeft - expected
      if (late <= TOLERANCE_SECONDS + TOLERANCE_SHARE * Math.min(passed, before.secondsLeft)) continue
      if (isStill(before.secondsLeft, now.secondsLeft)) continue
      restarts.push({
        at: now.at,
        beforeSeconds: before.secondsLeft,
        expectedSeconds: expected,
        seenSeconds: now.secondsLeft,
      })
    }
    if (restarts.length === 0) continue
    const highest = Math.max(...series.map(({ secondsLeft }) => secondsLeft))
    const fullMinute = Math.ceil(highest / MINUTE) * MINUTE
    const startSeconds = fullMinute - highest <= TOLERANCE_SECONDS ? fullMinute : highest
    signals.push({ label, observations: series.length, startSeconds, restarts })
  }
  return signals
}
