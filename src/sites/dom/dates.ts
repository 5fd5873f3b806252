/**
 * Reads days as shops write them beside reviews, in the languages of the shops that we know; and ISO dates and times.
 */

import { mostChars } from "~model/limits"
import { LATEST_MS } from "~model/time"

/**
 * Beginnings of month names, by month: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish.
 */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen", "sty"],
  ["feb", "fév", "fev", "lut"],
  ["mar", "mär", "maa", "mrt"],
  ["apr", "avr", "abr", "kwi"],
  ["may", "mai", "mag", "mei", "maj"],
  ["jun", "juin", "giu", "cze"],
  ["jul", "juil", "lug", "lip"],
  ["aug", "aoû", "aou", "ago", "sie"],
  ["sep", "set", "wrz"],
  ["oct", "okt", "ott", "out", "paź"],
  ["nov", "lis"],
  ["dec", "dez", "déc", "dic", "gru"],
]

function monthOf(word: string): number | null {
  const lower = word.toLowerCase()
  if (lower.startsWith("juin") || lower.startsWith("juil")) return lower.startsWith("juin") ? 6 : 7
  const index = MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name)))
  return index < 0 ? null : index + 1
}

function dayStart(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day)
  const valid = year >= 1990 && year < 2200 && month >= 1 && month <= 12 && new Date(at).getUTCDate() === day
  return valid ? at : null
}

/**
 * The start (in UTC, milliseconds since 1970) of the day named in a text such as "Reviewed in Spain on 7 February
 * 2024", "26. Juli 2014", "July 30, 2026", "2026年7月30日" or an ISO date. Null if there is none. Dates of numbers only,
 * other than ISO dates, are ambiguous and not read.
 */
export function parseDay(whole: string): number | null {
  const text = whole.slice(0, mostChars.fact)
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? /(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/.exec(text)
  if (iso) return dayStart(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /\b(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}{3,30})\.?,?\s+(?:de\s+)?(\d{4})\b/u.exec(text)
  if (dayFirst) {
    const month = monthOf(dayFirst[2]!)
    if (month) return dayStart(Number(dayFirst[3]), month, Number(dayFirst[1]))
  }
  const monthFirst = /(?<!\p{L})(\p{L}{3,30})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text)
  const month = monthFirst ? monthOf(monthFirst[1]!) : null
  return monthFirst && month ? dayStart(Number(monthFirst[3]), month, Number(monthFirst[2])) : null
}

/** An ISO 8601 day, or date and time, in milliseconds since 1970; null for anything else. */
export function parseMoment(text: string): number | null {
  const moment = text.slice(0, mostChars.fact).trim()
  if (!/^\d{4}-\d{2}-\d{2}/.test(moment)) return null
  const at = Date.parse(moment)
  return at >= 0 && at <= LATEST_MS ? at : null
}
