/**
 * Cuts a product's texts and lists to their limits before it is stored, whatever a page or an older version supplied.
 */
import { mostChars, mostItems } from "./limits"
import type { ProductReading } from "./reading"
import type { Review, ReviewSummary } from "./review"

const cutReview = (review: Review): Review => ({
  ...review,
  id: review.id.slice(0, mostChars.name),
  title: review.title.slice(0, mostChars.title),
  body: review.body.slice(0, mostChars.reviewBody),
  variant: review.variant.slice(0, mostChars.name),
  country: review.country.slice(0, mostChars.name),
  language: review.language.slice(0, mostChars.name),
  // Half an address leads nowhere.
  url: review.url.length > mostChars.address ? "" : review.url,
  incentiveLabel: review.incentiveLabel.slice(0, mostChars.name),
})

/** The first reviews whose texts fit, none of them cut short, into the limit for one product. */
function cutReviews(reviews: readonly Review[]): Review[] {
  let chars = 0
  return reviews
    .slice(0, mostItems.reviews)
    .map(cutReview)
    .filter(({ title, body }) => {
      chars += title.length + body.length
      return chars <= mostChars.reviews
    })
}

const cutIds = (ids: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ids)
      .slice(0, mostItems.ids)
      .map(([name, value]) => [name.slice(0, mostChars.name), value.slice(0, mostChars.name)]),
  )

const cutSummary = (summary: ReviewSummary): ReviewSummary => ({
  ...summary,
  shopSummary: summary.shopSummary.slice(0, mostChars.address),
})

/** Cuts everything but the prices. */
export const cutFacts = <Product extends Omit<ProductReading, "prices">>(product: Product): Product => ({
  ...product,
  title: product.title.slice(0, mostChars.title),
  variant: product.variant.slice(0, mostChars.name),
  seller: product.seller.slice(0, mostChars.name),
  ids: cutIds(product.ids),
  reviews: cutReviews(product.reviews),
  reviewSummary: product.reviewSummary && cutSummary(product.reviewSummary),
})

export const cutProduct = (product: ProductReading): ProductReading => ({
  ...cutFacts(product),
  prices: product.prices.slice(0, mostItems.prices),
})
