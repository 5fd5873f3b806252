/** Which of Amazon's shops a product is from: their histories are apart, though their products share numbers. */
import type { AskedProduct } from "./source"

export interface AmazonProduct {
  asin: string
  /** Without "www.": "amazon.co.uk". */
  host: string
}

/** @returns null for a product of another shop */
export function amazonShopOf({ key, url }: AskedProduct): AmazonProduct | null {
  const asin = /^amazon[^:]*:([A-Z0-9]{10})$/.exec(key)?.[1]
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|smile|m)\./, "") : ""
  return asin && host.startsWith("amazon.") ? { asin, host } : null
}
