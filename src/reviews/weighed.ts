/**
 * Which reviews are weighed, and how much of each. A page can hold thousands of reviews of thousands of words, but
 * choosing must take no more than 50 ms. So at most 300 reviews of 1,000 words are read: from each side the newest and
 * the most helpful in turn, so that neither a flood of praise nor the age of a review can push the other side out.
 */
import type { Review } from "~model/review"
import { type Side, sideOf, sides } from "./polarity"
import { beginningOf, cleanText, hasSpacelessScript } from "./words"

export const MAX_REVIEWS = 300
export const MAX_WORDS = 1000
/** Some 27,000 words, which are segmented and counted in 15 to 25 ms (measured). */
const MAX_CHARACTERS_IN_ALL = 150_000
/** A character of a script without spaces takes the word segmenter about this many times as long. */
const SPACELESS_COST = 4

/** A side gets at least this share of the places, if it has enough reviews. */
const LEAST_SHARE = 0.25

export interface WeighedReview {
  review: Review
  side: Side
  /** The beginning of the body (or of the title, if the body is empty), cleaned; never "". */
  text: string
}

export interface Weighed {
  reviews: WeighedReview[]
  /** How many reviews were given, not counting empty ones and repeated ids. */
  of: number
}

const newestFirst = (a: Review, b: Review) => (b.writtenAt ?? 0) - (a.writtenAt ?? 0)
const mostHelpfulFirst = (a: Review, b: Review) => (b.helpfulVotes ?? 0) - (a.helpfulVotes ?? 0)

/** At most `places` reviews, taken from the newest and the most helpful in turn. */
function newestAndMostHelpful(reviews: readonly Review[], places: number): Review[] {
  if (reviews.length <= places) return [...reviews]
  const newest = [...reviews].sort(newestFirst)
  const helpful = [...reviews].sort(mostHelpfulFirst)
  const taken = new Set<Review>()
  for (let rank = 0; taken.size < places && rank < reviews.length; rank++) {
    for (const review of [newest[rank], helpful[rank]]) if (review && taken.size < places) taken.add(review)
  }
  return [...taken]
}

/** The places for each side: its share of the reviews, but no less than `LEAST_SHARE` if it has enough of them. */
function placesBySide(sizes: ReadonlyMap<Side, number>, places: number): Map<Side, number> {
  const result = new Map<Side, number>()
  let left = places
  let leftReviews = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  for (const [side, size] of [...sizes].sort((a, b) => a[1] - b[1])) {
    const fair = Math.round((left * size) / Math.max(1, leftReviews))
    const granted = Math.min(size, left, Math.max(fair, Math.floor(places * LEAST_SHARE)))
    result.set(side, granted)
    left -= granted
    leftReviews -= size
  }
  return result
}

function choose(reviews: readonly Review[]): Review[] {
  if (reviews.length <= MAX_REVIEWS) return [...reviews]
  const bySide = new Map<Side, Review[]>(sides.map((side) => [side, []]))
  for (const review of reviews) bySide.get(sideOf(review.stars))?.push(review)
  const places = placesBySide(new Map([...bySide].map(([side, list]) => [side, list.length])), MAX_REVIEWS)
  return [...bySide].flatMap(([side, list]) => newestAndMostHelpful(list, places.get(side) ?? 0))
}

/**
 * The largest limit for every cost at which all costs together stay within `budget`, so that long texts are cut first.
 */
function fairLimit(costs: readonly number[], budget: number): number {
  const ascending = [...costs].sort((a, b) => a - b)
  let left = budget
  for (const [index, cost] of ascending.entries()) {
    const share = left / (ascending.length - index)
    if (cost > share) return share
    left -= cost
  }
  return Number.POSITIVE_INFINITY
}

/** Never throws. The order is kept unless there are more than `MAX_REVIEWS`. */
export function weighedReviews(given: readonly Review[]): Weighed {
  const byId = new Map<string, Review>()
  for (const review of given) {
    if (!/\S/.test(review.body) && !/\S/.test(review.title)) continue
    // Reviews without an id cannot be recognised as the same.
    const key = review.id === "" ? `#${byId.size}` : review.id
    if (!byId.has(key)) byId.set(key, review)
  }
  const chosen = choose([...byId.values()]).map((review) => {
    const raw = /\S/.test(review.body) ? review.body : review.title
    const cost = hasSpacelessScript(raw.slice(0, 200)) ? SPACELESS_COST : 1
    return { review, raw, cost }
  })
  const limit = fairLimit(
    chosen.map(({ raw, cost }) => raw.length * cost),
    MAX_CHARACTERS_IN_ALL,
  )
  const reviews: WeighedReview[] = []
  for (const { review, raw, cost } of chosen) {
    const text = beginningOf(cleanText(raw.slice(0, Math.ceil(limit / cost) + 1)), MAX_WORDS, Math.ceil(limit / cost))
    if (text !== "") reviews.push({ review, side: sideOf(review.stars), text })
  }
  return { reviews, of: byId.size }
}
