/** The mall's captions, read and matched as the extension does it. */
import { describe, expect, it } from "vitest"
import { parseCaptions, sentencesSaid } from "~reviews/captions"
import { quotedOnShow } from "~reviews/said-on-show"
import { reviewsOf } from "../../mall/catalogue/reviews"
import { spokenLines, webVtt } from "../../mall/catalogue/spoken"
import loop from "../../mall/scenarios/loop"
import replay from "../../mall/scenarios/replay"
import { makeReview } from "../reviews/make-review"

const quotedOf = (asin: string) => {
  const reviews = reviewsOf(asin).map(({ title, body, stars }) => makeReview({ id: title, title, body, stars }))
  const said = sentencesSaid(parseCaptions(webVtt(spokenLines(loop.stream, 0, 44))))
  return quotedOnShow(said, reviews).map(({ sentence, review, extent }) => [sentence.text, review.id, extent])
}

describe("what is said on Review Revue", () => {
  it("quotes the mug's reviews, one of them cut so that it sounds like praise", () => {
    expect(quotedOf("B0MALLMG10")).toEqual([
      ["I fill it at six and burn my tongue at eleven.", "Still hot at lunch", "complete"],
      ["I have learnt nothing and I love it.", "Still hot at lunch", "complete"],
      ["After ten washes it keeps warm as before!", "Good mug, bad paint", "shortened"],
    ])
  })

  it("quotes the speaker's reviews, one of them cut so that it sounds like praise", () => {
    expect(quotedOf("B0MALLSP11")).toEqual([
      ["Small enough for the bicycle bag and loud enough for a picnic of twelve.", "Loud and cheerful", "complete"],
      ["It has been the same price as long as I have watched it!", "The discount is no discount", "shortened"],
    ])
  })

  it("quotes no other product", () => {
    expect([...quotedOf("B0MALLCN12"), ...quotedOf("B0MALLPH01"), ...quotedOf("B0MALLLP04")]).toEqual([])
  })

  it("repeats with the footage, and only with it", () => {
    const first = spokenLines(loop.stream, 0, 44)
    expect(first.length).toBeGreaterThan(10)
    const again = spokenLines(loop.stream, 88, 132)
    expect(again.map(({ fromSeconds, text }) => [fromSeconds - 88, text])).toEqual(
      first.map(({ fromSeconds, text }) => [fromSeconds, text]),
    )
    expect(spokenLines(replay.stream, 0, 300)).toEqual([])
  })

  it("is the same in segments as in a single file", () => {
    const segments = Array.from({ length: 44 }, (_, index) => spokenLines(loop.stream, index * 2, index * 2 + 2)).flat()
    expect(segments).toEqual(spokenLines(loop.stream, 0, 88))
  })
})
