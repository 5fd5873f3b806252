/**
 * Which sightings may be compared. A series never mixes product, variant, seller, currency or kind;
 * imported rows are kept apart from what was seen here, so that neither ever overwrites the other.
 */
import type { Sighting } from "~model/money"

type SeriesPart = Pick<Sighting, "product" | "variant" | "seller" | "currency" | "kind" | "source" | "origin">

/** Rows with the same key may be merged. */
export function seriesKey(sighting: SeriesPart): string {
  return `${comparisonKey(sighting)}\n${sighting.seller}\n${provenance(sighting)}`
}

/**
 * Rows with the same key tell the history of one price, whoever wrote them down. The seller is compared separately (see
 * `sameSeller`), because many pages and files do not name one.
 */
export function comparisonKey(sighting: SeriesPart): string {
  return [sighting.product, sighting.variant, sighting.currency, sighting.kind].join("\n")
}

/** Two named sellers must be the same one; an unnamed seller contradicts nobody. */
export function sameSeller(a: Pick<Sighting, "seller">, b: Pick<Sighting, "seller">): boolean {
  return a.seller === b.seller || a.seller === "" || b.seller === ""
}

/** Whether this browser saw it itself, on whatever page. */
export function isOwn(sighting: Pick<Sighting, "source">): boolean {
  return sighting.source !== "keepa" && sighting.source !== "import"
}

/** Whose rows these are: "own", or the file or service that they came from. */
export function provenance(sighting: Pick<Sighting, "source" | "origin">): string {
  return isOwn(sighting) ? "own" : `${sighting.source} ${sighting.origin ?? ""}`
}
