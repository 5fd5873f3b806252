/** Reviews for tests: a test names only what it is about. */
import type { Review, ReviewSummary } from "../../../src/model/review"

let made = 0

export function makeReview(given: Partial<Review> = {}): Review {
  made++
  return {
    id: `review-${made}`,
    stars: 5,
    title: "",
    body: "It works well and the sound is clear.",
    writtenAt: Date.UTC(2026, 0, 1),
    verified: true,
    helpfulVotes: 0,
    variant: "",
    country: "US",
    language: "en",
    url: "https://shop.test/review",
    incentiveLabel: "",
    ...given,
  }
}

export const makeSummary = (given: Partial<ReviewSummary> = {}): ReviewSummary => ({
  averageStars: null,
  count: null,
  starShares: null,
  shopSummary: "",
  ...given,
})
