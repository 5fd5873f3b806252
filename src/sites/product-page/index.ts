/**
 * A product page of a shop that we do not know: what it states for machines, checked against what it shows people.
 * Machine-readable prices are often the old one, the members' one or the one per unit; so a stated price counts where it is
 * shown as the current one or is not shown at all, and gives way where the page plainly shows another.
 */
import type { Availability, PriceText } from "~model/money"
import type { ProductReading } from "~model/reading"
import type { ReviewSummary } from "~model/review"
import { readMoney } from "~prices/read-money"
import { pageId } from "../address-id"
import { absoluteUrl, addressIn, attributeOf, clip, textOf } from "../dom/text"
import { makeProduct } from "../reading"
import { readOpenGraph, readStatedProducts } from "../structured-data"
import type { StructuredData } from "../structured-data/items"
import { visibleCondition } from "./condition"
import { pageCurrency } from "./currency"
import { decidePrices } from "./decide"
import { mainHeading } from "./heading"
import { statedLow30 } from "./low30"
import { exactPrice } from "./stated-amount"
import { newSight, partAround, visibleAvailability, visibleIds, visibleRating } from "./visible-facts"
import { visibleSpots } from "./visible-prices"

export function readProductPage(
  siteId: string,
  document: Document,
  url: URL,
  data: StructuredData,
): ProductReading | null {
  const [stated, second] = readStatedProducts(document, url, data)
  const openGraph = readOpenGraph(document)
  const heading = mainHeading(document, stated?.title || openGraph.title)
  const near = partAround(heading)
  const sight = newSight()
  const statedPrices = [stated?.prices, second?.prices, openGraph.prices].filter(
    (prices): prices is PriceText[] => !!prices && prices.length > 0,
  )
  const spots = visibleSpots(document, heading, statedPrices[0]?.[0]?.currency)
  const shownTexts = spots.map(({ text }) => text)
  const currency = pageCurrency(document, url, statedPrices, shownTexts)
  const locale = attributeOf(document.documentElement, "lang") ?? ""
  const exact = statedPrices.map((of) => of.map((price) => exactPrice(price, spots, locale)))
  const prices = decidePrices(exact, spots).map((price) => ({ ...price, currency: price.currency ?? currency }))
  const isProduct = stated !== undefined || openGraph.isProduct || prices.some(({ role }) => role === "current")
  const title = stated?.title || textOf(heading) || openGraph.title
  if (!isProduct || title === "") return null
  const ids = { ...idInAddress(url), ...visibleIds(near), ...second?.ids, ...stated?.ids }
  const low30 = prices.some(({ role }) => role === "low30") ? null : lowInState(document, url, title, ids, prices)
  const availability = [stated?.availability, openGraph.availability].find((one) => one && one !== "unknown")
  const statedSummary = stated?.reviewSummary ?? second?.reviewSummary ?? null
  return makeProduct({
    site: siteId,
    id: pageId(url, canonicalOf(document, url), stated?.isVariant ?? false),
    title,
    url: clip(url.href, 2000),
    imageUrl: absoluteUrl(stated?.image || openGraph.image, url) || undefined,
    ids,
    variant: stated?.variant,
    seller: stated?.seller,
    condition: stated?.condition ?? (stated?.saysNew ? null : visibleCondition(near, heading, sight)) ?? undefined,
    prices: low30 ? [...prices, low30] : prices,
    availability: availabilityOf(availability, visibleAvailability(near, sight)),
    reviews: stated?.reviews.length ? stated.reviews : second?.reviews,
    reviewSummary: mergeSummary(visibleRating(near, sight), statedSummary),
  })
}

function canonicalOf(document: Document, url: URL): URL | null {
  const address = absoluteUrl(addressIn(document.querySelector("link[rel=canonical]"), "href"), url)
  return address === "" ? null : new URL(address)
}

function lowInState(
  document: Document,
  url: URL,
  title: string,
  ids: Readonly<Record<string, string>>,
  prices: readonly PriceText[],
): PriceText | null {
  const current = prices.find(({ role }) => role === "current")
  const money = current && readMoney(current.text, { currency: current.currency })
  if (!money) return null
  return statedLow30(document, { title, ids, url, current: Number(money.decimal), currency: current.currency })
}

/** The number that shops put into a product's address; the only id that many pages have. */
function idInAddress(url: URL): Record<string, string> {
  const numbers = url.pathname.match(/(?<![\p{L}\d])[A-Za-z]?\d{4,20}(?![\p{L}\d])/gu)
  const longest = numbers?.reduce((one, other) => (other.length > one.length ? other : one))
  return longest ? { inAddress: longest } : {}
}

/** A buy button that works, or words of being sold out without one, say more than what is stated, which pages forget to change. */
function availabilityOf(stated: Availability | undefined, shown: Availability): Availability {
  return shown === "unknown" ? (stated ?? "unknown") : shown
}

/** What is shown counts, field by field; what is stated fills the gaps. */
function mergeSummary(shown: ReviewSummary | null, stated: ReviewSummary | null): ReviewSummary | null {
  if (!shown || !stated) return shown ?? stated
  return { ...stated, averageStars: shown.averageStars ?? stated.averageStars, count: shown.count ?? stated.count }
}
