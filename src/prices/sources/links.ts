/**
 * Links to other sites that show a product's price history. Plain addresses: no affiliate tag, no redirect, and nothing
 * is loaded from there before a click.
 */

import { amazonShopOf } from "./amazon-shops"
import { keepaDomainOf } from "./keepa-answer"
import type { AskedProduct } from "./source"

export interface HistoryLink {
  name: string
  url: string
}

/** camelcamelcamel's site for each shop. Source: the countries that its add-ons name (8 in 2026). */
const CAMEL_HOSTS: Readonly<Record<string, string>> = {
  "amazon.com": "camelcamelcamel.com",
  "amazon.co.uk": "uk.camelcamelcamel.com",
  "amazon.de": "de.camelcamelcamel.com",
  "amazon.fr": "fr.camelcamelcamel.com",
  "amazon.it": "it.camelcamelcamel.com",
  "amazon.es": "es.camelcamelcamel.com",
  "amazon.ca": "ca.camelcamelcamel.com",
  "amazon.com.au": "au.camelcamelcamel.com",
}

export function historyLinks(product: AskedProduct): HistoryLink[] {
  const shop = amazonShopOf(product)
  if (!shop) return []
  const domain = keepaDomainOf(shop.host)
  const camel = CAMEL_HOSTS[shop.host]
  return [
    ...(domain ? [{ name: "Keepa", url: `https://keepa.com/#!product/${domain}-${shop.asin}` }] : []),
    ...(camel ? [{ name: "camelcamelcamel", url: `https://${camel}/product/${shop.asin}` }] : []),
  ]
}
