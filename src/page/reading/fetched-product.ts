/** A product's page as text, read like one on screen. Needs the DOM's own parser; nothing in the page runs. */
import type { ProductKey } from "~model/ids"
import { makeProductKey } from "~model/keys"
import { mostChars, mostNodesRead } from "~model/limits"
import type { ProductOnPage, Reading } from "~model/reading"
import { TooMuch } from "~model/too-much"
import { addressId } from "~sites/address-id"
import { keyId } from "~sites/key-id"
import type { SiteReader } from "~sites/kit"
import { parseWhole } from "../bounds/parse-page"

/** `unreadable`: its site found nothing about this very product in it; `too-much`: it is more than may be parsed or visited. */
export type FetchedProduct =
  /** The locale is a BCP 47 tag of the page's; "" where it names none. */
  { outcome: "read"; product: ProductOnPage; locale: string } | { outcome: "unreadable" | "too-much" }

/** A page names its product by its canonical address. If addresses are keys, one that was reached by another address is the same product. */
function productAt(site: SiteReader, address: URL, key: ProductKey, reading: Reading | null): ProductOnPage | null {
  const [product] = reading?.show ? [] : (reading?.products ?? [])
  const isAsked = site.keysAreAddresses && makeProductKey(site.id, keyId(addressId(address))) === key
  return product && isAsked ? { ...product, key } : null
}

/** @param siteAt the site that reads an address; null if there is none */
export function productIn(
  siteAt: (address: URL) => SiteReader | null,
  html: string,
  url: string,
  key: ProductKey,
  parse = parseWhole,
): FetchedProduct {
  const address = new URL(url)
  const site = siteAt(address)
  if (!site) return { outcome: "unreadable" }
  let page: Document
  try {
    page = parse(html.slice(0, mostChars.page))
  } catch (error) {
    if (error instanceof TooMuch) return { outcome: "too-much" }
    throw error
  }
  const reading = site.readWithin(mostNodesRead.elsewhere, page, address, Date.now(), {})
  const product = reading?.products.find((one) => one.key === key) ?? productAt(site, address, key, reading)
  if (!product) return { outcome: reading?.problems.includes("too-much-to-read") ? "too-much" : "unreadable" }
  return { outcome: "read", product, locale: page.documentElement.lang.slice(0, mostChars.locale) }
}
