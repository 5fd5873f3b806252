/** Signs between two numbers: in "PS5 € 559,00" the sign is the second number's, and the first is the end of a name. */
import { type CurrencyMark, markAfter, markBefore } from "../currency/find"
import { fold } from "../text/normalise"
import { hasCents, type NumberToken, readDecimal } from "../text/numbers"
import { isCounted, notAmounts } from "../text/patterns"
import { isMarkedInFront, LONGEST_NAME, ledIn, type Page } from "./number-lead"

/** Blanks included. */
const LONGEST_SIGN = 6
/** Signs that stand in front of the amount, and languages in which all do. */
const LEADING_SIGN = /^(?:[A-Z]{0,3}\$|£|₹|Rp|Rs\.?|RM|CHF)$/
const SIGN_LEADS = /^(?:en|nl|nb|no|de-(?:AT|CH))(?![\p{L}])/iu

/** Whether a number is the end of a name because the sign behind it leads in the next number. */
export function belongsToName(page: Page, numbers: readonly NumberToken[], index: number): boolean | "open" {
  const { text } = page
  const [number, next] = [numbers[index]!, numbers[index + 1]!]
  if (next.start - number.end > LONGEST_SIGN || text[number.end] !== " " || !/^\d+$/.test(number.raw)) return false
  const before = text.slice(Math.max(0, number.start - LONGEST_NAME), number.start)
  if (!/\p{L}-?$|[\p{L}\d]\.?\s$/u.test(before)) return false
  const mark = markAfter(text, number.end)
  if (!mark || !leads(mark, number, next) || next.isPercent || marksTrail(text, numbers, index + 1)) return false
  if (notAmounts(text).some(({ start, end }) => next.start < end && next.end > start)) return false
  if (isMarkedInFront(page, number) || ledIn(page, number) !== null) return false
  if (!before.endsWith(" ") || next.start === mark.end || leadsLater(text, numbers, index + 2)) return true
  const rest = fold(text.slice(next.end))
  if (isCounted(rest)) return false
  const isAmount = hasCents(next) || /\d[ .,']\d{3}/.test(next.raw)
  if (isAmount) return !/^\s*\p{L}/u.test(rest) || Number(readDecimal(next.raw)) > Number(number.raw)
  if (!/^\s*$/.test(rest)) return false
  return LEADING_SIGN.test(mark.text) || SIGN_LEADS.test(page.hints.locale ?? "") || "open"
}

const leads = (mark: CurrencyMark, number: NumberToken, next: NumberToken): boolean =>
  next.start >= mark.end && next.start - mark.end <= 1 && mark.start - number.end >= next.start - mark.end

/** "Series 10 € 7,85 UVP € 11,23": a later amount has its sign in front. */
const leadsLater = (text: string, numbers: readonly NumberToken[], from: number): boolean =>
  numbers
    .slice(from)
    .some(
      ({ start, end, isPercent }) => !isPercent && markBefore(text, start) !== null && markAfter(text, end) === null,
    )

/** "5 € 6 €": the last of the numbers has its sign behind it. */
function marksTrail(text: string, numbers: readonly NumberToken[], from: number): boolean {
  for (let index = from; index < numbers.length; index += 1) {
    const mark = markAfter(text, numbers[index]!.end)
    if (!mark) return false
    const next = numbers[index + 1]
    if (!next || !leads(mark, numbers[index]!, next)) return true
  }
  return false
}
