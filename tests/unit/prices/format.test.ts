/** What we write we must be able to read, in every language and every money. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ISO_CODES, minorUnits } from "../../../src/prices/currency/iso"
import { formatMoney, percentBelow, toMinor } from "../../../src/prices/currency/money"
import { parsePrice } from "../../../src/prices/parse/parse-price"
import { knownLocales } from "./locales"

/** Toki Pona groups digits by two and keeps blanks between them, so that "1 23" could as well be two numbers. */
const locales = knownLocales().filter((locale) => !locale.startsWith("tok"))
/** The runtime writes the young Caribbean guilder as the code that it replaced, or like kilograms. */
const currencies = [...ISO_CODES].filter((code) => code !== "XCG")

function roundTrip(amountMinor: number, currency: string, locale: string): void {
  const text = formatMoney({ amountMinor, currency }, locale)
  const read = parsePrice(text, { currency, locale })
  expect(read && [read.current.amountMinor, read.currency], `${locale} ${JSON.stringify(text)}`).toEqual([
    amountMinor,
    currency,
  ])
}

describe("reading what was written", () => {
  it("knows enough locales and currencies for the test to mean something", () => {
    expect(locales.length).toBeGreaterThan(300)
    expect(ISO_CODES.size).toBeGreaterThan(150)
  })

  it("reads the amount back in every locale", () => {
    for (const locale of locales) {
      for (const currency of ["EUR", "JPY", "KWD"]) {
        for (const amountMinor of [0, 99, 6990, 1234567]) roundTrip(amountMinor, currency, locale)
      }
    }
  })

  it("reads the amount back in every currency", () => {
    for (const currency of currencies) {
      for (const locale of ["en", "de", "fr-CH", "ar-EG", "hi", "ja", "sv", "kea-CV"])
        roundTrip(1234567, currency, locale)
    }
  })

  it("reads any amount back in any locale and currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.constantFrom(...currencies),
        fc.constantFrom(...locales),
        roundTrip,
      ),
      { numRuns: 1500 },
    )
  })
})

describe("toMinor", () => {
  it.each([
    ["1299.00", "EUR", 129900],
    ["34.992001", "GBP", 3499],
    ["0.005", "USD", 1],
    ["6.990", "KWD", 6990],
    ["24990", "CLP", 24990],
    ["12.5", "JPY", 13],
    [".75", "EUR", 75],
    ["1.99", null, 199],
    ["", "EUR", null],
    ["1.2.3", "EUR", null],
    ["99999999999999999", "EUR", null],
  ] as const)("reads %s %s as %s", (decimal, currency, expected) => {
    expect(toMinor(decimal, currency)).toBe(expected)
  })
})

describe("minorUnits", () => {
  it.each([
    ["EUR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
    [null, 2],
  ] as const)("of %s is %s", (currency, digits) => {
    expect(minorUnits(currency)).toBe(digits)
  })
})

describe("percentBelow", () => {
  it.each([
    [10000, 5000, 50],
    [29900, 34900, -16.7],
    [1000, 999, 0.1],
    [1690, 1290, 23.7],
    [0, 100, 0],
  ])("of %i, %i is %f", (reference, now, expected) => {
    expect(percentBelow(reference, now)).toBe(expected)
  })
})
