/**
 * The amounts in a text: numbers with the currency that is written next to them. A sign between two numbers belongs to
 * the one that it touches; if it touches both, the text's own habit decides.
 */
import type { PriceHints } from "~model/money"
import { type CurrencyMark, currencyOf, markAfter, markBefore, type ResolvedHints } from "../currency/find"
import { minorUnits } from "../currency/iso"
import { toMinor } from "../currency/money"
import { hasCents, type NumberToken, readDecimal } from "./numbers"
import { isCounted, isRangeLink } from "./patterns"

export interface MarkedNumber extends NumberToken {
  mark: CurrencyMark | null
}

export interface Amount {
  /** Extent in the normalised text, the currency included. */
  start: number
  end: number
  numberStart: number
  mark: CurrencyMark | null
  currency: string | null
  decimal: string
  amountMinor: number
}

/** Gives each number its currency sign; percentages get none. */
export function markNumbers(text: string, numbers: readonly NumberToken[]): MarkedNumber[] {
  const marked: MarkedNumber[] = []
  let takenUntil = 0
  let habit: "before" | "after" | null = null
  for (const [index, number] of numbers.entries()) {
    if (number.isPercent) {
      marked.push(withMark(number, null))
      continue
    }
    if (number.raw.includes("€")) {
      marked.push(withMark(number, { ...EURO_INSIDE, start: number.start, end: number.start }))
      continue
    }
    const before = freeMark(markBefore(text, number.start), takenUntil)
    const after = markAfter(text, number.end)
    const next = numbers[index + 1]
    const mark: CurrencyMark | null = before
      ? moreExact(before, after, next)
      : afterIfOurs(text, number, after, next, habit)
    if (mark) {
      habit ??= mark === before ? "before" : "after"
      takenUntil = Math.max(takenUntil, mark.end)
    }
    marked.push(withMark(number, mark))
  }
  return marked
}

/** Written out, because a spread takes several times as long and every number of every text passes here. */
const withMark = ({ start, end, raw, isPercent }: NumberToken, mark: CurrencyMark | null): MarkedNumber => ({
  start,
  end,
  raw,
  isPercent,
  mark,
})

/** "35€ 99": the sign is inside the number. */
const EURO_INSIDE = { text: "€", codes: ["EUR"], fallback: "EUR" }

const freeMark = (mark: CurrencyMark | null, takenUntil: number): CurrencyMark | null =>
  mark && mark.start >= takenUntil ? mark : null

/** "$ 12.99 CAD": a code after the number says which dollar it is, unless it belongs to the next number. */
function moreExact(before: CurrencyMark, after: CurrencyMark | null, next: NumberToken | undefined): CurrencyMark {
  const narrows = after && before.codes.length > 1 && after.codes.length === 1 && before.codes.includes(after.codes[0]!)
  return narrows && !(next && next.start - after.end <= 1) ? { ...after, start: before.start } : before
}

function afterIfOurs(
  text: string,
  number: NumberToken,
  after: CurrencyMark | null,
  next: NumberToken | undefined,
  habit: "before" | "after" | null,
): CurrencyMark | null {
  if (!after || !next) return after
  const toNext = next.start - after.end
  const toThis = after.start - number.end
  if (toNext > 1 || toThis < toNext) return after
  if (isCounted(text.slice(next.end).toLowerCase())) return after
  const nextHasOwn = markBehind(text, next)
  // "Set van 6 € 24,00": a single digit before an amount is how many.
  if (toNext === toThis && isCount(number, next) && !nextHasOwn && IN_A_SET.test(text.slice(0, number.start)))
    return null
  // "14,99 €9,99 €/kg": the next number has a sign of its own behind it.
  if (toNext < toThis) return nextHasOwn ? after : null
  if (nextHasOwn?.text === after.text) return after
  return habit === "before" || LEADS_NUMBER.test(after.text) ? null : after
}

/** The sign after a number, unless a bracket separates the two: "₹897 (₹299". */
function markBehind(text: string, { end }: NumberToken): CurrencyMark | null {
  const mark = markAfter(text, end)
  return mark && !/[([]/.test(text.slice(end, mark.start)) ? mark : null
}

/** Signs that belong to the number after them, even with blanks on both sides: "x6 $ 5.940". */
const LEADS_NUMBER = /^(?:[A-Z]{0,3}\$|£|₹|Rp|Rs\.?)$/

/** "26 to 50 €": both ends of a range have the currency that either of them names. */
export function withSharedMarks(text: string, numbers: readonly MarkedNumber[]): MarkedNumber[] {
  return numbers.map((number, index) => {
    if (number.mark || number.isPercent) return number
    const next = numbers[index + 1]
    const before = numbers[index - 1]
    const link = next?.mark ? text.slice(number.end, Math.min(next.start, next.mark.start)) : ""
    // "2 al 89,90 TL", "2 a 4,99 €": two for that price, and no range.
    const isTaken =
      next !== undefined &&
      /^\s*(?:al?|à)\s*$/i.test(link) &&
      isCount(number, next) &&
      !/(?:^|\s)(?:de|da|desde|entre|des|von)\s*$/i.test(text.slice(0, number.start))
    if (next?.mark && !isTaken && isRangeLink(link)) {
      return { ...number, mark: { ...next.mark, start: number.start, end: number.start } }
    }
    if (before?.mark && isRangeLink(text.slice(Math.max(before.end, before.mark.end), number.start))) {
      return { ...number, mark: { ...before.mark, start: number.end, end: number.end } }
    }
    return number
  })
}

/** A single digit before an amount with cents may be a quantity. */
const isCount = ({ raw }: NumberToken, next: NumberToken): boolean => /^\d$/.test(raw) && hasCents(next)

/** A word for several pieces that are sold as one, right before their number. */
const IN_A_SET =
  /(?:^|[^\p{L}])(?:set|pack|pak|paket|paquete|pakiet|zestaw|lot|komplet|sada|csomag)(?:\s+(?:van|von|of|de|da|di|à|z|po|av|af))?\s*$/iu

const CENT = "¢"

/** Moves the decimal point by two places, without rounding. */
function hundredth(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".")
  const digits = whole.padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
}

/** "¥99.00": if cents are written, a shared sign does not mean the currency without decimals. */
function currencyWithCents(number: MarkedNumber, currency: string | null, hints: ResolvedHints): string | null {
  const { mark } = number
  const isGuess = currency !== hints.currency && currency !== hints.localCurrency
  if (!mark || mark.codes.length < 2 || !isGuess || minorUnits(currency) > 0 || !hasCents(number)) return currency
  return mark.codes.find((code) => minorUnits(code) === 2) ?? currency
}

/** @returns null for an amount too large to be exact */
export function readAmount(number: MarkedNumber, hints: ResolvedHints, given: PriceHints): Amount | null {
  const currency = currencyWithCents(number, currencyOf(number.mark, hints), hints)
  const written = readDecimal(number.raw, {
    currencyDecimals: currency === null ? undefined : minorUnits(currency),
    decimalSeparator: given.decimalSeparator,
    digitGroupSeparator: given.digitGroupSeparator,
  })
  const decimal = number.mark?.text === CENT ? hundredth(written) : written
  const amountMinor = toMinor(decimal, currency)
  if (amountMinor === null) return null
  return {
    start: Math.min(number.start, number.mark?.start ?? number.start),
    end: Math.max(number.end, number.mark?.end ?? number.end),
    numberStart: number.start,
    mark: number.mark,
    currency,
    decimal,
    amountMinor,
  }
}
