/** A buyer's review as the shop shows it, with the reviewer's text unchanged. */
import * as z from "zod/mini"
import { epochMs } from "./ids"
import { mostChars } from "./limits"

const name = z.string().check(z.maxLength(mostChars.name))

export const review = z.object({
  id: z.string().check(z.maxLength(200)),
  /** Null if the shop shows none. */
  stars: z.nullable(z.number().check(z.minimum(0), z.maximum(5))),
  title: z.string().check(z.maxLength(mostChars.title)),
  body: z.string().check(z.maxLength(mostChars.reviewBody)),
  /** Start of the day in UTC; null where the page gives no readable date. */
  writtenAt: z.nullable(epochMs),
  verified: z.nullable(z.boolean()),
  helpfulVotes: z.nullable(z.int().check(z.nonnegative())),
  /** The variant that was bought, in the shop's words. */
  variant: name,
  /** ISO 3166 alpha-2, or the shop's words; "" if not shown. */
  country: name,
  /** BCP 47; "" if not known. */
  language: name,
  url: z.string().check(z.maxLength(mostChars.address)),
  /**
   * How the shop itself marks a review written for a free product, a discount or money, such as "Vine"; "" if it does
   * not.
   */
  incentiveLabel: name,
})
export type Review = z.infer<typeof review>

/** What the shop says of all reviews of a product, not only of those on the page. */
export const reviewSummary = z.object({
  averageStars: z.nullable(z.number()),
  count: z.nullable(z.int().check(z.nonnegative())),
  /** Shares of 1, 2, 3, 4 and 5 stars, which sum to about 1; null if not shown. */
  starShares: z.nullable(z.array(z.number()).check(z.length(5))),
  /** The shop's own summary ("Customers say …"), unchanged; "" if there is none. */
  shopSummary: z.string().check(z.maxLength(mostChars.address)),
})
export type ReviewSummary = z.infer<typeof reviewSummary>

export const REVIEW_MARKS_AT_MOST = 500

/** What is kept of the reviews that one visit to a product's page showed. */
export const reviewVisit = z.object({
  /** Which page was read and how. Only visits with the same `page` are compared. */
  page: z.string().check(z.maxLength(2100)),
  at: epochMs,
  /** The shop's own count of all reviews; null if it states none. */
  count: z.nullable(z.int().check(z.nonnegative())),
  /** Marks of the reviews (see reviews/visits.ts); [] if the page showed only a selection. */
  marks: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(REVIEW_MARKS_AT_MOST)),
})
export type ReviewVisit = z.infer<typeof reviewVisit>
