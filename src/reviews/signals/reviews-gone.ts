/**
 * Reviews that were on the page at the last visit and are not now. A page that shows a selection changes it all the
 * time, so this says something only where the page shows every review that the shop counts.
 */
import type { Review, ReviewSummary } from "~model/review"
import { MAX_REVIEW_IDS, type SignalOf } from "./signal"

/** One or two go all the time: writers take them back. */
const MIN_GONE = 3
const MIN_GONE_SHARE = 0.05

export function reviewsGoneSignal(
  reviews: readonly Review[],
  summary: ReviewSummary | null,
  earlierIds: readonly string[],
): SignalOf<"reviews-gone"> {
  const now = new Set(reviews.map(({ id }) => id))
  const earlier = [...new Set(earlierIds)].filter((id) => id !== "")
  const gone = earlier.filter((id) => !now.has(id))
  const showsAll = summary?.count != null && reviews.length >= summary.count
  const many = gone.length >= Math.max(MIN_GONE, earlier.length * MIN_GONE_SHARE)
  return {
    name: "reviews-gone",
    // Counted, not estimated: there is no chance to correct for.
    outcome: !showsAll || earlier.length === 0 ? "not-shown" : many ? "noted" : "nothing",
    numbers: { earlier: earlier.length, gone: gone.length },
    comparisons: [],
    reviewIds: gone.slice(0, MAX_REVIEW_IDS),
  }
}
