import { describe, expect, test } from "vitest"
import { MAX_REVIEWS, MAX_WORDS, weighedReviews } from "../../../src/reviews/weighed"
import { makeReview } from "./make-review"

const DAY = 86_400_000

describe("the reviews that are considered", () => {
  test("do not include empty ones and repeated ids; with an empty body, the title is used", () => {
    const { reviews, of } = weighedReviews([
      makeReview({ id: "a", body: "First." }),
      makeReview({ id: "a", body: "Again." }),
      makeReview({ id: "b", body: " \n ", title: "Only a title" }),
      makeReview({ id: "c", body: "", title: "" }),
      makeReview({ id: "", body: "No id." }),
      makeReview({ id: "", body: "No id either." }),
    ])
    expect(of).toBe(4)
    expect(reviews.map(({ text }) => text)).toEqual(["First.", "Only a title", "No id.", "No id either."])
  })

  test("include the few critical reviews among thousands of good ones", () => {
    const good = Array.from({ length: 4000 }, (_, index) => makeReview({ writtenAt: index * DAY }))
    const bad = Array.from({ length: 60 }, () => makeReview({ stars: 1, writtenAt: 0 }))
    const { reviews, of } = weighedReviews([...good, ...bad])
    expect(of).toBe(4060)
    expect(reviews).toHaveLength(MAX_REVIEWS)
    expect(reviews.filter(({ side }) => side === "against")).toHaveLength(60)
  })

  test("include the newest and the most helpful", () => {
    const helpful = makeReview({ helpfulVotes: 900, writtenAt: 1 })
    const newest = makeReview({ writtenAt: 9000 * DAY })
    const many = Array.from({ length: 1000 }, (_, index) => makeReview({ writtenAt: (1 + index) * DAY }))
    const chosen = weighedReviews([...many, helpful, newest]).reviews.map(({ review }) => review)
    expect(chosen).toContain(helpful)
    expect(chosen).toContain(newest)
  })

  test("are read only at the beginning if they are long", () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `w${index}`).join(" ")
    const [only] = weighedReviews([makeReview({ body: words })]).reviews
    expect(only?.text.split(" ")).toHaveLength(MAX_WORDS)
  })

  test("share the space if many are long; short ones stay whole", () => {
    const long = Array.from({ length: 299 }, () => makeReview({ body: "word and more ".repeat(3000) }))
    const { reviews } = weighedReviews([...long, makeReview({ body: "Short and whole." })])
    const length = reviews.reduce((sum, { text }) => sum + text.length, 0)
    expect(reviews.at(-1)?.text).toBe("Short and whole.")
    expect(length).toBeLessThan(160_000)
    expect(length).toBeGreaterThan(140_000)
  })
})
