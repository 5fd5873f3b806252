/** Arithmetic and output of money. Amounts are integer minor units; only `Intl` turns them into text. */
import type { Money } from "~model/money"
import { minorUnits } from "./iso"

export { minorUnits }

const DECIMAL = /^(\d*)(?:\.(\d*))?$/

/**
 * Exact decimal ("1299.00") to integer minor units; digits beyond the currency's smallest unit are rounded half up.
 * @returns null if it is no decimal, or too large to stay exact
 */
export function toMinor(decimal: string, currency: string | null): number | null {
  const match = DECIMAL.exec(decimal)
  if (!match || !(match[1] || match[2])) return null
  const digits = minorUnits(currency)
  const fraction = match[2] ?? ""
  const kept = fraction.slice(0, digits).padEnd(digits, "0")
  const roundsUp = (fraction[digits] ?? "0") >= "5"
  const amountMinor = Number(`${match[1]}${kept}`) + (roundsUp ? 1 : 0)
  return Number.isSafeInteger(amountMinor) ? amountMinor : null
}

/** Money as people of `locale` (BCP 47) write it, always with all digits of the currency's smallest unit. */
export function formatMoney(money: Money, locale: string): string {
  const digits = minorUnits(money.currency)
  return formatter(locale, money.currency, digits).format(money.amountMinor / 10 ** digits)
}

/** Kept, because a formatter takes some 50 µs to make and a chart asks for hundreds of texts. */
const formatters = new Map<string, Intl.NumberFormat>()

function formatter(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  let found = formatters.get(key)
  if (!found) {
    found = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formatters.set(key, found)
  }
  return found
}

/**
 * How far the price now lies below the reference, in percent of the reference, to one decimal; negative if it lies
 * above, 0 if the reference is 0.
 */
export function percentBelow(referenceMinor: number, nowMinor: number): number {
  if (referenceMinor === 0) return 0
  return roundTo(((referenceMinor - nowMinor) / referenceMinor) * 100, 1)
}

/** Rounds half away from zero. A small nudge rounds decimal halves such as 1.005 up, which in binary lie just below. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const rounded = Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)
  return rounded === 0 ? 0 : rounded / scale
}
