import { describe, expect, it } from "vitest"
import type { PriceText, ReferenceClaim } from "../../../src/model/money"
import type { Lookup } from "../../../src/model/reading"
import { ownPage, unionOfReferences } from "../../../src/prices/own-page"
import { aProduct, noon } from "../make"

const hour = 3_600_000
const text = (given: string, role: PriceText["role"]): PriceText => ({ text: given, role, source: "dom" })
const reading = aProduct({
  prices: [text("$24.99", "current"), text("Lowest price in the last 30 days: $22.00", "low30")],
})

describe("what the product's own page said", () => {
  it("is its price and its claims, with the time of reading", () => {
    expect(ownPage(reading, { at: noon, outcome: "read" }, noon + hour)).toMatchObject({
      price: { amountMinor: 2499, currency: "USD" },
      references: [{ kind: "low30", price: { amountMinor: 2200 } }],
      readAt: noon,
    })
  })

  it.each<[string, Lookup | null]>([
    ["it was never read", null],
    ["it could not be had", { at: noon, outcome: "failed" }],
    ["it was read another day", { at: noon - 24 * hour, outcome: "read" }],
  ])("is nothing where %s", (_, lookedUp) => {
    expect(ownPage(reading, lookedUp, noon + hour)).toBeNull()
  })
})

it("claims that the show and the page both make are one", () => {
  const claim = (kind: ReferenceClaim["kind"], amountMinor: number, words: string): ReferenceClaim => ({
    kind,
    price: { amountMinor, currency: "USD" },
    text: words,
  })
  const union = unionOfReferences(
    [claim("former", 2999, "Was: $29.99")],
    [claim("former", 2999, "$29.99"), claim("low30", 2200, "")],
  )
  expect(union.map(({ text: words }) => words)).toEqual(["Was: $29.99", ""])
})
