import { describe, expect, it } from "vitest"
import { readPriceCsv } from "../../../src/prices/import/csv"
import { keepaTime, readKeepaJson } from "../../../src/prices/sources/keepa-answer"
import { day } from "./make-sighting"

const now = day(100)

describe("readPriceCsv", () => {
  it("reads rows in any order of columns, with quotes, semicolons and a byte order mark", () => {
    const file = '\uFEFFproduct;price;date;currency;source\r\nshop:1;"1.299,00";2026-01-05;EUR;"my ""list"""\r\n'
    expect(readPriceCsv(file, now, "prices.csv")).toMatchObject({
      rejected: [],
      sightings: [
        {
          product: "shop:1",
          amountMinor: 129900,
          currency: "EUR",
          source: "import",
          origin: 'my "list"',
          firstSeenAt: day(4),
        },
      ],
    })
  })

  const pricesOf = (prices: string[], mark?: "." | ",") => {
    const lines = prices.map((price, index) => `2026-01-${String(index + 1).padStart(2, "0")};${price};EUR;shop:1`)
    const file = ["date;price;currency;product", ...lines].join("\n")
    const { sightings, rejected, convention } = readPriceCsv(file, now, "a.csv", mark)
    return { convention, amounts: sightings.map(({ amountMinor }) => amountMinor), rejected: rejected.length }
  }

  it.each<[string[], "." | ",", number[]]>([
    [["1.226", "999,99"], ",", [122600, 99999]],
    [["1.226", "999,99", "1.199,9"], ",", [122600, 99999, 119990]],
    [["1,226", "999.99"], ".", [122600, 99999]],
    [["12.500", "7.25"], ".", [1250, 725]],
    [["1,00,000", "5.00"], ".", [10_000_000, 500]],
    [["1'299.00", "1 250.5 €"], ".", [129900, 125050]],
    [["0.500", "1.226"], ".", [50, 123]],
    [["1234.500", "1.226"], ".", [123450, 123]],
    [["1.234.567", "1.226"], ",", [123456700, 122600]],
    [["5", "6 EUR", "free"], ".", [500, 600, 0]],
  ])("reads %j by the mark of the whole file: %s", (prices, mark, amounts) => {
    expect(pricesOf(prices)).toMatchObject({ convention: { mark }, amounts, rejected: 0 })
  })

  it.each([
    [["1.226", "5"], "1.226"],
    [["1,226"], "1,226"],
    [["1.226", "999,99", "12.50"], "1.226"],
    [["999,99", "12.50"], "999,99"],
  ])("asks how %j is written, and reads nothing until it is told", (prices, example) => {
    expect(pricesOf(prices)).toEqual({ convention: { mark: "open", example }, amounts: [], rejected: 0 })
  })

  it("reads with the mark that it is told, and rejects what is not written that way", () => {
    expect(pricesOf(["1.226", "5"], ",")).toMatchObject({ amounts: [122600, 500], rejected: 0 })
    expect(pricesOf(["1.226", "5"], ".")).toMatchObject({ amounts: [123, 500], rejected: 0 })
    expect(pricesOf(["1.226", "999,99", "12.50"], ",")).toMatchObject({ amounts: [122600, 99999], rejected: 1 })
  })

  it.each([
    ["2026-02-31,1,EUR,shop:1", "bad-date"],
    ["yesterday,1,EUR,shop:1", "bad-date"],
    ["0000-00-00,1,EUR,shop:1", "bad-date"],
    ["2026-13-01,1,EUR,shop:1", "bad-date"],
    ["2026-01-01,$5,EUR,shop:1", "bad-price"],
    ["2026-01-01,2 for 5,EUR,shop:1", "bad-price"],
    ["2030-01-01,1,EUR,shop:1", "date-in-future"],
    ["2026-01-01,abc,EUR,shop:1", "bad-price"],
    ["2026-01-01,-5,EUR,shop:1", "bad-price"],
    ["2026-01-01,NaN,EUR,shop:1", "bad-price"],
    ["2026-01-01,5,XYZ,shop:1", "bad-currency"],
    ["2026-01-01,5,EUR,not a key", "bad-product"],
  ])("rejects %s as %s, names its line, and reads the rest", (row, reason) => {
    const { sightings, rejected } = readPriceCsv(
      `date,price,currency,product\n${row}\n2026-01-02,5,EUR,shop:2`,
      now,
      "a.csv",
    )
    expect(rejected).toEqual([{ row: 2, reason }])
    expect(sightings).toHaveLength(1)
  })

  it.each(["", "a,b,c", "date,price\n2026-01-01,5"])("rejects a file without the required columns: %o", (file) => {
    expect(readPriceCsv(file, now, "a.csv")).toMatchObject({
      sightings: [],
      rejected: [{ row: 1, reason: "missing-columns" }],
    })
  })
})

describe("readKeepaJson", () => {
  const minutes = (count: number): number => day(count) / 60_000 - 21_564_000
  const answer = (csv: unknown, change: object = {}): string =>
    JSON.stringify({ timestamp: 1, tokensLeft: 5, products: [{ asin: "B000000001", domainId: 3, csv, ...change }] })

  it("counts time as Keepa does", () => {
    expect(keepaTime(411180)).toBe(1318510800000)
  })

  it("reads Amazon's own offers, each until the next, and gaps", () => {
    const { sightings } = readKeepaJson(answer([[minutes(1), 1999, minutes(5), -1, minutes(8), 1799]]), now)
    expect(sightings.map((row) => [row.firstSeenAt, row.lastSeenAt, row.amountMinor, row.availability])).toEqual([
      [day(1), day(5) - 1, 1999, "in-stock"],
      [day(5), day(8) - 1, null, "out-of-stock"],
      [day(8), now - 1, 1799, "in-stock"],
    ])
    expect(sightings[0]).toMatchObject({ product: "amazon-de:B000000001", currency: "EUR", source: "keepa" })
  })

  it("prefers the buy box with shipping, and falls back to new offers", () => {
    const csv: unknown[] = Array.from({ length: 19 }, () => null)
    csv[1] = [minutes(1), 1500]
    expect(readKeepaJson(answer(csv), now).sightings[0]?.amountMinor).toBe(1500)
    csv[18] = [minutes(1), 1000, 299]
    expect(readKeepaJson(answer(csv), now).sightings[0]).toMatchObject({
      amountMinor: 1299,
      origin: "Keepa, amazon.de, buy box",
    })
  })

  it("reads yen without decimals", () => {
    expect(readKeepaJson(answer([[minutes(1), 3980]], { domainId: 5 }), now).sightings[0]).toMatchObject({
      currency: "JPY",
      amountMinor: 3980,
    })
  })

  it.each([
    [answer([[minutes(1), -1]]), "no-prices"],
    [answer(null), "no-prices"],
    [answer([[minutes(1), 1999, minutes(2)]]), "no-prices"],
    [answer([[minutes(1), 1999]], { domainId: 7 }), "unknown-domain"],
    [answer([[minutes(1), "19"]]), "not-readable"],
    [answer([[minutes(1), 1999]], { asin: "x" }), "not-readable"],
    ["{", "not-readable"],
    ["[]", "not-readable"],
  ])("rejects %s as %s", (text, reason) => {
    expect(readKeepaJson(text, now)).toEqual({ sightings: [], rejected: [{ row: 1, reason }] })
  })
})
