/** Sightings for tests: days are counted from a fixed one. */
import { DAY_MS } from "~model/time"
import { makeProductKey } from "../../../src/model/keys"
import type { Sighting } from "../../../src/model/money"

export const day = (count: number): number => Date.UTC(2026, 0, 1) + count * DAY_MS

/** A price in minor units seen from one day to another; null is out of stock. */
export const seen = (
  amountMinor: number | null,
  fromDay: number,
  toDay = fromDay,
  change: Partial<Sighting> = {},
): Sighting => ({
  product: makeProductKey("shop", "1"),
  variant: "",
  seller: "",
  currency: "EUR",
  kind: "public",
  source: "product-page",
  amountMinor,
  availability: amountMinor === null ? "out-of-stock" : "in-stock",
  firstSeenAt: day(fromDay),
  lastSeenAt: day(toDay),
  ...change,
})
