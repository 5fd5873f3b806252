// @vitest-environment happy-dom
/** The 30-day low in a page's embedded state: under the names that shops use, and only for the page's own product. */
import { expect, it } from "vitest"
import type { PriceText } from "~model/money"
import { statedLow30 } from "~prices/read/low30"
import { statedLows } from "~sites/product-page/low30"

const product = {
  title: "Linen shirt",
  ids: { sku: "LS-100" },
  url: new URL("https://shop.example/p/linen-shirt"),
}
const current: PriceText = { text: "895,00", role: "current", source: "dom", currency: "SEK" }
const lowOf = (document: Document) => statedLow30(statedLows(document, product), current)
const page = (state: unknown, type = "application/json") =>
  new DOMParser().parseFromString(
    `<script type="${type}">${type === "application/json" ? "" : "window.a = "}${JSON.stringify(state)}</script>`,
    "text/html",
  )

it.each<[string, unknown, string | null]>([
  [
    "entries by period",
    {
      lowestPrice: [
        { periodDays: 90, amount: 1 },
        { periodDays: 30, amount: 795 },
      ],
    },
    "795.00",
  ],
  ["cents", { lowestPrice: [{ periodDays: 30, amount: 79500 }] }, "795.00"],
  ["a period in ISO notation", { lowestPrices: [{ period: "P30D", price: "795.00" }] }, "795.00"],
  ["a property named after the days", { lowestPrice30Days: 795 }, "795.00"],
  ["snake case", { lowest_price_last_30_days: { value: "795.50", currency: "SEK" } }, "795.50"],
  ["a property named after the law", { omnibusPrice: { price: { amount: 795 } } }, "795.00"],
  ["text with a sign", { omnibus_price: "795 kr" }, "795.00"],
  ["a low without a stated period", { lowestPrice: 795 }, null],
  ["a low of another period", { lowestPrice: [{ periodDays: 90, amount: 795 }] }, null],
  ["far from the price", { omnibusPrice: 3 }, null],
  [
    "the page's own of two products",
    [
      { sku: "X-1", omnibusPrice: 500 },
      { sku: "LS-100", omnibusPrice: 795 },
    ],
    "795.00",
  ],
  [
    "by its address",
    [
      { slug: "trousers", omnibusPrice: 500 },
      { slug: "linen-shirt", omnibusPrice: 795 },
    ],
    "795.00",
  ],
  [
    "two products, neither of them the page's",
    [
      { sku: "X-1", omnibusPrice: 500 },
      { sku: "X-2", omnibusPrice: 795 },
    ],
    null,
  ],
  ["prototype keys", JSON.parse('{"__proto__":{"omnibusPrice":795}}'), "795.00"],
])("%s", (_, state, low) => {
  const expected = low && { text: low, role: "low30", source: "state", currency: "SEK" }
  expect(lowOf(page(state))).toEqual(expected)
  expect(lowOf(page({ state }, "text/javascript"))).toEqual(expected)
})

it("many lows in one thing cost no more than many things", () => {
  const lows = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`omnibus ${n}`, `${n + 1}`]))
  const inOne = page(lows(20_000))
  const apart = page(Array.from({ length: 20_000 }, () => lows(1)))
  const millisecondsOf = (document: Document) => {
    const startedAt = performance.now()
    statedLows(document, product)
    return performance.now() - startedAt
  }
  const least = (document: Document) => Math.min(...Array.from({ length: 3 }, () => millisecondsOf(document)))
  expect(least(inOne)).toBeLessThan(20 * least(apart))
}, 60_000)
