/** Is the current price a good one? The answer says no more than what was seen can show, and what it is based on. */

import { percentBelow } from "../currency/money"
import { isEnough } from "./enough"
import type { PriceHistory } from "./history"
import type { WindowStatistics } from "./statistics"

/** Shops round their prices: two that differ by less than this count as the same. */
const DIFFERS_BY_PERCENT = 2

/** What the price is compared with; the usual price is the median over time. Amounts are in minor units. */
interface Compared {
  /** 90, or 30 if not enough of the 90 days is known. */
  windowDays: number
  usualMinor: number
  lowestMinor: number
}

export type GoodPrice =
  /** Out of stock, or a range. */
  | { kind: "no-single-price" }
  | { kind: "seen-on-one-day" }
  /** Too long ago to know today's price; ms since 1970. */
  | { kind: "seen-long-ago"; lastAt: number }
  /** Less than a third of 30 days is known: too little to judge by. */
  | { kind: "too-few-days"; lowestMinor: number; highestMinor: number }
  | ({ kind: "never-changed" | "lowest" | "usual" } & Compared)
  | ({ kind: "below-usual" | "above-usual"; percent: number } & Compared)

const isKnown = (statistics: WindowStatistics | null, days: number): statistics is WindowStatistics =>
  statistics !== null && isEnough(statistics.observedDays, days)

/** The longest window of which enough is known. */
function known({ last30Days, last90Days }: PriceHistory): { windowDays: number; over: WindowStatistics } | null {
  if (isKnown(last90Days, 90)) return { windowDays: 90, over: last90Days }
  return isKnown(last30Days, 30) ? { windowDays: 30, over: last30Days } : null
}

export function judgeGoodPrice(prices: PriceHistory): GoodPrice {
  const { current, steps, coverage, lowest, highest } = prices
  const newest = steps.at(-1)
  const isStale = newest !== undefined && newest.observedUntilAt < newest.toAt
  if (!current || current.rangeHighMinor !== undefined || !lowest || !highest) return { kind: "no-single-price" }
  if (coverage.days <= 1) return { kind: "seen-on-one-day" }
  if (isStale) return { kind: "seen-long-ago", lastAt: coverage.lastAt }
  const found = known(prices)
  if (!found) return { kind: "too-few-days", lowestMinor: lowest.amountMinor, highestMinor: highest.amountMinor }
  const { windowDays, over } = found
  const compared = {
    windowDays,
    usualMinor: over.medianMinor,
    lowestMinor: Math.min(over.lowest.amountMinor, current.amountMinor),
  }
  const isOnlyOne = [over.lowest, over.highest].every(({ amountMinor }) => amountMinor === current.amountMinor)
  if (isOnlyOne) return { kind: "never-changed", ...compared }
  const percent = percentBelow(compared.usualMinor, current.amountMinor)
  if (current.amountMinor === compared.lowestMinor && percent >= DIFFERS_BY_PERCENT)
    return { kind: "lowest", ...compared }
  if (Math.abs(percent) < DIFFERS_BY_PERCENT) return { kind: "usual", ...compared }
  return { kind: percent > 0 ? "below-usual" : "above-usual", percent: Math.abs(percent), ...compared }
}
