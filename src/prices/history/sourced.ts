/** Histories that others wrote down, kept separate from what was seen here: they never fill or overwrite it. */
import type { Sighting } from "~model/money"
import { history, type PriceHistory } from "./history"
import { isOwn, provenance } from "./series"

/**
 * One history for each file or service, the longest first. A source that names no variant means the product itself.
 * @param beside  the history that they are drawn beside: only those of its currency and kind, and not that one again
 * @param now     milliseconds since 1970
 */
export function sourcedHistories(
  sightings: readonly Sighting[],
  beside: Pick<PriceHistory, "currency" | "kind" | "variant" | "coverage"> | null,
  now: number,
): PriceHistory[] {
  const groups = new Map<string, Map<number, Sighting>>()
  for (const row of sightings) {
    if (isOwn(row) || !fits(row, beside)) continue
    const group = groups.get(provenance(row)) ?? new Map<number, Sighting>()
    groups.set(provenance(row), group)
    // Two rows of one source may tell the same price: the longer one counts.
    if ((group.get(row.firstSeenAt)?.lastSeenAt ?? -1) < row.lastSeenAt) group.set(row.firstSeenAt, row)
  }
  return [...groups.values()]
    .flatMap((rows) => history([...rows.values()], { now }) ?? [])
    .filter(({ coverage }) => coverage.origin !== beside?.coverage.origin)
    .sort((a, b) => b.coverage.days - a.coverage.days)
}

function fits(row: Sighting, beside: Pick<PriceHistory, "currency" | "kind" | "variant"> | null): boolean {
  if (!beside) return true
  const sameVariant = row.variant === beside.variant || row.variant === ""
  return row.currency === beside.currency && row.kind === beside.kind && sameVariant
}
