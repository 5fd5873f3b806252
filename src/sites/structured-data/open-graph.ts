/**
 * Reads OpenGraph's product tags (`product:price:amount`, `og:price:amount`, …): the page's price with its currency.
 */
import { mostChars } from "~model/limits"
import type { Availability, PriceText } from "~model/money"
import { addressIn, attributeOf, clip, collapse } from "../dom/text"

export interface OpenGraph {
  title: string
  image: string
  isProduct: boolean
  prices: PriceText[]
  availability: Availability
}

export function readOpenGraph(document: Document): OpenGraph {
  const tags = tagsByName(document)
  const tag = (...names: string[]): string => {
    for (const name of names) {
      const content = addressIn(tags.get(name), "content")
      if (content?.trim()) return collapse(content)
    }
    return ""
  }
  const amount = tag("product:sale_price:amount", "product:price:amount", "og:price:amount")
  const original = tag("product:original_price:amount", "og:price:standard_amount")
  const currency = tag("product:sale_price:currency", "product:price:currency", "og:price:currency") || undefined
  const prices: PriceText[] = []
  if (/\d/.test(amount)) prices.push({ text: clip(amount), role: "current", source: "open-graph", currency })
  if (/\d/.test(original)) prices.push({ text: clip(original), role: "was", source: "open-graph", currency })
  return {
    title: tag("og:title"),
    image: tag("og:image:secure_url", "og:image"),
    isProduct: /product/i.test(tag("og:type")) || prices.length > 0,
    prices,
    availability: availabilityOf(tag("product:availability", "og:availability")),
  }
}

/** The first tag of each name, in lower case. Querying the page for each name would walk all of it each time. */
function tagsByName(document: Document): ReadonlyMap<string, Element> {
  const tags = new Map<string, Element>()
  for (const meta of document.querySelectorAll("meta[property],meta[name]")) {
    for (const attribute of ["property", "name"]) {
      const name = attributeOf(meta, attribute)?.toLowerCase()
      if (name && !tags.has(name)) tags.set(name, meta)
    }
  }
  return tags
}

/** Knows schema.org's and OpenGraph's words for availability. */
export function availabilityOf(stated: string): Availability {
  const word = stated
    .slice(-mostChars.fact)
    .replace(/^.*[/#:]/, "")
    .replace(/[\s_-]/g, "")
    .toLowerCase()
  if (/^(?:outofstock|oos|soldout|discontinued|unavailable|0|false)$/.test(word)) return "out-of-stock"
  if (
    /^(?:instock|instoreonly|onlineonly|limitedavailability|preorder|presale|backorder|madetoorder|available|availablefororder|1|true)$/.test(
      word,
    )
  )
    return "in-stock"
  return "unknown"
}
