/** The statements of a reading without their content: the same for a page and its skeleton. */
import type { ProductOnPage, Reading } from "~model/reading"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { NOW } from "../../fixtures/sites/row"

export function factsRead(reading: Reading | null) {
  if (!reading) return null
  const { kind, show, products, featured, tiles, activity, problems } = reading
  return {
    kind,
    show: show && {
      claim: { state: show.claim.state, basis: show.claim.basis, hasLength: show.claim.durationSeconds !== undefined },
      isNamed: show.title !== "",
      hasHost: show.channel !== "",
      hasCaptions: show.captionUrl !== undefined,
    },
    products: products.map(factsOfProduct),
    featured: featured && products.findIndex(({ key }) => key === featured),
    tiles: tiles.map(({ claim, title }) => [claim.state, title !== ""]),
    bids: activity.length,
    problems,
  }
}

function factsOfProduct(onPage: ProductOnPage) {
  const product = readProduct(onPage)
  if (!product) return null
  const { current } = sightingsFrom(product, { at: NOW, source: "product-page" })
  return {
    isNamed: product.title !== "",
    hasLink: product.url !== "",
    hasPicture: product.imageUrl !== undefined,
    currency: current?.currency ?? null,
    roles: product.prices.map(({ role }) => role),
    auction: product.auction ?? false,
    availability: product.availability,
    condition: product.condition,
    reviews: product.reviews.length,
    hasStars: product.reviewSummary?.averageStars != null,
  }
}
