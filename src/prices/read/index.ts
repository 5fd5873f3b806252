/**
 * Decides which of the texts on a page are prices of a product: which is paid now, which was, and which are none. The
 * current one comes first. Sites only hand on texts and their places; sighting.ts turns what is chosen into money.
 */
import { mostItems } from "~model/limits"
import type { Money, PriceText } from "~model/money"
import type { PricePlaces, WeighedTexts } from "~model/price-places"
import type { ProductOnPage, ProductReading } from "~model/reading"
import { parsePrice } from "../parse/parse-price"
import { readMoney } from "../text/read-money"
import { pageCurrency } from "./currency"
import { decidePrices } from "./decide"
import { statedLow30 } from "./low30"
import { namedPrices } from "./named"
import { spotsOf } from "./spots"
import { exactPrice } from "./stated-amount"

/** @returns null if only a price could have shown that this is a product's page, and there is none */
export function readProduct({ pricePlaces, onlyIfPriced, ...product }: ProductOnPage): ProductReading | null {
  const prices = readPlaces(pricePlaces).slice(0, mostItems.prices)
  if (onlyIfPriced && !prices.some(isCurrent)) return null
  return { ...product, prices }
}

export const readPlaces = (places: PricePlaces): PriceText[] =>
  places.kind === "named" ? namedPrices(places.texts) : weighedPrices(places)

/**
 * Two prices that contradict each other, the lower first; null if they are equal or not known to be in one currency.
 */
function bothOf(one: PriceText, other: PriceText, locale: string): [Money, Money] | null {
  const [first, second] = [moneyOf(one, locale), moneyOf(other, locale)]
  if (!first || first.currency !== second?.currency || first.amountMinor === second.amountMinor) return null
  return first.amountMinor < second.amountMinor ? [first, second] : [second, first]
}

function moneyOf({ text, currency, source }: PriceText, locale: string): Money | null {
  const hints = { currency, locale: locale || undefined, ...(source !== "dom" && { decimalSeparator: "." as const }) }
  const read = (source === "dom" ? parsePrice(text, hints)?.current : null) ?? readMoney(text, hints)
  return read?.currency ? { amountMinor: read.amountMinor, currency: read.currency } : null
}

const isCurrent = ({ role }: PriceText): boolean => role === "current"

/** The prices stated for machines, checked against what is shown to people. */
function weighedPrices(places: WeighedTexts): PriceText[] {
  const { stated, currency: hints, lows } = places
  const spots = spotsOf(places, stated[0]?.[0]?.currency)
  const currency = pageCurrency(stated, hints)
  const exact = stated.map((of) => of.map((price) => exactPrice(price, spots, hints.language)))
  const prices = decidePrices(exact, spots, hints.language).map(({ rival, ...given }): PriceText => {
    const price = { ...given, currency: given.currency ?? currency }
    const twoPrices = rival && bothOf(price, { ...rival, currency: rival.currency ?? currency }, hints.language)
    return twoPrices ? { ...price, twoPrices } : price
  })
  const current = prices.find(isCurrent)
  const low30 = current && !prices.some(({ role }) => role === "low30") ? statedLow30(lows, current) : null
  return low30 ? [...prices, low30] : prices
}
