/** A page's texts about one product become money here, once, and are stored. */
import type { Input } from "~messages/map"
import type { ShowKey } from "~model/ids"
import type { ProductOnPage, ProductReading } from "~model/reading"
import { readProduct } from "~prices/read"
import { type SeenPrices, sightingsFrom } from "~prices/read/sighting"
import type { LiveproofDatabase } from "~store/database"
import { seeProduct } from "~store/products"

export interface PageOfProduct {
  source: Input<"page.product.see">["source"]
  /** When it was read, in milliseconds since 1970. */
  at: number
  /** BCP 47 tag of the page; "" where it names none. */
  locale: string
  show?: ShowKey
}

/** A product with what its page says of its price. */
export interface Seen extends SeenPrices {
  product: ProductReading
}

/** @returns null where the page turns out to be no product's */
export function readSeen(onPage: ProductOnPage, { locale, ...page }: PageOfProduct): Seen | null {
  const product = readProduct(onPage)
  return product && { product, ...sightingsFrom(product, { ...page, locale: locale || undefined }) }
}

/** Stores what was read of a product. */
export function storeSeen(
  db: LiveproofDatabase,
  { product, sightings, current, references }: Seen,
  { at, source }: PageOfProduct,
): Promise<void> {
  const ownPage = source === "show-page" ? undefined : { price: current, references, readAt: at }
  return seeProduct(db, product, sightings, at, source, ownPage)
}
