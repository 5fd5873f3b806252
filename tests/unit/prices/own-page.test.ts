import { expect, it } from "vitest"
import type { ReferenceClaim } from "../../../src/model/money"
import { readToday, unionOfReferences } from "../../../src/prices/history/own-page"
import { noon } from "../make"

const hour = 3_600_000

it("what a product's own page said counts for a day", () => {
  const page = { price: { amountMinor: 2499, currency: "USD" }, references: [], readAt: noon }
  expect(readToday(page, noon + 24 * hour)).toBe(page)
  expect(readToday(page, noon + 24 * hour + 1)).toBeNull()
  expect(readToday(null, noon)).toBeNull()
})

it("a claim that both the show and the page make is listed once", () => {
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
