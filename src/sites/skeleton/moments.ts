/**
 * Moves the dates of a page to other times. Their order is kept, and which of them are past, because that says whether
 * a show is over, running or scheduled. How far apart they are is not kept.
 */
import { DAY_MS } from "~model/time"
import type { Random } from "./disguise"

/** The time at which a skeleton is to be read. */
export const MOMENT_OF_SKELETON = Date.UTC(2026, 10, 22, 12)

export const DATE = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?/
const DATES = new RegExp(DATE, "g")

/** Whether a number may be milliseconds since 1970, from 2001 on; below, the same for seconds. */
const isMilliseconds = (value: number): boolean => value >= 1e12 && value < 4e12
const isSeconds = (value: number): boolean => value >= 1e9 && value < 4e9
export const isMoment = (value: number): boolean =>
  Number.isInteger(value) && (isMilliseconds(value) || isSeconds(value))

export interface Moments {
  /** Replaces a match of `DATE`, in the same notation. */
  date(text: string): string
  /** Replaces a number for which `isMoment` is true. */
  number(value: number): number
}

/** @param now  milliseconds since 1970; dates up to then are past */
export function* momentsOf(texts: Iterable<string>, now: number, random: Random): Generator<void, Moments> {
  const found = new Set<number>()
  for (const text of texts) {
    for (const [date] of text.matchAll(DATES)) found.add(Date.parse(date.replace(" ", "T")))
    for (const [digits] of text.matchAll(/(?<!\d)(?:\d{13}|\d{10})(?!\d)/g))
      if (isMoment(Number(digits))) found.add(inMilliseconds(Number(digits)))
    yield
  }
  found.delete(Number.NaN)
  const placed = new Map<number, number>()
  const place = (originals: number[], step: number) => {
    const longest = Math.min(20 * DAY_MS, (500 * DAY_MS) / Math.max(1, originals.length))
    let at = MOMENT_OF_SKELETON
    for (const original of originals) {
      at += step * (Math.floor((0.1 + 0.9 * random()) * longest) + 1000)
      placed.set(original, at)
    }
  }
  const sorted = [...found].sort((one, other) => one - other)
  place(sorted.filter((moment) => moment <= now).reverse(), -1)
  place(
    sorted.filter((moment) => moment > now),
    1,
  )
  const placeOf = (moment: number): number =>
    placed.get(moment) ?? MOMENT_OF_SKELETON - Math.floor(random() * 300 * DAY_MS)
  return {
    date(text) {
      const moment = Date.parse(text.replace(" ", "T"))
      if (Number.isNaN(moment)) return text.replace(/\d/g, "0")
      return inNotationOf(text, new Date(placeOf(moment)).toISOString())
    },
    number: (value) => (isMilliseconds(value) ? placeOf(value) : Math.floor(placeOf(value * 1000) / 1000)),
  }
}

const inMilliseconds = (value: number): number => (isMilliseconds(value) ? value : value * 1000)

function inNotationOf(text: string, iso: string): string {
  const [, separator = "", time = "", zone = ""] = /^.{10}([T ]?)([\d:.]*)(.*)$/.exec(text) ?? []
  const offset = zone === "" || zone === "Z" ? zone : zone.includes(":") ? "+00:00" : "+0000"
  return iso.slice(0, 10) + separator + iso.slice(11, 23).slice(0, time.length).padEnd(time.length, "0") + offset
}
