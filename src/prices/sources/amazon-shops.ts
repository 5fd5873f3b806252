/** Which of Amazon's shops a product is from: their price histories differ, though their products share numbers. */
import type { AskedProduct } from "./source"

export interface AmazonProduct {
  asin: string
  /** Without "www.": "amazon.co.uk". */
  host: string
}

/** @returns null for a product of another shop */
export function amazonShopOf({ key, url }: AskedProduct): AmazonProduct | null {
  const asin = /^amazon[^:]*:([A-Z0-9]{10})$/.exec(key)?.[1]
  const host = URL.canParse(url) ? shopHost(new URL(url).hostname) : ""
  return asin && host.startsWith("amazon.") ? { asin, host } : null
}

const shopHost = (hostname: string): string => hostname.replace(/^(?:www|smile|m)\./, "")

/**
 * First part of the key of one shop's products. Each country's shop has its own prices under the same ASIN, some in the
 * same currency: "amazon" for amazon.com, "amazon-de" for amazon.de.
 */
export function amazonKeySite(hostname: string): string {
  const country = /^amazon\.([a-z.]+)$/.exec(shopHost(hostname))?.[1] ?? "com"
  return country === "com" ? "amazon" : `amazon-${country.replaceAll(".", "-")}`
}
