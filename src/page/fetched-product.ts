/** A product's page as text, read like one on screen. Needs the DOM's own parser; nothing in the page runs. */
import type { ProductKey } from "~model/ids"
import type { ProductReading } from "~model/reading"
import { siteOnRequest } from "~sites"

export interface FetchedProduct {
  product: ProductReading
  /** BCP 47 tag of the page; "" where it names none. */
  locale: string
}

/** @returns null where the page holds nothing readable of this very product */
export function productIn(html: string, url: string, key: ProductKey): FetchedProduct | null {
  const page = new DOMParser().parseFromString(html, "text/html")
  const address = new URL(url)
  const reading = siteOnRequest(address).read(page, address, Date.now(), {})
  const product = reading?.products.find((one) => one.key === key)
  return product ? { product, locale: page.documentElement.lang } : null
}
