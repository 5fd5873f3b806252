// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"
import { readPlaces } from "../../../src/prices/read"
import { readPrices } from "../../../src/sites/amazon/prices"

const pageWith = (statement: string) => {
  document.body.innerHTML = `<div id="lowestPriceDevices_feature_div"><span>${statement}</span></div>`
  return readPlaces({ kind: "named", texts: readPrices(document) })
}

describe("the shop's own 30-day low on an Amazon page", () => {
  it.each(["Lowest price in the last 30 days: $24.99", "Niedrigster Preis der letzten 30 Tage: 24,99 €"])(
    "is read from “%s”",
    (statement) => {
      expect(pageWith(statement)).toEqual([{ text: statement, role: "low30", source: "dom" }])
    },
  )

  it("is not any other number on the page", () => {
    expect(pageWith("Ships in 30 days from $24.99")).toEqual([])
  })
})
