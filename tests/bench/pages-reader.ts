/** What the page benchmark runs on one parsed page; bundled for Chromium, imported in Node. Returns plain JSON. */
import type { Money } from "~model/money"
import type { ProductOnPage, ProductReading, Reading } from "~model/reading"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { siteOnRequest } from "~sites"
import { readTile, tilesIn } from "~sites/amazon/tiles"
import { readCards } from "~sites/product-page/cards"

export interface ProductRead {
  product: ProductReading
  current: Money | null
  list: Money | null
}

export interface PageRead {
  readings: ProductRead[]
  problems: Reading["problems"]
  milliseconds: number
}

/** Later than all saved pages, so that nothing on them lies in the future. */
const NOW = Date.UTC(2026, 10, 1)

/** The fastest round counts, because anything else on the machine only adds time. */
const ROUNDS = 3

export function readPage(document: Document, address: string, isSearch: boolean): PageRead {
  const url = new URL(address)
  const read = (): Pick<Reading, "products" | "problems"> | null =>
    isSearch ? { products: readListing(document, url), problems: [] } : siteOnRequest(url).read(document, url, NOW, {})
  let problems: Reading["problems"] = []
  let products: ProductReading[] = []
  let milliseconds = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const reading = read()
    products = (reading?.products ?? []).flatMap((product) => readProduct(product) ?? [])
    problems = reading?.problems ?? []
    milliseconds = Math.min(milliseconds, performance.now() - start)
  }
  return { readings: products.map(pricesOf), problems, milliseconds }
}

/** Liveproof does not read result lists; they serve to try the readers of tiles and cards. */
function readListing(document: Document, url: URL): ProductOnPage[] {
  const site = siteOnRequest(url)
  return site.id === "amazon"
    ? tilesIn(document, url).map((tile) => readTile(tile, url))
    : readCards(site.id, document, url)
}

function pricesOf(product: ProductReading): ProductRead {
  const { current, references } = sightingsFrom(product, { at: NOW, source: "product-page" })
  const reference = references.find(({ kind }) => kind === "former" || kind === "rrp" || kind === "typical")
  return { product, current: current ?? null, list: reference?.price ?? null }
}
