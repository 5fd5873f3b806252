/** What a page or a file dates can be shown, however wrong it is. */
import { expect, it } from "vitest"
import { epochMs } from "../../../src/model/ids"
import { showReading } from "../../../src/model/reading"
import { review } from "../../../src/model/review"
import { formatDate } from "../../../src/ui/phrases/text"
import { aShow } from "../make"
import { makeReview } from "../reviews/make-review"

const tooLate = [Date.UTC(9999, 11, 31), 8.64e15, 9e15, Number.MAX_SAFE_INTEGER]

it("a moment that is taken can be shown", () => {
  const taken = [0, Date.UTC(2038, 0, 19), Date.UTC(2199, 11, 31)]
  expect(taken.map((at) => epochMs.parse(at))).toEqual(taken)
  expect(taken.map((at) => formatDate(at, { dateStyle: "full" })).every((text) => text.length > 0)).toBe(true)
})

it.each(tooLate)("%s is no moment", (at) => {
  expect(epochMs.safeParse(at).success).toBe(false)
})

it.each(tooLate)("a show that says that it ends at %s is a show without an end", (endedAt) => {
  const claim = showReading.parse(aShow({ claim: { state: "live", basis: "structured-data", endedAt } })).claim
  expect(claim).toEqual({ state: "live", basis: "structured-data" })
})

it.each(tooLate)("a review that says that it is of %s has no date", (writtenAt) => {
  expect(review.parse(makeReview({ writtenAt })).writtenAt).toBeNull()
})
