/** A product's page as text, read like one on screen. Needs the DOM's own parser; nothing in the page runs. */
import { makeProductKey, type ProductKey } from "~model/ids"
import { mostChars, mostNodesRead } from "~model/limits"
import type { ProductReading, Reading } from "~model/reading"
import { siteOnRequest } from "~sites"
import { addressId } from "~sites/address-id"
import { keyId } from "~sites/key-id"
import { readWithin } from "~sites/read-within"

export interface FetchedProduct {
  product: ProductReading
  /** BCP 47 tag of the page; "" where it names none. */
  locale: string
}

/** A page calls its product by its canonical address; whoever came by another, which is the product's whole name, means the same. */
function productAt(address: URL, key: ProductKey, reading: Reading | null): ProductReading | null {
  const [product] = reading?.show ? [] : (reading?.products ?? [])
  const site = siteOnRequest(address)
  const isAsked = site.keysAreAddresses && makeProductKey(site.id, keyId(addressId(address))) === key
  return product && isAsked ? { ...product, key } : null
}

/** @returns null where the page holds nothing readable of this very product */
export function productIn(html: string, url: string, key: ProductKey): FetchedProduct | null {
  const page = new DOMParser().parseFromString(html.slice(0, mostChars.page), "text/html")
  const address = new URL(url)
  const reading = readWithin(mostNodesRead.elsewhere, siteOnRequest(address), page, address, Date.now(), {})
  const product = reading?.products.find((one) => one.key === key) ?? productAt(address, key, reading)
  return product ? { product, locale: page.documentElement.lang.slice(0, mostChars.locale) } : null
}
