import { describe, expect, it } from "vitest"
import { makeProductKey } from "../../../src/model/keys"
import type { AmountRole, PriceText } from "../../../src/model/money"
import type { ProductReading } from "../../../src/model/reading"
import { sightingsFrom } from "../../../src/prices/read/sighting"
import { day } from "./make-sighting"

const dom = (text: string, role: AmountRole = "current"): PriceText => ({ text, role, source: "dom" })
const stated = (text: string, currency: string): PriceText => ({ text, role: "current", source: "json-ld", currency })

const read = (prices: PriceText[], change: Partial<ProductReading> = {}) =>
  sightingsFrom(
    {
      key: makeProductKey("shop", "1"),
      title: "Pan",
      url: "https://shop.example/1",
      ids: {},
      variant: "blue",
      seller: "Shop",
      prices,
      availability: "in-stock",
      reviews: [],
      reviewSummary: null,
      ...change,
    },
    { at: day(1), source: "product-page" },
  )

describe("sightingsFrom", () => {
  it("makes one sighting of the current price, with variant, seller and time", () => {
    expect(read([dom("$35.99")]).sightings).toEqual([
      expect.objectContaining({
        amountMinor: 3599,
        currency: "USD",
        kind: "public",
        variant: "blue",
        seller: "Shop",
        firstSeenAt: day(1),
        lastSeenAt: day(1),
      }),
    ])
  })

  it("keeps kinds apart and lists the references", () => {
    const { sightings, references, current } = read([
      dom("$99.99 Prime price $89.99 List price $129.99"),
      dom("$79.99 with coupon"),
    ])
    expect(current).toEqual({ amountMinor: 9999, currency: "USD" })
    expect(sightings.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ["public", 9999],
      ["member", 8999],
      ["coupon", 7999],
    ])
    expect(references.map(({ kind, price }) => [kind, price.amountMinor])).toEqual([
      ["member", 8999],
      ["rrp", 12999],
    ])
  })

  it("keeps the upper end of a range", () => {
    expect(read([dom("$10 - $20")]).sightings[0]).toMatchObject({ amountMinor: 1000, rangeHighMinor: 2000 })
  })

  it("never mixes currencies", () => {
    const { sightings, problems } = read([stated("43.90", "EUR"), dom("$48.00")])
    expect(sightings.map(({ currency }) => currency)).toEqual(["EUR"])
    expect(problems).toContain("mixed-currencies")
  })

  it("skips a stated price that the page itself calls a member's", () => {
    const { current, problems } = read([stated("129.00", "USD"), dom("$159.00"), dom("Rewards price $129.00")])
    expect(current?.amountMinor).toBe(15900)
    expect(problems).toContain("conflicting-prices")
  })

  it("claims no reduction for an old price that is not higher", () => {
    expect(read([dom("19,00 €"), dom("19,00 €", "was")]).references).toEqual([])
  })

  it("notes that a product is out of stock, with its currency if known", () => {
    expect(read([dom("Was €20", "was")], { availability: "out-of-stock" }).sightings).toMatchObject([
      { amountMinor: null, currency: "EUR", availability: "out-of-stock" },
    ])
    expect(read([], { availability: "out-of-stock" }).sightings).toEqual([])
  })

  it("makes no sighting of an auction", () => {
    expect(read([dom("$5.00")], { auction: true })).toMatchObject({
      sightings: [],
      current: null,
      problems: ["auction"],
    })
  })

  it("says why there is no sighting", () => {
    expect(read([dom("Sold out")]).problems).toEqual(["no-price"])
    expect(read([dom("129 kr")]).problems).toContain("no-currency")
  })
})
