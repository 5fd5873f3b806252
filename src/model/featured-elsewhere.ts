/**
 * A product that a page features and another shop sells. What the page says of it is kept under the page's host,
 * because a page must not write another shop's history. The key names both: `any:<the page's host>><the product's
 * address>`.
 */
import type { ProductKey } from "./ids"
import { isKey, siteInKey } from "./key-shape"

/** Separates the page's host from the product's address; neither can contain it. */
const MARK = ">"

/** Id within the site, for a product at `addressId` that a page of `pageHost` features. */
export const idFeaturedBy = (pageHost: string, addressId: string): string => `${pageHost}${MARK}${addressId}`

/** The id in a key, decoded. */
function idIn(key: string): string {
  try {
    return decodeURIComponent(key.slice(key.indexOf(":") + 1))
  } catch {
    return ""
  }
}

export interface KeyAddress {
  /** Host of the page under which the product is kept; null if it is kept under its own shop. */
  keptUnder: string | null
  /** Host of the shop that sells it. */
  shop: string
  /** Key of the product in the shop's own history. */
  ownKey: ProductKey
}

/** What a key that is made of addresses says; null for any other key. */
export function addressOfKey(key: ProductKey): KeyAddress | null {
  const id = idIn(key)
  const at = id.indexOf(MARK)
  const own = id.slice(at + 1)
  const end = own.indexOf("/")
  if (end <= 0) return null
  const ownKey = `${siteInKey(key)}:${encodeURIComponent(own)}`
  if (!isKey(ownKey)) return null
  return { keptUnder: at < 0 ? null : id.slice(0, at), shop: own.slice(0, end), ownKey: ownKey as ProductKey }
}
