/** Compares the stars of a group of reviews with those of the rest. */
import type { Review } from "~model/review"
import { starCounts } from "../polarity"
import { type Comparison, comparison, MIN_GROUP, MIN_STAR_DIFFERENCE, type TwoMeans } from "./signal"
import { meanDifferenceP } from "./statistics"

function meanOf(counts: readonly number[]): number | null {
  const size = counts.reduce((sum, count) => sum + count, 0)
  return size === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / size
}

export interface Compared extends TwoMeans {
  /** Empty if a group is too small. */
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
    // Setting p to 1 for small differences is safe: it can only remove a signal, and the other comparisons keep their
    // p.
    comparisons: large ? [comparison("mean", apart ? meanDifferenceP(group, rest) : 1)] : [],
  }
}
