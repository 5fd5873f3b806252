/** The lowest price of 30 days that a page's embedded state names. It may be in cents; the current price tells. */
import type { PriceText } from "~model/money"
import { readMoney } from "../text/read-money"

/** @returns the one low that fits the price; null if none does, or several */
export function statedLow30(lows: readonly number[], current: PriceText): PriceText | null {
  const price = Number(readMoney(current.text, { currency: current.currency })?.decimal)
  const near = lows.map((amount) => nearPrice(amount, price)).filter((amount) => amount !== null)
  const [amount, ...others] = new Set(near)
  if (amount === undefined || others.length > 0) return null
  return { text: amount.toFixed(2), role: "low30", source: "state", currency: current.currency?.slice(0, 10) }
}

/** A low lies near the price; if it only does so as cents, it is in cents. */
function nearPrice(amount: number, price: number): number | null {
  return [amount, amount / 100].find((reading) => reading * 5 >= price && reading <= price * 3) ?? null
}
