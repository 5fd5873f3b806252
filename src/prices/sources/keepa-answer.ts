/**
 * Prices from an answer of Keepa's product API (`{ products: [{ asin, domainId, csv }] }`), whether from the API or a
 * file. Source of the format: keepacom/api_backend (official). Of the many histories in `csv`, we read the one that a
 * shopper would have seen: the buy box with shipping if the answer has it, otherwise Amazon's own offer, otherwise new
 * offers.
 */
import * as z from "zod/mini"
import { makeProductKey } from "~model/keys"
import type { Sighting } from "~model/money"
import type { ImportedPrices } from "../import/csv"
import type { Rejected } from "../import/rejected"
import { amazonKeySite } from "./amazon-shops"

/** Keepa counts minutes from this moment, here in minutes since 1970. */
const KEEPA_EPOCH_MINUTES = 21_564_000
const MINUTE_MS = 60_000

export const keepaTime = (minutes: number): number => (minutes + KEEPA_EPOCH_MINUTES) * MINUTE_MS

interface Domain {
  host: string
  currency: string
}

/** Amazon's shops by Keepa's number. */
const KEEPA_DOMAINS: Readonly<Record<number, Domain>> = {
  1: { host: "amazon.com", currency: "USD" },
  2: { host: "amazon.co.uk", currency: "GBP" },
  3: { host: "amazon.de", currency: "EUR" },
  4: { host: "amazon.fr", currency: "EUR" },
  5: { host: "amazon.co.jp", currency: "JPY" },
  6: { host: "amazon.ca", currency: "CAD" },
  8: { host: "amazon.it", currency: "EUR" },
  9: { host: "amazon.es", currency: "EUR" },
  10: { host: "amazon.in", currency: "INR" },
  11: { host: "amazon.com.mx", currency: "MXN" },
  12: { host: "amazon.com.br", currency: "BRL" },
}

/** Keepa's number of the shop at a host, as Keepa's URLs write it; undefined if it does not have that shop. */
export const keepaDomainOf = (host: string): string | undefined =>
  Object.entries(KEEPA_DOMAINS).find(([, domain]) => domain.host === host)?.[0]

/** The nearest to what a shopper saw come first; `width` is the number of values per entry. */
const HISTORIES = [
  { type: 18, width: 3, offer: ["buy box"] },
  { type: 0, width: 2, offer: [] },
  { type: 1, width: 2, offer: ["new offers"] },
] as const

const keepaProduct = z.object({
  asin: z.string().check(z.regex(/^[A-Z0-9]{10}$/)),
  domainId: z.int(),
  csv: z.nullable(z.array(z.nullable(z.array(z.number())))),
})
const keepaAnswer = z.object({ products: z.array(z.unknown()) })

/**
 * @param text  JSON of one answer
 * @param now   milliseconds since 1970; the last price is taken to hold until now
 */
export function readKeepaJson(text: string, now: number): ImportedPrices {
  const answer = z.safeParse(keepaAnswer, parseJson(text))
  if (!answer.success) return { sightings: [], rejected: [{ row: 1, reason: "not-readable" }] }
  const sightings: Sighting[] = []
  const rejected: Rejected[] = []
  for (const [index, given] of answer.data.products.entries()) {
    const product = z.safeParse(keepaProduct, given)
    const domain = product.success ? KEEPA_DOMAINS[product.data.domainId] : undefined
    if (!product.success) rejected.push({ row: index + 1, reason: "not-readable" })
    else if (!domain) rejected.push({ row: index + 1, reason: "unknown-domain" })
    else {
      const read = sightingsOf(product.data, domain, now)
      if (read.length === 0) rejected.push({ row: index + 1, reason: "no-prices" })
      sightings.push(...read)
    }
  }
  return { sightings, rejected }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function sightingsOf({ asin, csv }: z.infer<typeof keepaProduct>, { host, currency }: Domain, now: number): Sighting[] {
  const history = HISTORIES.find(({ type, width }) => isUsable(csv?.[type], width))
  if (!history) return []
  const entries = entriesOf(csv![history.type]!, history.width, now)
  return entries.map(({ at, amountMinor }, index) => ({
    product: makeProductKey(amazonKeySite(host), asin),
    variant: "",
    seller: "",
    currency,
    kind: "public",
    source: "keepa",
    // Two countries with the same currency have separate histories.
    origin: ["Keepa", host, ...history.offer].join(", "),
    amountMinor,
    availability: amountMinor === null ? "out-of-stock" : "in-stock",
    firstSeenAt: at,
    lastSeenAt: Math.max(at, (entries[index + 1]?.at ?? now) - 1),
  }))
}

/**
 * Whether there are only whole entries, with at least one price: a history that breaks off within an entry is corrupt.
 */
const isUsable = (values: readonly number[] | null | undefined, width: number): boolean =>
  Boolean(values && values.length % width === 0 && values.some((value, index) => index % width === 1 && value >= 0))

/** [t, price] or [t, price, shipping], each valid from its time on; -1 is "no offer". Skips times that do not rise. */
function entriesOf(
  values: readonly number[],
  width: number,
  now: number,
): { at: number; amountMinor: number | null }[] {
  const entries: { at: number; amountMinor: number | null }[] = []
  for (let index = 0; index < values.length; index += width) {
    const at = keepaTime(values[index]!)
    const price = values[index + 1]!
    const shipping = width === 3 ? Math.max(0, values[index + 2]!) : 0
    const rises = at > (entries.at(-1)?.at ?? -1)
    if (!Number.isInteger(at) || !Number.isInteger(price + shipping) || !rises || at > now) continue
    entries.push({ at, amountMinor: price < 0 ? null : price + shipping })
  }
  return entries
}
