import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parsePrice, readAmounts } from "../../../src/prices/parse/parse-price"
import { priceTexts } from "./price-texts"

describe("parsePrice", () => {
  it.each(priceTexts.map((row) => ({ row })))(
    "$row.0 → $row.1 $row.2",
    ({ row: [text, current, currency, locale, roles = {}] }) => {
      const read = parsePrice(text, { locale })
      expect(read && Number(read.current.decimal)).toBe(current === null ? null : Number(current))
      if (read) expect(read.currency).toBe(currency)
      const amounts = readAmounts(text, { locale })?.amounts ?? []
      for (const [amount, role] of Object.entries(roles))
        expect(amounts.find(({ decimal }) => Number(decimal) === Number(amount))?.role).toBe(role)
    },
  )

  it("gives every amount its role and place", () => {
    const read = parsePrice("UVP 59,99 € 39,99 € (1 kg = 12,50 €) + 4,95 € Versand")
    expect(read?.amounts.map(({ role, amountMinor, index }) => [role, amountMinor, index])).toEqual([
      ["rrp", 5999, 4],
      ["current", 3999, 12],
      ["unit", 1250, 28],
      ["shipping", 495, 39],
    ])
  })

  it("says that a price is a range or a lower limit", () => {
    expect(parsePrice("$12.00 - $19.00")).toMatchObject({
      isRange: true,
      isFrom: false,
      current: { amountMinor: 1200 },
    })
    expect(parsePrice("ab 9,99 €")).toMatchObject({ isRange: false, isFrom: true, current: { amountMinor: 999 } })
  })

  it("takes a role from the place on the page only if the text leaves it open", () => {
    expect(parsePrice("$34.99", { role: "was" })).toBeNull()
    expect(readAmounts("$34.99", { role: "was" })?.amounts[0]?.role).toBe("was")
    expect(readAmounts("List: $34.99", { role: "current" })?.amounts[0]?.role).toBe("rrp")
  })

  it("prefers the text's currency, and uses the page's for a shared sign", () => {
    expect(parsePrice("43,90 €", { currency: "USD" })?.currency).toBe("EUR")
    expect(parsePrice("$43.90", { currency: "AUD" })?.currency).toBe("AUD")
    expect(parsePrice("43.90", { currency: "AUD" })?.currency).toBe("AUD")
    expect(parsePrice("kr 43,90")?.currency).toBeNull()
  })

  it("reads 'free' as a price of zero, but not free delivery", () => {
    expect(parsePrice("Free", { currency: "USD" })?.current).toMatchObject({ amountMinor: 0, currency: "USD" })
    expect(parsePrice("Free shipping")).toBeNull()
  })

  it("points to the right place in the given text, even after digits of two UTF-16 units", () => {
    const text = "𞥑𞥒 € – €𞥑𞥓"
    const amounts = readAmounts(text)?.amounts ?? []
    expect(amounts.map(({ index }) => text.codePointAt(index)?.toString(16))).toEqual(["1e951", "1e951"])
  })

  it("never throws, and keeps its promises on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const read = parsePrice(text)
        if (!read) return
        expect(read.amounts).toContain(read.current)
        expect(Number.isSafeInteger(read.current.amountMinor)).toBe(true)
        expect(read.current.decimal).toMatch(/^\d+(\.\d+)?$/)
      }),
    )
  })

  it("is not led astray by long or odd texts", () => {
    expect(parsePrice("9".repeat(400))).toBeNull()
    expect(parsePrice("1".repeat(501))).toBeNull()
    expect(parsePrice("")).toBeNull()
  })
})

it.each(["8–12,50 €", "5 – 9,99 €", "from 8 to 9,50 €", "5 to $9.99"])(
  "a range may begin with a single digit: %s",
  (text) => {
    expect(parsePrice(text)?.amounts.map(({ role }) => role)).toEqual(["range-low", "range-high"])
  },
)

it.each(["Versand 5 € 24,99", "Gutschein 5 € 24,99"])(
  "a single digit with a currency is an amount, not a quantity: %s",
  (text) => {
    expect(readAmounts(text)?.amounts.some(({ amountMinor }) => amountMinor === 2_499)).not.toBe(true)
  },
)
