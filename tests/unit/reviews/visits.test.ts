import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { reviewVisit } from "../../../src/model/review"
import { addVisit, makeVisit, reviewMark, visitBefore } from "../../../src/reviews/visits"
import { makeReview, makeSummary } from "./make-review"

const HOUR = 3_600_000
const visit = (page: string, at: number) => ({ page, at, count: null, marks: [] })

describe("a review's mark", () => {
  test("is the shop's id if there is one", () => {
    expect(reviewMark(makeReview({ id: "R1ABCDEFGHIJK" }))).toBe("R1ABCDEFGHIJK")
  })

  test.each([["someone|Nice|It works well."], ["It works well"], [""], ["x".repeat(200)]])(
    "is a hash of the words if the id %j is made from them",
    (id) => {
      const mark = reviewMark(makeReview({ id, body: "It works." }))
      expect(mark).toMatch(/^#[a-z0-9-]{3,30}$/)
      expect(reviewMark(makeReview({ id, body: "It works." }))).toBe(mark)
      expect(reviewMark(makeReview({ id, body: "It works!" }))).not.toBe(mark)
    },
  )

  test("thousands of texts have different marks", () => {
    const marks = Array.from({ length: 20_000 }, (_, index) =>
      reviewMark(makeReview({ id: "", body: `text ${index}` })),
    )
    expect(new Set(marks).size).toBe(20_000)
  })
})

describe("what is kept of a visit", () => {
  test.each([
    ["all reviews", 3, 3],
    ["a selection", 900, 0],
    ["no count", null, 0],
  ] as const)("%s", (_, count, marks) => {
    const reviews = [makeReview(), makeReview(), makeReview()]
    expect(makeVisit("page", 1, reviews, makeSummary({ count })).marks).toHaveLength(marks)
  })

  test("fits its schema, whatever the reviews are", () => {
    const anyReviews = fc.array(
      fc.record({ id: fc.string({ maxLength: 200 }), body: fc.string(), title: fc.string() }).map(makeReview),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const kept = makeVisit("page", 1, reviews, makeSummary({ count: reviews.length }))
        expect(reviewVisit.safeParse(kept).success).toBe(true)
      }),
    )
    const thousands = Array.from({ length: 5000 }, () => makeReview())
    expect(reviewVisit.safeParse(makeVisit("page", 1, thousands, makeSummary({ count: 5000 }))).success).toBe(true)
  })
})

describe("visits", () => {
  test("of the same page form a sequence, of which the last two are kept", () => {
    const visits = [0, 24, 48].reduce(
      (kept, at) => addVisit(kept, visit("page", at * HOUR)),
      addVisit([], visit("p", 0)),
    )
    expect(visits.filter(({ page }) => page === "page").map(({ at }) => at / HOUR)).toEqual([24, 48])
    expect(visitBefore(visits)?.at).toBe(24 * HOUR)
  })

  test("a reading soon afterwards belongs to the same visit, but cannot extend it forever", () => {
    let visits = addVisit([], visit("page", 0))
    for (let at = 1; at <= 7; at++) visits = addVisit(visits, visit("page", at * HOUR))
    expect(visitBefore(visits)?.at).toBe(0)
    expect(visits.at(-1)?.at).toBe(6 * HOUR)
  })

  test("of different pages are not compared", () => {
    const visits = addVisit(addVisit([], visit("page", 0)), visit("other", 24 * HOUR))
    expect(visitBefore(visits)).toBeNull()
    expect(visitBefore(addVisit(visits, visit("page", 48 * HOUR)))?.at).toBe(0)
  })

  test("are kept for only a few pages", () => {
    const visits = Array.from({ length: 20 }).reduce<ReturnType<typeof addVisit>>(
      (kept, _, index) => addVisit(kept, visit(`page ${index}`, index)),
      [],
    )
    expect(visits.map(({ page }) => page)).toEqual(["page 16", "page 17", "page 18", "page 19"])
  })

  test("do not change when the same reading is added twice", () => {
    const once = addVisit([], visit("page", 5))
    expect(addVisit(once, visit("page", 5))).toEqual(once)
  })
})
