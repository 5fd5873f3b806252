/** Products and their sightings. */
import type { Input, ProductView } from "~messages/map"
import { isAnothers } from "~model/copied"
import { addressOfKey } from "~model/featured-elsewhere"
import type { ProductKey } from "~model/ids"
import type { Sighting } from "~model/money"
import type { Lookup, OwnPage, ProductReading } from "~model/reading"
import type { ReviewVisit } from "~model/review"
import { mergeSighting } from "~prices/history/merge"
import { isOwn, seriesKey } from "~prices/history/series"
import { addVisit, makeVisit, visitBefore } from "~reviews/visits"
import type { LiveproofDatabase } from "./database"
import { keysThatMeet } from "./find"
import type { ProductRow, SightingRow } from "./rows"
import { productTerms, wordConditions } from "./search-terms"
import { weighForWatch } from "./watches"

/** The believed price and a held-back one are among the newest rows of a series. */
const NEWEST_ROWS_WEIGHED = 5

/** A tile says less than the product's own page: what it leaves out stays as it was read before. */
function mergeReading(row: ProductRow | undefined, seen: ProductReading, isOwnPage: boolean): ProductReading {
  if (!row) return seen
  const known = row.reading
  const keepsPrices = !isOwnPage && row.lookedUp?.outcome === "read" && known.prices.length > 0
  return {
    ...known,
    ...seen,
    title: seen.title || known.title,
    imageUrl: seen.imageUrl ?? known.imageUrl,
    ids: { ...known.ids, ...seen.ids },
    seller: seen.seller || known.seller,
    prices: keepsPrices || seen.prices.length === 0 ? known.prices : seen.prices,
    reviews: seen.reviews.length ? seen.reviews : known.reviews,
    reviewSummary: seen.reviewSummary ?? known.reviewSummary,
  }
}

/** @returns the sighting as it was stored */
async function addSighting(db: LiveproofDatabase, next: Sighting): Promise<Sighting> {
  const series = seriesKey(next)
  const newest = await db.sightings
    .where("[series+firstSeenAt]")
    .between([series, 0], [series, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(NEWEST_ROWS_WEIGHED)
    .toArray()
  const believed = newest.find((row) => !row.doubtful) ?? null
  const held = newest.find((row) => row.doubtful) ?? null
  const { row, replaces } = mergeSighting(believed, next, held)
  if (replaces && replaces.firstSeenAt !== row.firstSeenAt) await db.sightings.delete([series, replaces.firstSeenAt])
  await db.sightings.put({ ...row, series } satisfies SightingRow)
  return row
}

type SeenOn = Input<"page.product.see">["source"]

/** A signed-in visitor's page and a fetched one may show other reviews, and so may another address or variant. */
function visitsWith(known: ReviewVisit[], reading: ProductReading, at: number, source: SeenOn): ReviewVisit[] {
  const { reviews, reviewSummary, url, variant } = reading
  if (reviews.length === 0) return known
  return addVisit(known, makeVisit(`${source} ${variant} ${url}`.slice(0, 2100), at, reviews, reviewSummary))
}

/** @param ownPage what the page said, where it is the product's own */
export const seeProduct = (
  db: LiveproofDatabase,
  reading: ProductReading,
  sightings: readonly Sighting[],
  at: number,
  source: SeenOn,
  ownPage?: OwnPage,
): Promise<void> =>
  db.transaction("rw", db.products, db.sightings, db.watches, async () => {
    const stored = await db.products.get(reading.key)
    // What is seen here replaces what somebody else's copy said.
    const known = stored && !isAnothers(stored) ? stored : undefined
    const merged = mergeReading(known, reading, source !== "show-page")
    const row: ProductRow = {
      key: reading.key,
      reading: merged,
      terms: productTerms(merged),
      lastSeenAt: Math.max(at, known?.lastSeenAt ?? 0),
      lookedUp: source === "show-page" ? (known?.lookedUp ?? null) : { at, outcome: "read" },
      ownPage: ownPage ?? known?.ownPage,
      reviewVisits: visitsWith(known?.reviewVisits ?? [], reading, at, source),
    }
    await db.products.put(row)
    const before = (await db.watches.get(reading.key)) ? await sightingsOf(db, reading.key) : []
    for (const sighting of sightings) await weighForWatch(db, await addSighting(db, sighting), before)
  })

export const storedProduct = (db: LiveproofDatabase, key: ProductKey): Promise<ProductRow | undefined> =>
  db.products.get(key)

/** The titles of those products that are stored. */
export async function titlesOf(db: LiveproofDatabase, keys: readonly ProductKey[]): Promise<Map<ProductKey, string>> {
  const rows = await db.products.bulkGet([...keys])
  return new Map(rows.flatMap((row) => (row ? [[row.key, row.reading.title] as const] : [])))
}

/** Notes the latest attempt to read the product's own page; what was read before stays. */
export const noteLookup = (db: LiveproofDatabase, key: ProductKey, lookedUp: Lookup): Promise<unknown> =>
  db.products.update(key, { lookedUp })

export const sightingsOf = (db: LiveproofDatabase, key: ProductKey): Promise<SightingRow[]> =>
  db.sightings.where("[product+lastSeenAt]").between([key, 0], [key, Number.POSITIVE_INFINITY]).toArray()

/**
 * For a product that is kept under another site's page: what was seen of it on its own shop's pages. It is shown beside that product
 * under the shop's name, as a separate history, and never mixed with it.
 */
async function seenAtShop(db: LiveproofDatabase, key: ProductKey): Promise<SightingRow[]> {
  const address = addressOfKey(key)
  if (!address?.keptUnder) return []
  const rows = await sightingsOf(db, address.ownKey)
  return rows.filter(isOwn).map((row) => ({ ...row, product: key, source: "import", origin: address.shop }))
}

export async function productView(db: LiveproofDatabase, key: ProductKey): Promise<ProductView | null> {
  const [row, rows, atShop] = await Promise.all([db.products.get(key), sightingsOf(db, key), seenAtShop(db, key)])
  if (!row) return null
  const sightings = [...rows, ...atShop].map(({ series: _series, ...sighting }) => sighting)
  const reviewsBefore = visitBefore(row.reviewVisits)
  const ownPage = row.lookedUp?.outcome === "read" ? (row.ownPage ?? null) : null
  return { product: row.reading, sightings, lookedUp: row.lookedUp, ownPage, reviewsBefore }
}

export interface FoundProducts {
  rows: ProductRow[]
  /** Including those that are left out. */
  total: number
}

/** Products whose name has the words, the most recently seen first. None if no word is asked for. */
export const findProducts = (db: LiveproofDatabase, words: string, limit: number): Promise<FoundProducts> =>
  db.transaction("r", db.products, async () => {
    const keys = await keysThatMeet(db.products, wordConditions(words))
    const rows = await db.products.bulkGet(keys.length > limit ? await seenLast(db, keys, limit) : keys)
    const found = rows.filter((row) => row !== undefined).sort((one, other) => other.lastSeenAt - one.lastSeenAt)
    return { rows: found, total: keys.length }
  })

/** By the index alone: a row may hold a hundred reviews. */
async function seenLast(db: LiveproofDatabase, keys: readonly string[], limit: number): Promise<string[]> {
  const wanted = new Set(keys)
  const inOrder = await db.products.orderBy("lastSeenAt").primaryKeys()
  return inOrder.filter((key) => wanted.has(key)).slice(-limit)
}
