/** A group of reviews against the rest, by stars. */
import type { Review } from "~model/review"
import { starCounts } from "../polarity"
import { type Comparison, comparison, MIN_GROUP, MIN_STAR_DIFFERENCE, type TwoMeans } from "./signal"
import { meanDifferenceP } from "./statistics"

function meanOf(counts: readonly number[]): number | null {
  const size = counts.reduce((sum, count) => sum + count, 0)
  return size === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / size
}

export interface Compared extends TwoMeans {
  /** Empty where a group is too small, or the difference too small to matter. */
  comparisons: Comparison[]
}

/** Mean stars of the reviews that are `inGroup` and of the rest, and whether they differ. */
export function compareStars(reviews: readonly Review[], inGroup: (review: Review) => boolean): Compared {
  const group = starCounts(reviews.filter(inGroup))
  const rest = starCounts(reviews.filter((review) => !inGroup(review)))
  const meanStars = meanOf(group)
  const restMeanStars = meanOf(rest)
  const size = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const large = size(group) >= MIN_GROUP && size(rest) >= MIN_GROUP
  const apart = Math.abs((meanStars ?? 0) - (restMeanStars ?? 0)) >= MIN_STAR_DIFFERENCE
  return {
    meanStars,
    restMeanStars,
    // Leaving small differences out is safe: it only ever takes a signal away, while p stays as it is for the others.
    comparisons: large ? [comparison("mean", apart ? meanDifferenceP(group, rest) : 1)] : [],
  }
}
