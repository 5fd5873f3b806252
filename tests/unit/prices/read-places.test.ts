/** Prices from plain data, without any page: what stands together, what is whose price, and what data is refused. */
import { describe, expect, it } from "vitest"
import { mostItems } from "../../../src/model/limits"
import { pricePlaces, type ShownText, type WeighedTexts } from "../../../src/model/price-places"
import { weights } from "../../../src/model/price-weights"
import { readPlaces, readProduct } from "../../../src/prices/read"
import { aProduct, onPage } from "../make"

const shown = (text: string, block: number, change: Partial<ShownText> = {}): ShownText => ({
  ...{ text, block, weight: weights.plain, context: text, placeRole: null },
  ...{ isStruck: false, isNamedCurrent: false, isInChoice: false, isSelected: false },
  ...change,
})
/** Two amounts' elements in one of their own, that one in the page. */
const together = [
  { inside: -1, text: "", isChoice: false },
  { inside: 0, text: "€80.00 €60.00 -25 %", isChoice: false },
  { inside: 1, text: "€80.00", isChoice: false },
  { inside: 1, text: "€60.00", isChoice: false },
]
const places = (change: Partial<WeighedTexts> = {}): WeighedTexts => ({
  ...{ kind: "weighed", stated: [], shown: [], blocks: together, lows: [] },
  currency: { language: "en", host: "shop.example" },
  ...change,
})
const read = (change: Partial<WeighedTexts>) =>
  readPlaces(places(change)).map(({ text, role, why, percent }) => ({ text, role, why, percent }))

describe("two amounts side by side", () => {
  it("are the price and the former price, with the percentage in their block", () => {
    expect(read({ shown: [shown("€80.00", 2, { isStruck: true }), shown("€60.00", 3)] })).toEqual([
      { text: "€60.00", role: "current", why: "shown", percent: undefined },
      { text: "€80.00", role: "was", why: undefined, percent: 25 },
    ])
  })

  it("are compared within one block", () => {
    expect(read({ shown: [shown("€80.00", 2), shown("€60.00", 3)] })[0]).toMatchObject({
      text: "€60.00",
      why: "lower-of-two",
    })
  })

  it("are not compared in different blocks", () => {
    const apart = together.map((block) => ({ ...block, inside: -1 }))
    expect(read({ shown: [shown("€80.00", 2), shown("€60.00", 3)], blocks: apart })[0]).toMatchObject({
      text: "€80.00",
      why: "shown",
    })
  })

  it("are not compared if the lower one is one of several to choose from", () => {
    const blocks = together.map((block, at) => ({ ...block, isChoice: at === 3 }))
    expect(read({ shown: [shown("€80.00", 2), shown("€60.00", 3, { isInChoice: true })], blocks })[0]?.text).toBe(
      "€80.00",
    )
  })
})

it("of several texts in one element, the first that is an amount counts", () => {
  expect(read({ shown: [shown("–50%", 3), shown("€60.00", 3), shown("€61.00", 3)] })).toMatchObject([
    { text: "€60.00" },
  ])
})

it("a low in cents is recognised by the price; if two fit, neither is taken", () => {
  const lows = (given: number[]) => read({ shown: [shown("€60.00", 3)], lows: given }).slice(1)
  expect(lows([5500])).toMatchObject([{ text: "55.00", role: "low30" }])
  expect(lows([55, 56])).toEqual([])
})

it.each(["XR7 € 629,00", "XW-60 629,00 €"])("the number of a name is no part of the amount: %s", (text) => {
  const stated = [[{ text: "629.00", role: "current" as const, source: "json-ld" as const, currency: "EUR" }]]
  const currency = { language: "de", host: "shop.example" }
  expect(read({ stated, shown: [shown(text, 3)], currency })[0]?.why).toBe("stated-and-shown")
})

describe("a reference in a place that the site knows", () => {
  const named = (label: string) =>
    readPlaces({ kind: "named", texts: [{ text: "$45.99", role: "was", source: "dom", label }] })

  it.each([
    ["List Price: $45.99", "rrp"],
    ["Typical price: $45.99", "typical"],
    ["$45.99", "was"],
  ])("%s is %s", (label, role) => expect(named(label)).toEqual([{ text: "$45.99", role, source: "dom" }]))

  it("counts once", () => {
    const text = { text: "$45.99", role: "was" as const, source: "dom" as const }
    expect(readPlaces({ kind: "named", texts: [text, { ...text, label: "$45.99" }] })).toHaveLength(1)
  })
})

it("a page that only a price would make a product page is none without a price", () => {
  const product = { ...onPage(aProduct()), onlyIfPriced: true as const }
  const priced = (text: string) => readProduct({ ...product, pricePlaces: places({ shown: [shown(text, 3)] }) })
  expect(priced("€60.00")?.prices).toHaveLength(1)
  expect(priced("Shipping €4.99")).toBeNull()
})

describe("what a page may hand on", () => {
  const passes = (change: Partial<WeighedTexts>) => pricePlaces.safeParse(places(change)).success

  it("is bounded", () => {
    expect(passes({ shown: Array.from({ length: mostItems.amounts }, () => shown("€1", 0)) })).toBe(true)
    expect(passes({ shown: Array.from({ length: mostItems.amounts + 1 }, () => shown("€1", 0)) })).toBe(false)
    expect(passes({ shown: [shown("€".repeat(1_000), 0)] })).toBe(false)
    expect(passes({ stated: [[], [], [], []] })).toBe(false)
  })

  it("has no block inside of itself or of a later one", () => {
    const around = (inside: number) => [{ inside, text: "", isChoice: false }]
    expect(passes({ blocks: around(-1) })).toBe(true)
    expect(passes({ blocks: around(0) })).toBe(false)
    expect(passes({ blocks: around(1) })).toBe(false)
  })

  it("is read even if an amount names a block that does not exist", () => {
    expect(read({ shown: [shown("€60.00", 99)] })).toEqual([])
  })
})
