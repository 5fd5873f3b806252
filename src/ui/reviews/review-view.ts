/** Everything that the strip and the panel show of one product's reviews, computed once for both. */
import type { Review, ReviewSummary, ReviewVisit } from "~model/review"
import { starCounts, starSharesOf } from "~reviews/polarity"
import { reviewSignals, type Signal } from "~reviews/signals"
import { chooseSnippets, type Snippets } from "~reviews/snippets"

export interface ReviewView {
  /** How many reviews the page shows. */
  shown: number
  /** The shop's own count, or the number shown if it states none. */
  count: number
  /** The shop's own average, or that of the reviews shown; null if there are no stars. */
  averageStars: number | null
  /** Shares of 1, 2, 3, 4 and 5 stars; null if there are no stars. */
  shares: number[] | null
  /** Whether `shares` are the shop's own. */
  sharesAreShops: boolean
  snippets: Snippets
  signals: Signal[]
  shopSummary: string
}

/** @param before the previous visit to the same page, from our own store */
export function reviewView(
  reviews: readonly Review[],
  summary: ReviewSummary | null,
  before: ReviewVisit | null = null,
): ReviewView {
  const counts = starCounts(reviews)
  const rated = counts.reduce((sum, count) => sum + count, 0)
  const shownAverage = rated === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / rated
  return {
    shown: reviews.length,
    count: summary?.count ?? reviews.length,
    averageStars: summary?.averageStars ?? shownAverage,
    shares: starSharesOf(reviews, summary),
    sharesAreShops: summary?.starShares != null,
    snippets: chooseSnippets(reviews, summary),
    signals: reviewSignals(reviews, summary, before),
    shopSummary: summary?.shopSummary.trim() ?? "",
  }
}

export const notedSignals = (view: ReviewView): Signal[] => view.signals.filter(({ outcome }) => outcome === "noted")
