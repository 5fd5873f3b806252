/**
 * The part of the store bench that runs in a browser: the extension's own database code on the browser's own IndexedDB.
 * It is filled in bulk; what is timed are the functions that the background calls for the interface.
 */
import { render } from "preact"
import { makeProductKey } from "~model/keys"
import type { Sighting } from "~model/money"
import type { ProductReading } from "~model/reading"
import { DAY_MS } from "~model/time"
import { history } from "~prices/history/history"
import { seriesKey } from "~prices/history/series"
import { LiveproofDatabase } from "~store/database"
import { productView, seeProduct } from "~store/products"
import { productTerms } from "~store/search-terms"
import { PriceChart } from "~ui/chart/price-chart"
import { allCss } from "~ui/styles/styles"
import { aProduct, aSighting } from "../../unit/make"

/** A fixed day, so that every run stores the same. */
const START = Date.UTC(2025, 0, 1)
const PRODUCTS_PER_BATCH = 200
const db = new LiveproofDatabase("bench")

const readingOf = (index: number): ProductReading => {
  const asin = `B${String(index).padStart(9, "0")}`
  return aProduct({
    key: makeProductKey("amazon", asin),
    title: `Product ${index} with a title of a usual length, in a usual colour`,
    url: `https://www.amazon.com/dp/${asin}`,
  })
}

const priceOf = (product: number, look: number): number => 1000 + ((product * 7919 + look * 104_729) % 4000)

const sightingOf = (product: number, look: number): Sighting =>
  aSighting({
    product: readingOf(product).key,
    source: "product-page",
    amountMinor: priceOf(product, look),
    firstSeenAt: START + look * DAY_MS,
    lastSeenAt: START + look * DAY_MS + DAY_MS / 2,
  })

/** Stores a range of products and their sightings. */
async function fill(fromProduct: number, toProduct: number, looks: number): Promise<void> {
  for (let from = fromProduct; from < toProduct; from += PRODUCTS_PER_BATCH) {
    const indices = Array.from({ length: Math.min(PRODUCTS_PER_BATCH, toProduct - from) }, (_, n) => from + n)
    const rows = indices.flatMap((product) =>
      Array.from({ length: looks }, (_, look) => sightingOf(product, look)).map((row) => ({
        ...row,
        series: seriesKey(row),
      })),
    )
    await db.transaction("rw", db.products, db.sightings, async () => {
      await db.products.bulkPut(
        indices.map((index) => ({
          key: readingOf(index).key,
          reading: readingOf(index),
          terms: productTerms(readingOf(index)),
          lastSeenAt: START,
          lookedUp: null,
          reviewVisits: [],
        })),
      )
      await db.sightings.bulkPut(rows)
    })
  }
}

async function timed(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** Adds the sighting of a new price, as each look at a page does. */
const add = (product: number, look: number): Promise<number> =>
  timed(() => seeProduct(db, readingOf(product), [sightingOf(product, look)], START + look * DAY_MS, "show-page"))

/** Reads what a tag shows: the product, its sightings, and their statistics. */
const read = (product: number, looks: number): Promise<number> =>
  timed(async () => {
    const view = await productView(db, readingOf(product).key)
    const found = view && history(view.sightings, { now: START + 1000 * DAY_MS })
    if (!found || found.coverage.sightings < looks) throw new Error(`product ${product} is not all there`)
  })

const count = (): Promise<number> => db.sightings.count()

const megabytes = async (): Promise<number> => ((await navigator.storage.estimate()).usage ?? 0) / 1e6

/** Draws a new chart with this many steps, lays it out, and returns the milliseconds. */
function chart(steps: number): number {
  const spanMs = 89 * DAY_MS
  const now = START + spanMs
  const rows = Array.from({ length: steps }, (_, look) => ({
    ...sightingOf(1, look),
    firstSeenAt: START + (look * spanMs) / steps,
    lastSeenAt: START + (look * spanMs) / steps,
  })).map((row) => ({ ...row, firstSeenAt: Math.round(row.firstSeenAt), lastSeenAt: Math.round(row.lastSeenAt) }))
  const found = history(rows, { now })
  if (!found || found.steps.length < steps * 0.99) throw new Error("the steps are not all there")
  const place = document.createElement("div")
  place.style.width = "420px"
  document.body.replaceChildren(place)
  const started = performance.now()
  render(<PriceChart history={found} now={now} />, place)
  if (place.getBoundingClientRect().height < 100) throw new Error("nothing was drawn")
  return performance.now() - started
}

const style = document.createElement("style")
style.textContent = allCss
document.head.append(style)

const bench = { fill, add, read, count, megabytes, chart }
export type StoreBench = typeof bench
Object.assign(window, { bench })
