import fc from "fast-check"
import * as z from "zod/mini"
import { sighting } from "~model/money"
import { readPriceCsv } from "~prices/import/csv"
import { joinSightings } from "~prices/import/join"
import { parsePrice } from "~prices/parse/parse-price"
import { readKeepaJson } from "~prices/sources/keepa-answer"
import { readMoney } from "~prices/text/read-money"
import { must, type Target } from "./target"

const now = Date.UTC(2026, 0, 15)
const slowMs = 1_000

const piece = fc.oneof(
  fc.constantFrom(
    "€",
    "$",
    "£",
    "kr",
    "EUR",
    "USD",
    "statt",
    "was",
    "now",
    "from",
    "-20%",
    "UVP",
    "/kg",
    "x 12",
    "–",
    " ",
    "\u00a0",
  ),
  fc.constantFrom(".", ",", "'", "1.299", "999,99", "12.50", "1.234.567,89", "0", "1e9", "٣٫٥"),
  fc.nat(10 ** 7).map(String),
  fc.string({ maxLength: 8 }),
)
const priceText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" ").slice(0, 500))

export const priceTexts: Target = {
  name: "price texts",
  runs: 300,
  property: () =>
    fc.asyncProperty(priceText, async (text) => {
      const startedAt = performance.now()
      const price = parsePrice(text)
      const amounts = [...(price?.amounts ?? []), ...(price ? [price.current] : [])]
      for (const { amountMinor, index } of amounts) {
        must(Number.isSafeInteger(amountMinor) && amountMinor >= 0, `amount ${amountMinor}`)
        must(index >= 0, `index ${index}`)
      }
      const money = readMoney(text)
      must(money === null || Number.isSafeInteger(money.amountMinor), `money ${money?.amountMinor}`)
      must(performance.now() - startedAt < slowMs, "slow")
    }) as never,
}

const anyCsv = fc
  .array(
    fc.array(
      fc.oneof(
        piece,
        fc.constantFrom("date", "price", "currency", "product", "2026-01-01", "0000-00-00", '"', "shop:1"),
      ),
      { maxLength: 6 },
    ),
  )
  .chain((rows) => fc.constantFrom(",", ";", "\t").map((mark) => rows.map((row) => row.join(mark)).join("\n")))

export const lists: Target = {
  name: "lists of prices",
  runs: 100,
  property: () =>
    fc.asyncProperty(anyCsv, fc.boolean(), async (text, hasHead) => {
      const file = hasHead ? `date,price,currency,product\n${text}` : text
      for (const { sightings } of [readPriceCsv(file, now, "a.csv"), readKeepaJson(text, now)]) {
        for (const row of sightings) must(z.safeParse(sighting, row).success, `row ${JSON.stringify(row)}`)
        const once = joinSightings(sightings)
        must(JSON.stringify(joinSightings(once)) === JSON.stringify(once), "joined twice is not joined once")
      }
    }) as never,
}

const cents = fc.integer({ min: 1, max: 10 ** 8 })

/** An amount as one author writes it, always in the same way. */
function written(minor: number, comma: boolean, grouped: boolean, roundWithoutCents: boolean): string {
  const whole = String(Math.floor(minor / 100))
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, comma ? "." : ",") : whole
  const rest = String(minor % 100).padStart(2, "0")
  return roundWithoutCents && rest === "00" ? digits : `${digits}${comma ? "," : "."}${rest}`
}

/** A list by a single author is either read as it was meant, or the user is asked; it is never misread. */
export const decimalMarks: Target = {
  name: "decimal marks",
  runs: 100,
  property: () =>
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          cents,
          cents.map((minor) => Math.max(100, minor - (minor % 100))),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      fc.record({ comma: fc.boolean(), grouped: fc.boolean(), round: fc.boolean() }),
      async (amounts, { comma, grouped, round }) => {
        const lines = amounts.map(
          (minor, at) =>
            `2026-01-01T00:00:${String(at).padStart(2, "0")};${written(minor, comma, grouped, round)};EUR;shop:1`,
        )
        const { sightings, convention, rejected } = readPriceCsv(
          ["date;price;currency;product", ...lines].join("\n"),
          now,
          "a",
        )
        if (convention.mark === "open") return
        must(rejected.length === 0, `rejected ${JSON.stringify(rejected)}`)
        const read = sightings.map(({ amountMinor }) => amountMinor)
        must(JSON.stringify(read) === JSON.stringify(amounts), `read as ${read}`)
      },
    ) as never,
}
