/**
 * Reads `review` and `aggregateRating` of a product as shops really write them (the author as a text, the body in
 * `description`).
 */
import { mostChars, mostItems } from "~model/limits"
import type { Review, ReviewSummary } from "~model/review"
import { withoutMarkup } from "~reviews/markup"
import { parseDay } from "../dom/dates"
import { parseCount } from "../dom/numbers"
import type { JsonObject } from "../dom/state"
import { clip, collapse } from "../dom/text"
import { isOfType, nameOf, objects, type StructuredData, text } from "./items"

export function readReviews(product: JsonObject, data: StructuredData): Review[] {
  const stated = [...objects(product, "review", data.byId), ...objects(product, "reviews", data.byId)]
  return stated.slice(0, mostItems.reviews).flatMap((item) => {
    const body = collapse(withoutMarkup(text(item, "reviewBody", "description", "text"))).slice(0, mostChars.reviewBody)
    const title = clip(collapse(withoutMarkup(text(item, "name", "headline"))))
    const stars = starsOf(objects(item, "reviewRating", data.byId)[0] ?? item)
    if (body === "" && stars === null) return []
    const review: Review = {
      id: clip(text(item, "@id", "url") || `${nameOf(item, "author")}|${title}|${body}`, 200),
      stars,
      title,
      body,
      writtenAt: parseDay(text(item, "datePublished", "dateCreated")),
      verified: null,
      helpfulVotes: null,
      variant: "",
      country: "",
      language: text(item, "inLanguage"),
      url: text(item, "url"),
      incentiveLabel: "",
    }
    return [review]
  })
}

export function readReviewSummary(product: JsonObject, data: StructuredData): ReviewSummary | null {
  const rating = objects(product, "aggregateRating", data.byId).find(
    (item) => isOfType(item, "AggregateRating") || text(item, "ratingValue") !== "",
  )
  if (!rating) return null
  const averageStars = starsOf(rating)
  const count = parseCount(text(rating, "reviewCount") || text(rating, "ratingCount"))
  return averageStars === null && count === null ? null : { averageStars, count, starShares: null, shopSummary: "" }
}

/** Stars out of five: a rating on another scale (`bestRating` 10 or 100) is converted. Null if no number is stated. */
function starsOf(rating: JsonObject): number | null {
  const stated = text(rating, "ratingValue", "reviewRating").replace(",", ".")
  const match = /^\d+(?:\.\d+)?/.exec(stated)
  if (!match) return null
  const value = Number(match[0])
  const best = Number(text(rating, "bestRating").replace(",", ".")) || (value > 10 ? 100 : value > 5 ? 10 : 5)
  const stars = best === 5 ? value : (value / best) * 5
  return stars >= 0 && stars <= 5 ? Math.round(stars * 1000) / 1000 : null
}
