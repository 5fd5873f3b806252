import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { quotedOnShow } from "../../../src/reviews/said-on-show"
import { makeReview } from "./make-review"

const reviews = [
  makeReview({
    id: "dog",
    stars: 2,
    body: "I bought it in May. The motor screams like a frightened goat and my dog refuses to enter the kitchen since then. Avoid.",
  }),
  makeReview({
    id: "tea",
    stars: 5,
    body: "Makes the best tea of my life. It boils water fast and the handle stays cool.",
  }),
  makeReview({ id: "lid", stars: 1, body: "The lid broke after a month, the shop never answered my letters." }),
]

const say = (text: string) => [{ text, startSeconds: 10, endSeconds: 14 }]

describe("sentences that quote a review", () => {
  test.each([
    ["word for word", "It boils water fast and the handle stays cool.", "tea", "complete"],
    ["slightly changed", "It boils the water fast and the handle stays cool!", "tea", "complete"],
    ["shortened", "The motor screams like a frightened goat.", "dog", "shortened"],
    ["with the middle left out", "The motor screams and my dog refuses to enter the kitchen.", "dog", "shortened"],
    ["without punctuation", "the lid broke after a month the shop never answered my letters", "lid", "complete"],
  ])("%s", (_, text, id, extent) => {
    const [found, ...more] = quotedOnShow(say(text), reviews)
    expect(more).toEqual([])
    expect(found).toMatchObject({ extent, review: { id }, sentence: { startSeconds: 10 } })
    expect(reviews.find((review) => review.id === id)?.body).toContain(found?.passage)
  })

  test.each([
    ["too short to tell", "The handle stays cool."],
    ["other words on the same subject", "This kettle makes tea quickly and you can hold the handle."],
    ["the words in another order", "Cool stays handle the and fast water boils it."],
    ["talk of the show", "Welcome back everybody, tonight we have three amazing deals for you."],
    ["nothing", ""],
  ])("no quotation: %s", (_, text) => {
    expect(quotedOnShow(say(text), reviews)).toEqual([])
  })

  test("a sentence that most reviews contain quotes none of them", () => {
    const same = Array.from({ length: 30 }, () => makeReview({ body: "It works well and I would buy it again." }))
    expect(quotedOnShow(say("It works well and I would buy it again."), same)).toEqual([])
  })

  test("never throws, and quotes the exact text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }),
        fc.array(fc.string(), { maxLength: 8 }),
        (said, bodies) => {
          const found = quotedOnShow(
            said.map((text) => ({ text, startSeconds: 0, endSeconds: 1 })),
            bodies.map((body) => makeReview({ body, language: "" })),
          )
          expect(found.length).toBeLessThanOrEqual(said.length)
        },
      ),
    )
  })
})
