/** A page's statements about prices are reported once, and again only when they change. */
import { expect, it } from "vitest"
import { comparable } from "../../../../src/page/reading/comparable"

const place = (more: object) => ({
  kind: "weighed",
  shown: [{ text: "$19.99", weight: 6.1, block: 1, context: "Deal $19.99 ends in 02:13:09", ...more }],
  blocks: [
    { inside: -1, text: "Deal $19.99 ends in 02:13:09", isChoice: false },
    { inside: 0, text: "$19.99", isChoice: false },
  ],
})
const later = JSON.parse(JSON.stringify(place({})).replaceAll("02:13:09", "02:13:08")) as object

it("a countdown beside a price, and lines added before it, change nothing", () => {
  expect(comparable(later)).toBe(comparable(place({})))
  expect(comparable(place({ weight: 5.9 }))).toBe(comparable(place({})))
})

it("another amount, another word beside it or another place is a change", () => {
  for (const more of [{ text: "$18.99" }, { context: "Was $19.99" }, { isStruck: true }])
    expect(comparable(place(more))).not.toBe(comparable(place({})))
  expect(comparable({ kind: "named", texts: [{ text: "$5", label: "List Price" }] })).not.toBe(
    comparable({ kind: "named", texts: [{ text: "$5", label: "Typical price" }] }),
  )
})
