/** The price in a show, compared with the price before the show began; and how it changed during the show. */
import type { Money, Sighting } from "~model/money"
import { percentBelow } from "../currency/money"
import { isAbsurdJump } from "./plausible"
import { comparisonKey, isOwn, sameSeller } from "./series"

export interface BeforeShow {
  outcome: "same" | "cheaper-now" | "dearer-now" | "no-earlier-price"
  showMinor: number
  /** The newest price from before the show; null if none is known. */
  before: { amountMinor: number; seenAt: number; source: Sighting["source"] } | null
  /** By how many percent of the earlier price the show is cheaper; negative if it is dearer. */
  percent: number | null
}

/**
 * @param shown          the price that the show names
 * @param others         sightings of the product from anywhere; those of other series are left out
 * @param showStartedAt  milliseconds since 1970
 * @throws RangeError if `shown` has no amount
 */
export function comparedWithBefore(shown: Sighting, others: readonly Sighting[], showStartedAt: number): BeforeShow {
  const showMinor = shown.amountMinor
  if (showMinor === null) throw new RangeError("the show named no price")
  let latest: BeforeShow["before"] = null
  for (const row of others) {
    if (row.amountMinor === null || row.doubtful || row.firstSeenAt >= showStartedAt) continue
    if (!comparableWithShow(row, shown)) continue
    const seenAt = Math.min(row.lastSeenAt, showStartedAt)
    if (!latest || seenAt > latest.seenAt) latest = { amountMinor: row.amountMinor, seenAt, source: row.source }
  }
  // If the page contradicts itself about the price, nothing is said of it.
  if (!latest || shown.doubtful) return { outcome: "no-earlier-price", showMinor, before: null, percent: null }
  const outcome =
    showMinor === latest.amountMinor ? "same" : showMinor < latest.amountMinor ? "cheaper-now" : "dearer-now"
  return { outcome, showMinor, before: latest, percent: percentBelow(latest.amountMinor, showMinor) }
}

/** A price for viewers only is compared with the public one, since that is the question. */
function comparableWithShow(row: Sighting, shown: Sighting): boolean {
  const asPublic = (sighting: Sighting): Sighting => ({
    ...sighting,
    kind: sighting.kind === "live-only" ? "public" : sighting.kind,
  })
  return comparisonKey(asPublic(row)) === comparisonKey(asPublic(shown)) && sameSeller(row, shown)
}

/** What the show said a product costs, and since when; without `price` if it named none. */
export interface NamedPrice {
  /** Milliseconds since 1970. */
  at: number
  price?: Money
}

export interface PriceChange {
  at: number
  from: Money
  to: Money
}

/**
 * What the show named last, as a sighting to compare with: the history has no page to ask any more.
 * @returns null if it named no price, or the sighting is gone
 */
export function namedLast(named: readonly NamedPrice[], sightings: readonly Sighting[]): Sighting | null {
  const last = named.findLast(({ price }) => price !== undefined)
  if (!last?.price) return null
  const { amountMinor, currency } = last.price
  const row = sightings.find(
    (one) => isOwn(one) && !one.doubtful && one.amountMinor === amountMinor && one.currency === currency,
  )
  return row ? { ...row, firstSeenAt: last.at, lastSeenAt: last.at } : null
}

/** Whether a price named now differs from the last one named. */
export const isNews = (last: Money | undefined, price: Money | undefined): boolean =>
  price !== undefined && (price.amountMinor !== last?.amountMinor || price.currency !== last.currency)

/**
 * How the price that the show named for one product changed, in order; the first price is no change. A jump that looks
 * like a misread decimal mark is left out, and so is a change of currency.
 */
export function changesDuring(named: readonly NamedPrice[]): PriceChange[] {
  const changes: PriceChange[] = []
  let last: Money | undefined
  for (const { at, price } of [...named].sort((a, b) => a.at - b.at)) {
    if (!price) continue
    if (last && (price.currency !== last.currency || isAbsurdJump(last.amountMinor, price.amountMinor))) continue
    if (last && price.amountMinor !== last.amountMinor) changes.push({ at, from: last, to: price })
    last = price
  }
  return changes
}
