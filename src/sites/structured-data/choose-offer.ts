/** Chooses the page's own offer: a product may have several, for variants, sellers and conditions. */
import type { Availability, PriceText } from "~model/money"
import type { JsonObject } from "../dom/state"
import { text } from "./items"
import type { StatedOffer } from "./offers"

/**
 * The only price, if all offers agree; otherwise the offer of the page's variant, or the only one that is in stock.
 * Null if none of this decides.
 */
export function chooseOffer(all: readonly StatedOffer[], product: JsonObject, url: URL): StatedOffer | null {
  const offers = newOnes(all)
  const priced = offers.filter(({ prices }) =>
    prices.some(({ role }) => role === "current" || role === "range-low" || role === "from"),
  )
  const amounts = new Set(priced.map(({ prices }) => `${prices[0]?.text} ${prices[0]?.currency}`))
  if (amounts.size <= 1)
    return priced.find(({ availability }) => availability === "in-stock") ?? priced[0] ?? offers[0] ?? null
  const sku = text(product, "sku")
  const own = priced.filter(
    (offer) =>
      (offer.sku.length > 3 && (offer.sku === sku || url.href.includes(offer.sku))) ||
      (offer.url !== "" && url.search !== "" && offer.url.endsWith(url.search)),
  )
  if (own.length === 1) return own[0]!
  const inStock = priced.filter(({ availability }) => availability === "in-stock")
  return inStock.length === 1 ? inStock[0]! : null
}

/** The offers of new goods; if there are none, all. */
export function newOnes(offers: readonly StatedOffer[]): readonly StatedOffer[] {
  const fresh = offers.filter(({ condition }) => condition === null)
  return fresh.length > 0 ? fresh : offers
}

/** The lowest and the highest price of the offers, in the currency of the first. */
export function rangeOver(offers: readonly StatedOffer[]): PriceText[] {
  const prices = newOnes(offers).flatMap((offer) => offer.prices.filter(({ role }) => role === "current"))
  const sorted = prices
    .filter(({ currency }) => currency === prices[0]?.currency)
    .sort((one, other) => Number(one.text) - Number(other.text))
  const [low, high] = [sorted[0], sorted.at(-1)]
  return low && high
    ? [
        { ...low, role: "range-low" },
        { ...high, role: "range-high" },
      ]
    : []
}

export const commonAvailability = (offers: readonly StatedOffer[]): Availability =>
  offers.find(({ availability }) => availability === "in-stock")?.availability ?? offers[0]?.availability ?? "unknown"
