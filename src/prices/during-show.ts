/** The price of the show beside the price before it began, and how the price moved while it ran. */
import type { Sighting } from "~model/money"
import { percentBelow } from "./money"
import { comparisonKey, isOwn, sameSeller } from "./series"

export interface BeforeShow {
  outcome: "same" | "cheaper-now" | "dearer-now" | "no-earlier-price"
  showMinor: number
  /** The newest price of the time before the show; null where none is known. */
  before: { amountMinor: number; seenAt: number; source: Sighting["source"] } | null
  /** Percent of the earlier price by which the show is cheaper; negative where it is dearer. */
  percent: number | null
}

/**
 * @param shown          the price that the show names
 * @param others         sightings of the product from anywhere; those of other series are left out
 * @param showStartedAt  milliseconds since 1970
 */
export function comparedWithBefore(shown: Sighting, others: readonly Sighting[], showStartedAt: number): BeforeShow {
  const showMinor = shown.amountMinor
  if (showMinor === null) throw new RangeError("the show named no price")
  let latest: { amountMinor: number; seenAt: number; source: Sighting["source"] } | null = null
  for (const row of others) {
    if (row.amountMinor === null || row.doubtful || row.firstSeenAt >= showStartedAt) continue
    if (!comparableWithShow(row, shown)) continue
    const seenAt = Math.min(row.lastSeenAt, showStartedAt)
    if (!latest || seenAt > latest.seenAt) latest = { amountMinor: row.amountMinor, seenAt, source: row.source }
  }
  if (!latest) return { outcome: "no-earlier-price", showMinor, before: null, percent: null }
  const outcome =
    showMinor === latest.amountMinor ? "same" : showMinor < latest.amountMinor ? "cheaper-now" : "dearer-now"
  return { outcome, showMinor, before: latest, percent: percentBelow(latest.amountMinor, showMinor) }
}

/** A price said to be for viewers only is compared with the public one: that is the question. */
function comparableWithShow(row: Sighting, shown: Sighting): boolean {
  const asPublic = (sighting: Sighting): Sighting => ({
    ...sighting,
    kind: sighting.kind === "live-only" ? "public" : sighting.kind,
  })
  return comparisonKey(asPublic(row)) === comparisonKey(asPublic(shown)) && sameSeller(row, shown)
}

export interface PriceChange {
  at: number
  fromMinor: number | null
  toMinor: number | null
}

/**
 * Changes of one series between two moments, in order; the first known price is no change.
 * @param sightings  own sightings of one series
 */
export function changesDuring(sightings: readonly Sighting[], fromAt: number, toAt: number): PriceChange[] {
  const rows = sightings.filter((row) => isOwn(row) && !row.doubtful).sort((a, b) => a.firstSeenAt - b.firstSeenAt)
  const changes: PriceChange[] = []
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (!before || row.firstSeenAt < fromAt || row.firstSeenAt > toAt) continue
    if (before.amountMinor !== row.amountMinor) {
      changes.push({ at: row.firstSeenAt, fromMinor: before.amountMinor, toMinor: row.amountMinor })
    }
  }
  return changes
}
