import { describe, expect, it } from "vitest"
import { makeProductKey } from "../../../../src/model/keys"
import { QuotationMatcher } from "../../../../src/page/pages/quotations"
import { makeReview } from "../../reviews/make-review"

const kettle = {
  key: makeProductKey("amazon", "B000000001"),
  reviews: [
    makeReview({ id: "lid", stars: 1, body: "The lid broke after a month, the shop never answered my letters." }),
    makeReview({ id: "tea", stars: 5, body: "It boils water fast and the handle stays cool." }),
  ],
}
const lamp = {
  key: makeProductKey("amazon", "B000000002"),
  reviews: [makeReview({ id: "bulb", body: "The bulb flickers whenever the fridge starts humming." })],
}
let at = 0
const say = (text: string) => {
  at += 5
  return [{ text, startSeconds: at, endSeconds: at + 3 }]
}
const ids = (quotations: readonly { review: { id: string } }[]) => quotations.map(({ review }) => review.id)

function matchAll(watch: QuotationMatcher) {
  while (watch.isBehind) watch.quotations()
  return watch.quotations()
}

describe("sentences and the featured product", () => {
  it("counts what was said before the product was featured", () => {
    const watch = new QuotationMatcher()
    watch.say(say("The bulb flickers whenever the fridge starts humming."))
    watch.feature(kettle)
    expect(watch.quotations()).toEqual([])
    watch.feature(lamp)
    expect(ids(watch.quotations())).toEqual(["bulb"])
  })

  it("matches again when the reviews arrive later", () => {
    const watch = new QuotationMatcher()
    watch.feature({ ...kettle, reviews: [] })
    watch.say(say("It boils water fast and the handle stays cool."))
    expect(watch.quotations()).toEqual([])
    watch.feature(kettle)
    expect(ids(watch.quotations())).toEqual(["tea"])
  })

  it("gives the same list while nothing new is found, and nothing without a product", () => {
    const watch = new QuotationMatcher()
    watch.feature(kettle)
    watch.say(say("It boils water fast and the handle stays cool."))
    const first = watch.quotations()
    watch.say(say("Welcome back everybody, tonight we have three amazing deals for you."))
    expect(watch.quotations()).toBe(first)
    watch.feature(null)
    expect(watch.quotations()).toEqual([])
  })

  it("counts a sentence once if a loop repeats it", () => {
    const watch = new QuotationMatcher()
    watch.feature(kettle)
    for (let round = 0; round < 3; round++) watch.say(say("The lid broke after a month."))
    expect(ids(watch.quotations())).toEqual(["lid"])
  })

  it("keeps the quotations of every product for the session's record", () => {
    const watch = new QuotationMatcher()
    watch.say(say("The bulb flickers whenever the fridge starts humming."))
    watch.say(say("The lid broke after a month."))
    for (const product of [kettle, lamp, kettle]) {
      watch.feature(product)
      watch.quotations()
    }
    expect(watch.all().map(({ product, quotations }) => [product, ids(quotations)])).toEqual([
      [kettle.key, ["lid"]],
      [lamp.key, ["bulb"]],
    ])
  })

  it("holds no more than two hours of talk", () => {
    const watch = new QuotationMatcher()
    watch.say(say("The lid broke after a month."))
    watch.say(Array.from({ length: 2_000 }, (_, index) => say(`Filler ${index}.`)[0]!))
    watch.feature(kettle)
    watch.say(say("It boils water fast and the handle stays cool."))
    expect(ids(matchAll(watch))).toEqual(["tea"])
  })

  it("matches an hour of talk piece by piece", () => {
    const watch = new QuotationMatcher()
    watch.say(say("The lid broke after a month."))
    watch.say(Array.from({ length: 700 }, (_, index) => say(`Filler ${index}.`)[0]!))
    watch.say(say("It boils water fast and the handle stays cool."))
    watch.feature(kettle)
    expect(ids(watch.quotations())).toEqual(["lid"])
    expect(watch.isBehind).toBe(true)
    expect(ids(matchAll(watch))).toEqual(["lid", "tea"])
    expect(watch.isBehind).toBe(false)
  })
})
