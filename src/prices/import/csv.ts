/**
 * Prices from a CSV file with the columns `date,price,currency,product[,source]` in any order. Each row is one
 * sighting. Rows that cannot be read are listed with the reason, and whoever imports decides about the others.
 */
import * as z from "zod/mini"
import { productKey } from "~model/ids"
import { type Sighting, sighting } from "~model/money"
import { ISO_CODES } from "../currency/iso"
import { readMoney } from "../text/read-money"
import { csvRows, delimiterOf } from "./csv-rows"
import { type Convention, conventionOf, type DecimalMark, plainAmount } from "./decimal-mark"
import type { Rejected, RejectReason } from "./rejected"

/** No one's price list is larger, and reading a larger file would block the page. */
const MAX_CHARACTERS = 20_000_000
const COLUMNS = ["date", "price", "currency", "product", "source"] as const
type Column = (typeof COLUMNS)[number]
const REQUIRED: readonly Column[] = ["date", "price", "currency", "product"]
/** 2020-01-31, with a time if wanted; without an offset the time is UTC, so that a file means the same everywhere. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

export interface ImportedPrices {
  sightings: Sighting[]
  rejected: Rejected[]
}

export interface CsvPrices extends ImportedPrices {
  /** How the file writes its decimals. If that is open, no price is read until the user has said. */
  convention: Convention
}

/**
 * @param text  the file
 * @param now   milliseconds since 1970; rows with a later date are rejected
 * @param name  name of the file, kept as the origin of rows that name no source
 * @param mark  the file's decimal mark, if the user has said it; otherwise the whole file is asked
 */
export function readPriceCsv(text: string, now: number, name: string, mark?: DecimalMark): CsvPrices {
  if (text.length > MAX_CHARACTERS) return noPrices("too-large")
  const plain = text.replace(/^\uFEFF/, "")
  const header = plain.slice(0, plain.search(/[\r\n]|$/))
  const rows = csvRows(plain, delimiterOf(header))
  const columns = columnsOf(rows[0]?.fields ?? [])
  if (!columns) return noPrices("missing-columns")

  const sightings: Sighting[] = []
  const rejected: Rejected[] = []
  const found = conventionOf(rows.slice(1).map(({ fields }) => fields[columns.get("price") ?? -1] ?? ""))
  const convention = mark ? { mark, example: found.example } : found
  if (convention.mark === "open") return { sightings, rejected, convention }
  for (const { line, fields } of rows.slice(1)) {
    const read = rowSighting((column) => fields[columns.get(column) ?? -1] ?? "", convention.mark, now, name)
    if (typeof read === "string") rejected.push({ row: line, reason: read })
    else sightings.push(read)
  }
  return { sightings, rejected, convention }
}

const noPrices = (reason: RejectReason): CsvPrices => ({
  sightings: [],
  rejected: [{ row: 1, reason }],
  convention: { mark: ".", example: null },
})

function columnsOf(header: readonly string[]): Map<Column, number> | null {
  const names = header.map((name) => name.toLowerCase())
  const columns = new Map<Column, number>()
  for (const column of COLUMNS) {
    const index = names.indexOf(column)
    if (index >= 0) columns.set(column, index)
    else if (REQUIRED.includes(column)) return null
  }
  return columns
}

function rowSighting(
  cell: (column: Column) => string,
  mark: DecimalMark,
  now: number,
  name: string,
): Sighting | RejectReason {
  const at = dateOf(cell("date"))
  if (at === null) return "bad-date"
  if (at > now) return "date-in-future"
  const currency = cell("currency").toUpperCase()
  if (!ISO_CODES.has(currency)) return "bad-currency"
  const written = cell("price")
  const price = /\d/.test(written) ? plainAmount(written, mark) : written
  const money = price === null ? null : readMoney(price, { currency, decimalSeparator: "." })
  if (!money || money.currency !== currency) return "bad-price"
  const product = z.safeParse(productKey, cell("product"))
  if (!product.success) return "bad-product"
  const row = z.safeParse(sighting, {
    product: product.data,
    variant: "",
    seller: "",
    currency,
    kind: "public",
    source: "import",
    origin: (cell("source") || name).slice(0, 200),
    amountMinor: money.amountMinor,
    availability: "unknown",
    firstSeenAt: at,
    lastSeenAt: at,
  })
  return row.success ? row.data : "not-readable"
}

function dateOf(text: string): number | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, day, time = "00:00", offset = "Z"] = match
  const at = Date.parse(`${day}T${time}${offset}`)
  const dayAt = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(at) || Number.isNaN(dayAt) || at < 0) return null
  // Date.parse takes 31 February for a day in March; the day must come back as it was written.
  return new Date(dayAt).toISOString().startsWith(day!) ? at : null
}
