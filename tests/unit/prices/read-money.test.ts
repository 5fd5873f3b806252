import { describe, expect, it } from "vitest"
import { readMoney } from "../../../src/prices/text/read-money"

describe("readMoney", () => {
  it.each([
    ["1,299.00", {}, "1299.00", null],
    ["1.299,00 €", {}, "1299.00", "EUR"],
    ["12.999", {}, "12999", null],
    ["12.999", { decimalSeparator: "." }, "12.999", null],
    ["12.9999", {}, "12.9999", null],
    ["0.125", {}, "0.125", null],
    ["₹1,00,000", {}, "100000", "INR"],
    ["CHF 1’999.00", {}, "1999.00", "CHF"],
    ["35€ 99", {}, "35.99", "EUR"],
    ["140€33", {}, "140.33", "EUR"],
    ["$.75", {}, "0.75", "USD"],
    ["105. –", {}, "105", null],
    ["1.837, 32 €", {}, "1837.32", "EUR"],
    ["KWD 6.990", {}, "6.990", "KWD"],
    ["24.990", { currency: "CLP" }, "24990", "CLP"],
    ["€25 – now 10% less", {}, "25", "EUR"],
    ["10% 25 €", {}, "25", "EUR"],
    ["%10 25 TL", {}, "25", "TRY"],
    ["449,00", { currency: "Pris NOK" }, "449.00", "NOK"],
    ["free", {}, "0", null],
    ["$ 281 $ 265", {}, "281", "USD"],
  ] as const)("reads %s with %o as %s %s", (text, hints, decimal, currency) => {
    expect(readMoney(text, hints)).toMatchObject({ decimal, currency })
  })

  it.each(["", "40% OFF", "Sold out", "/"])("finds no money in %o", (text) => {
    expect(readMoney(text)).toBeNull()
  })
})
