/**
 * Reads a text that is known to state one price: a field of structured data, a cell of a file. The first number that is
 * no percentage is the amount, whatever else the text says. For free text see parse/parse-price.ts.
 */
import type { PriceHints } from "~model/money"
import { resolveHints } from "../currency/find"
import { type Amount, markNumbers, readAmount, withSharedMarks } from "./amounts"
import { fold, normalise } from "./normalise"
import { scanNumbers } from "./numbers"
import { isMultiplied } from "./patterns"

export interface StatedMoney {
  currency: string | null
  /** The currency as the text or the hint writes it; null if neither does. */
  symbol: string | null
  /** Exact decimal as written, normalised: "1299.00". */
  decimal: string
  amountMinor: number
}

const FREE = /(?:^|[^\p{L}])free(?:$|[^\p{L}])/iu

/** @returns null if the text has no amount that can be read exactly, and does not say "free" */
export function readMoney(given: string, hints: PriceHints = {}): StatedMoney | null {
  const { text } = normalise(given)
  const resolved = resolveHints(hints)
  const numbers = scanNumbers(text)
  const index = numbers.findIndex(({ isPercent }) => !isPercent)
  if (index < 0) {
    const symbol = resolved.mark?.text ?? null
    return numbers.length === 0 && FREE.test(text)
      ? { currency: resolved.currency, symbol, decimal: "0", amountMinor: 0 }
      : null
  }
  const number = withSharedMarks(fold(text), markNumbers(text, numbers.slice(index, index + 2)))[0]!
  if (isMultiplied(fold(text.slice(number.end, number.end + 12)))) return null
  const amount = readAmount(number, resolved, hints)
  return amount && stated(amount, resolved.mark?.text ?? null)
}

const stated = ({ currency, decimal, amountMinor, mark }: Amount, hinted: string | null): StatedMoney => ({
  currency,
  symbol: mark?.text ?? hinted,
  decimal,
  amountMinor,
})
