import { describe, expect, it } from "vitest"
import { formatMoney, minorUnits } from "../../../src/prices/currency/money"
import { typedPrice } from "../../../src/ui/alerts/typed-price"

describe("a price that the user types", () => {
  it.each<[string, string, string, number]>([
    ["72", "USD", "en", 7200],
    ["$72.00", "USD", "en", 7200],
    ["72.00 usd", "USD", "en", 7200],
    ["72,5", "EUR", "de", 7250],
    ["1.299", "EUR", "de", 129_900],
    ["1.299,00 €", "EUR", "de", 129_900],
    ["1,299", "USD", "en", 129_900],
    ["1,00,000", "INR", "en-IN", 10_000_000],
    ["1'299.00", "CHF", "de-CH", 129_900],
    ["1’299.00", "CHF", "de-CH", 129_900],
    ["1 299", "SEK", "sv", 129_900],
    ["80 kr", "DKK", "da", 8000],
    ["80 kr.", "DKK", "da", 8000],
    ["$80", "CAD", "en", 8000],
    ["1,299", "JPY", "en", 1299],
    ["5.125", "KWD", "en", 5125],
    ["80.", "USD", "en", 8000],
    [".5", "USD", "en", 50],
  ])("%s in %s, %s", (text, currency, locale, amountMinor) => {
    expect(typedPrice(text, currency, locale)).toBe(amountMinor)
  })

  it.each([
    ["89.90", "EUR", "de"],
    ["89,90", "USD", "en"],
    ["89,90", "EUR", "ar-EG"],
  ])("may have another language's decimal mark: %s", (text, currency, locale) => {
    expect(typedPrice(text, currency, locale)).toBe(8990)
  })

  it.each<[string, string, string, string]>([
    ["words", "cheap", "USD", "en"],
    ["words beside it", "about 80", "USD", "en"],
    ["nothing", "", "USD", "en"],
    ["nothing but a decimal mark", ".", "USD", "en"],
    ["nought", "0.00", "USD", "en"],
    ["negative", "-5", "USD", "en"],
    ["another currency's sign", "€80", "USD", "en"],
    ["another currency's code", "80 EUR", "USD", "en"],
    ["ambiguous between thousands and decimals", "1,299", "EUR", "de"],
    ["more decimals than the currency has", "1.5", "JPY", "en"],
    ["broken thousands", "12,34", "JPY", "en"],
    ["more than can be counted exactly", "9".repeat(17), "USD", "en"],
  ])("is refused if it is %s: %s", (_, text, currency, locale) => {
    expect(typedPrice(text, currency, locale)).toBeNull()
  })

  it("is read as the interface writes it, in any language", () => {
    for (const locale of [
      "en",
      "en-CA",
      "de",
      "de-AT",
      "de-CH",
      "fr",
      "pl",
      "es",
      "pt-PT",
      "da",
      "hi",
      "ja",
      "he",
      "ar-EG",
      "fa",
    ])
      for (const currency of ["USD", "EUR", "CAD", "CHF", "DKK", "JPY", "KWD", "INR", "EGP", "ILS", "PLN"])
        for (const amountMinor of [5, 7250, 1_234_567]) {
          const written = formatMoney({ amountMinor, currency }, locale)
          expect([written, minorUnits(currency), typedPrice(written, currency, locale)]).toEqual([
            written,
            minorUnits(currency),
            amountMinor,
          ])
        }
  })
})
