/** Reviews without the shop's "verified purchase" mark: their share, and how their stars compare with the others'. */
import type { Review } from "~model/review"
import { comparison, MAX_REVIEW_IDS, MIN_REVIEWS, type SignalOf } from "./signal"
import { compareStars } from "./stars"
import { binomialTail } from "./statistics"

/** A generous allowance: in shops that mark purchases, between one and three in ten reviews have no mark. */
const USUAL_SHARE = 0.4

export function unverifiedSignal(reviews: readonly Review[]): SignalOf<"unverified"> {
  const marked = reviews.filter(({ verified }) => verified !== null)
  const unverified = marked.filter(({ verified }) => verified === false)
  // If not a single review has the mark, the shop does not mark purchases.
  const shopMarks = unverified.length < marked.length
  const enough = shopMarks && marked.length >= MIN_REVIEWS
  const compared = compareStars(marked, ({ verified }) => verified === false)
  return {
    name: "unverified",
    outcome: enough ? "nothing" : shopMarks ? "too-few" : "not-shown",
    numbers: {
      shown: marked.length,
      unverified: unverified.length,
      usualShare: USUAL_SHARE,
      meanStars: compared.meanStars,
      restMeanStars: compared.restMeanStars,
    },
    comparisons: enough
      ? [comparison("share", binomialTail(unverified.length, marked.length, USUAL_SHARE)), ...compared.comparisons]
      : [],
    reviewIds: unverified.slice(0, MAX_REVIEW_IDS).map(({ id }) => id),
  }
}
