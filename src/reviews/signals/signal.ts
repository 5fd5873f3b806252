/**
 * A signal: a named test with its numbers and its outcome. It is data only; the interface makes sentences of it, and
 * adds what may be the innocent reason. A page shows a selection of the reviews, so every number is "of the reviews
 * shown".
 */

export type Outcome =
  /** Unlikely to be chance, even after correction for all tests of the product. */
  | "noted"
  | "nothing"
  | "too-few"
  /** The page does not show what the test needs, such as dates, badges or all reviews. */
  | "not-shown"

/** One statistical comparison of a test. */
export interface Comparison {
  /**
   * `share`: a larger share of the reviews than usual; `mean`: stars unlike those of the rest; `day`: more than usual
   * on one day; `words`: other words than in the rest.
   */
  of: "share" | "mean" | "day" | "words"
  /** Probability of such numbers, or more extreme ones, by chance alone. */
  p: number
  /** `p` corrected by Holm's method over all comparisons of the product; until then the same as `p`. */
  adjustedP: number
}

/** Mean stars of a group of reviews and of the others; null for a group without stars. */
export interface TwoMeans {
  meanStars: number | null
  restMeanStars: number | null
}

interface NumbersOf {
  /** Reviews without the shop's "verified purchase" mark. */
  unverified: TwoMeans & { shown: number; unverified: number; usualShare: number }
  /** Long runs of words that several reviews share, the most shared first; `reviews`: how many share that one. */
  "repeated-phrases": TwoMeans & { shown: number; reviews: number; phrases: { text: string; reviews: number }[] }
  /** The day that stands out most from the weeks around it. */
  "busy-day": TwoMeans & { shown: number; day: number | null; onDay: number; usualPerDay: number }
  /** Reviews that were written for a free product, a discount or money, by the shop's mark or their own words. */
  incentive: TwoMeans & { shown: number; incentivised: number; usualShare: number }
  /** Reviews with nearly the same text as another; `copies` does not count the first of each group. */
  "near-duplicates": TwoMeans & { shown: number; copies: number; groups: string[][] }
  /** Older reviews that are about something else than the newer ones. */
  "swapped-product": {
    shown: number
    /** Where the two groups part: when the first of the newer reviews was written. */
    changedAt: number | null
    older: number
    newer: number
    /** The word that disappeared, and in how many reviews of each group it is; below, the word that appeared. */
    gone: { word: string; older: number; newer: number } | null
    came: { word: string; older: number; newer: number } | null
  }
  /** Reviews that were on the page at the previous visit and are no longer. */
  "reviews-gone": {
    /** When the previous visit was, in milliseconds since 1970; null if there was none. */
    since: number | null
    /** The number of reviews then, if the page showed all of them then and shows all now; otherwise 0. */
    earlier: number
    gone: number
    /** The shop's own count then and now; both null unless both are known. */
    countBefore: number | null
    countNow: number | null
  }
}

export type SignalName = keyof NumbersOf

export type SignalOf<Name extends SignalName> = {
  name: Name
  outcome: Outcome
  numbers: NumbersOf[Name]
  comparisons: Comparison[]
  /** The reviews that it is about, at most `MAX_REVIEW_IDS`. For `reviews-gone`, their marks. */
  reviewIds: string[]
}
export type Signal = { [Name in SignalName]: SignalOf<Name> }[SignalName]

export const MAX_REVIEW_IDS = 50
/** Fewer reviews are not tested. */
export const MIN_REVIEWS = 10
/** A smaller group is not compared with the rest. */
export const MIN_GROUP = 4
/** The highest probability with which a product with nothing behind it may get any signal at all. */
export const FAMILY_ERROR = 0.05
/** A smaller difference in stars may be real, but means nothing to a shopper. */
export const MIN_STAR_DIFFERENCE = 0.5

export const comparison = (of: Comparison["of"], p: number): Comparison => ({ of, p, adjustedP: p })
