/**
 * Reads a product page of a shop that we do not know: what it states for machines, and what it shows. The price for
 * machines is often the old one, the members' one or the one per unit, so all prices are handed on, stated and shown,
 * each with its place.
 */
import type { Availability, PriceText } from "~model/money"
import type { ShownText } from "~model/price-places"
import { weights } from "~model/price-weights"
import type { ProductOnPage } from "~model/reading"
import type { ReviewSummary } from "~model/review"
import { pageId } from "../address-id"
import { absoluteUrl, addressIn, clip, textOf } from "../dom/text"
import { makeProduct } from "../reading"
import { readOpenGraph, readStatedProducts } from "../structured-data"
import type { StructuredData } from "../structured-data/items"
import { visibleCondition } from "./condition"
import { currencyHints } from "./currency-hints"
import { mainHeading } from "./heading"
import { statedLows } from "./low30"
import { newSight, partAround, visibleAvailability, visibleIds, visibleRating } from "./visible-facts"
import { visiblePrices } from "./visible-prices"

export function readProductPage(
  siteId: string,
  document: Document,
  url: URL,
  data: StructuredData,
): ProductOnPage | null {
  const [stated, second] = readStatedProducts(document, url, data)
  const openGraph = readOpenGraph(document)
  const heading = mainHeading(document, stated?.title || openGraph.title)
  const near = partAround(heading)
  const sight = newSight()
  const statedPrices = [stated?.prices, second?.prices, openGraph.prices].filter(
    (prices): prices is PriceText[] => !!prices && prices.length > 0,
  )
  const isStated = stated !== undefined || openGraph.isProduct
  const title = stated?.title || textOf(heading) || openGraph.title
  if (title === "") return null
  const visible = visiblePrices(document, heading)
  if (!isStated && !visible.shown.some(mayBePrice)) return null
  const ids = { ...idInAddress(url), ...visibleIds(near), ...second?.ids, ...stated?.ids }
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
    pricePlaces: {
      kind: "weighed",
      stated: statedPrices,
      ...visible,
      lows: statedLows(document, { title, ids, url }),
      currency: currencyHints(document, url, statedPrices, visible.shown),
    },
    ...(!isStated && { onlyIfPriced: true }),
    availability: availabilityOf(availability, visibleAvailability(near, sight)),
    reviews: stated?.reviews.length ? stated.reviews : second?.reviews,
    reviewSummary: mergeSummary(visibleRating(near, sight), statedSummary),
  })
}

function canonicalOf(document: Document, url: URL): URL | null {
  const address = absoluteUrl(addressIn(document.querySelector("link[rel=canonical]"), "href"), url)
  return address === "" ? null : new URL(address)
}

/** Whether an amount may be the product's price, before its words are read. */
const mayBePrice = ({ weight, isStruck }: ShownText): boolean => weight >= weights.sure && !isStruck

/** The number that shops put into a product's address. Many pages have no other id. */
function idInAddress(url: URL): Record<string, string> {
  const numbers = url.pathname.match(/(?<![\p{L}\d])[A-Za-z]?\d{4,20}(?![\p{L}\d])/gu)
  const longest = numbers?.reduce((one, other) => (other.length > one.length ? other : one))
  return longest ? { inAddress: longest } : {}
}

/**
 * What is shown (a working buy button, or else words such as "sold out") counts before what is stated, which is often
 * stale.
 */
function availabilityOf(stated: Availability | undefined, shown: Availability): Availability {
  return shown === "unknown" ? (stated ?? "unknown") : shown
}

/** What is shown counts, field by field; what is stated fills the gaps. */
function mergeSummary(shown: ReviewSummary | null, stated: ReviewSummary | null): ReviewSummary | null {
  if (!shown || !stated) return shown ?? stated
  return { ...stated, averageStars: shown.averageStars ?? stated.averageStars, count: shown.count ?? stated.count }
}
