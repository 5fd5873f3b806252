/**
 * Reviews that were on the page at the previous visit and are no longer. A page that shows a selection changes it all
 * the time, so single reviews are missed only if the page showed every review that the shop counts, then and now.
 * Otherwise the shop's own count can still tell: it shrinks only if reviews were removed.
 */
import type { Review, ReviewSummary, ReviewVisit } from "~model/review"
import { reviewMark, showsAll } from "../visits"
import { MAX_REVIEW_IDS, type SignalOf } from "./signal"

/** One or two disappear all the time, because writers delete them. */
const MIN_GONE = 3
const MIN_GONE_SHARE = 0.05

const isMany = (gone: number, of: number) => gone >= Math.max(MIN_GONE, of * MIN_GONE_SHARE)

export function reviewsGoneSignal(
  reviews: readonly Review[],
  summary: ReviewSummary | null,
  before: ReviewVisit | null,
): SignalOf<"reviews-gone"> {
  const now = new Set(reviews.map(reviewMark))
  const earlier = showsAll(reviews, summary) ? (before?.marks ?? []) : []
  const gone = earlier.filter((mark) => !now.has(mark))
  const countBefore = before?.count ?? null
  const countNow = summary?.count ?? null
  const areCounted = countBefore !== null && countNow !== null
  const fewer = areCounted ? Math.max(0, countBefore - countNow) : 0
  const isNoted = isMany(gone.length, earlier.length) || isMany(fewer, countBefore ?? 0)
  return {
    name: "reviews-gone",
    // This is counted and not estimated, so there is no chance to correct for.
    outcome: isNoted ? "noted" : earlier.length > 0 || areCounted ? "nothing" : "not-shown",
    numbers: {
      since: before?.at ?? null,
      earlier: earlier.length,
      gone: gone.length,
      countBefore: areCounted ? countBefore : null,
      countNow: areCounted ? countNow : null,
    },
    comparisons: [],
    reviewIds: gone.slice(0, MAX_REVIEW_IDS),
  }
}
