/**
 * What a signal is: a named test with its numbers and its outcome. Data only: the sentences, with what it would mean if
 * innocent, are the interface's. A page shows a selection of the reviews, so every number is "of the reviews shown".
 */

export type Outcome =
  /** Unlikely to be chance, also after correction for all tests of the product. */
  | "noted"
  | "nothing"
  | "too-few"
  /** The page does not show what the test needs (dates, badges), or shows too small a part of the whole. */
  | "not-shown"

/** One statistical comparison of a test. */
export interface Comparison {
  /** `share`: more reviews than usual; `mean`: other stars than the rest; `day`: more on a day; `words`: other words. */
  of: "share" | "mean" | "day" | "words"
  /** Probability of numbers like these, or more extreme ones, if nothing is behind it. */
  p: number
  /** The same, corrected by Holm's method over all comparisons of the product; p until then. */
  adjustedP: number
}

/** Mean stars of a group of reviews and of the others; null where a group has no stars. */
export interface TwoMeans {
  meanStars: number | null
  restMeanStars: number | null
}

interface NumbersOf {
  /** Reviews without the shop's "verified purchase" mark. */
  unverified: TwoMeans & { shown: number; unverified: number; usualShare: number }
  /** Long runs of words that several reviews share, the most shared first; `reviews` have the first one. */
  "repeated-phrases": TwoMeans & { shown: number; reviews: number; phrases: { text: string; reviews: number }[] }
  /** The day with the most reviews against the weeks around it. */
  "busy-day": TwoMeans & { shown: number; day: number | null; onDay: number; usualPerDay: number }
  /** Reviews that say, or are marked, to be written for a free product, a discount or money. */
  incentive: TwoMeans & { shown: number; incentivised: number; usualShare: number }
  /** Reviews whose text is nearly that of another; `copies` does not count the first of each group. */
  "near-duplicates": TwoMeans & { shown: number; copies: number; groups: string[][] }
  /** Older reviews that speak of another thing than the newer ones. */
  "swapped-product": {
    shown: number
    /** The time between the two groups. */
    changedAt: number | null
    older: number
    newer: number
    /** The word that vanished, and how many of each group have it; likewise the one that came. */
    gone: { word: string; older: number; newer: number } | null
    came: { word: string; older: number; newer: number } | null
  }
  /** Reviews that were on the page at the last visit and are not now. */
  "reviews-gone": {
    /** The visit that is compared with, in milliseconds since 1970; null at the first one. */
    since: number | null
    /** Reviews of then, where the page showed all of them then and shows all now; else 0. */
    earlier: number
    gone: number
    /** The shop's own count then and now; null where it is not known for both. */
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
  /** The reviews it is about, at most `MAX_REVIEW_IDS`. */
  reviewIds: string[]
}
export type Signal = { [Name in SignalName]: SignalOf<Name> }[SignalName]

export const MAX_REVIEW_IDS = 50
/** Below this many reviews nothing is tested. */
export const MIN_REVIEWS = 10
/** A group smaller than this is not compared with the rest. */
export const MIN_GROUP = 4
/** Chance that a product with nothing behind it gets any signal at all. */
export const FAMILY_ERROR = 0.05
/** A difference in stars below this may be real, but says nothing to a shopper. */
export const MIN_STAR_DIFFERENCE = 0.5

export const comparison = (of: Comparison["of"], p: number): Comparison => ({ of, p, adjustedP: p })
