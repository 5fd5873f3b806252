/**
 * What a product's own page said when it was read last. Claims are of their day: an old reading's references say nothing
 * about today's price.
 */
import type { Money, ReferenceClaim } from "~model/money"
import type { Lookup, ProductReading } from "~model/reading"
import { sightingsFrom } from "./sighting"
import { DAY_MS } from "./steps"

export interface OwnPage {
  /** Null while out of stock, or where the page names no price. */
  price: Money | null
  references: ReferenceClaim[]
  /** Milliseconds since 1970. */
  readAt: number
}

/**
 * @param reading   as it is stored: its prices are the own page's, where that was read
 * @param lookedUp  last attempt to read the page
 * @returns null where the page was not read within a day
 */
export function ownPage(reading: ProductReading, lookedUp: Lookup | null, now: number): OwnPage | null {
  if (lookedUp?.outcome !== "read" || now - lookedUp.at > DAY_MS) return null
  const { current, references } = sightingsFrom(reading, { at: lookedUp.at, source: "fetched-page" })
  return { price: current, references, readAt: lookedUp.at }
}

/** Each kind and amount once. */
export function unionOfReferences(...lists: readonly (readonly ReferenceClaim[])[]): ReferenceClaim[] {
  const byClaim = new Map(
    lists
      .flat()
      .reverse()
      .map((claim) => [`${claim.kind} ${claim.price.amountMinor} ${claim.price.currency}`, claim]),
  )
  return [...byClaim.values()].reverse()
}
