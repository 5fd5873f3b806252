/** Goods, shows and reviews fit together. */
import { describe, expect, it } from "vitest"
import { uuidOf } from "../../mall/catalogue/broadcasts"
import { productOf, products } from "../../mall/catalogue/products"
import { reviewsOf } from "../../mall/catalogue/reviews"
import { shows } from "../../mall/catalogue/shows"
import { reviewId, starShares } from "../../mall/pages/product"

describe.each(products.map((product) => [product.asin, product] as const))("%s", (asin, product) => {
  it("has an id, a price, and reviews for and against", () => {
    expect(asin).toMatch(/^[A-Z0-9]{10}$/)
    expect(product.offer.wasMinor ?? Number.POSITIVE_INFINITY).toBeGreaterThan(product.offer.priceMinor)
    const reviews = reviewsOf(asin)
    expect(reviews.length).toBeGreaterThanOrEqual(12)
    expect(reviews.filter(({ stars }) => stars >= 4).length).toBeGreaterThanOrEqual(4)
    expect(reviews.filter(({ stars }) => stars <= 2).length).toBeGreaterThanOrEqual(2)
    expect(new Set(reviews.map(({ body }) => body)).size).toBe(reviews.length)
    for (const { by, date } of reviews) {
      expect(by).toMatch(/^Customer [A-Z]$/)
      expect(date).toMatch(/^[A-Z][a-z]+ \d{1,2}, 202[56]$/)
    }
    expect(reviewId(product, 3)).toMatch(/^R[A-Z0-9]{10,14}$/)
  })

  it("has a histogram near its average", () => {
    const shares = starShares(product.averageStars)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
    const average = shares.reduce((sum, share, index) => sum + (share * (index + 1)) / 100, 0)
    expect(Math.abs(average - product.averageStars)).toBeLessThan(0.35)
  })
})

it("shows offer goods that exist", () => {
  for (const { asins } of Object.values(shows)) {
    expect(asins.length).toBeGreaterThanOrEqual(3)
    for (const asin of asins) expect(productOf(asin)).toBeDefined()
  }
})

it("addresses are broadcast ids and stay the same", () => {
  expect(uuidOf("live")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuidOf("live")).toBe(uuidOf("live"))
  expect(uuidOf("live")).not.toBe(uuidOf("loop"))
})
