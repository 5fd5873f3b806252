/** An address names one show or one product; otherwise the whole history is shown. */
import { expect, it } from "vitest"
import { placeOf, queryOf } from "../../../src/model/history-place"
import { makeProductKey, makeShowKey } from "../../../src/model/keys"

it.each([
  { show: makeShowKey("amazon", "0b1f7f6c-58a0-4a52-9d3e-2f1f0c9a1111") },
  { product: makeProductKey("any", "shop.example/süße kanne?a=1&b=2") },
])("survives a round trip for %o", (place) => {
  expect(placeOf(queryOf(place))).toEqual(place)
})

it.each([
  "",
  "?",
  "?show=",
  "?show=no%20key",
  "?product=nothing",
  "?session=amazon:1",
  `?show=amazon:${"x".repeat(300)}`,
  `?show=amazon:1&rest=${"x".repeat(3_000)}`,
])("means the whole history: %s", (query) => {
  expect(placeOf(query)).toBeNull()
})
