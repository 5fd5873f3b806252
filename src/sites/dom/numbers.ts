/** Reads numbers that are not money: stars, counts and lengths of time, in the notations of many languages. */

import { mostChars } from "~model/limits"

const decimal = (text: string): number => Number(text.replace(",", "."))

/**
 * Stars out of five, from "4.5 out of 5 stars", "4,5 von 5 Sternen", "5つ星のうち4.5", "4.5" or "90%". The scale may come
 * before or after the stars.
 */
export function parseStars(whole: string): number | null {
  const text = whole.slice(0, mostChars.fact)
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)?/g)].slice(0, 2).map((match) => decimal(match[0]))
  const [first, second] = numbers
  if (first === undefined) return null
  if (/^\s*\d+(?:[.,]\d+)?\s*%/.test(text)) return first <= 100 ? first / 20 : null
  const value =
    first === 5 && second !== undefined && second <= 5 && /^\D*5\D{0,3}つ星|^\D*5\D+のうち/.test(text) ? second : first
  return value <= 5 ? value : null
}

/** The count in "1,234 ratings", "(226)", "1.234 Bewertungen" or "2,5K"; null if there is none. */
export function parseCount(whole: string): number | null {
  const text = whole.slice(0, mostChars.fact)
  const match = /(\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s*([kKmM](?![a-z]))?/.exec(text)
  if (!match) return null
  const [, digits = "", suffix] = match
  const factor = suffix === undefined ? 1 : /k/i.test(suffix) ? 1000 : 1_000_000
  const value = factor === 1 ? Number(digits.replace(/\D/g, "")) : Math.round(decimal(digits) * factor)
  return Number.isSafeInteger(value) ? value : null
}

/** Seconds of a length such as "2:14" or "1:02:03"; null for anything else. */
export function parseClock(text: string): number | null {
  const [, hours = "0", minutes, seconds] = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)$/.exec(text.trim()) ?? []
  return minutes === undefined ? null : (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
}

/** Seconds of an ISO 8601 duration such as `PT54M28S`; null for anything else. */
export function parseIsoDuration(text: string): number | null {
  const match = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(
    text.slice(0, mostChars.fact).trim(),
  )
  if (!match || match[0].length < 3) return null
  const [days = 0, hours = 0, minutes = 0, secs = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return ((days * 24 + hours) * 60 + minutes) * 60 + secs
}
