/** What one session holds at most of what it featured and quoted, whoever tells of it: a page, several after reloads, or a file. */
import { mostChars, mostItems } from "./limits"
import type { QuotedProduct } from "./quotation"
import type { Featuring } from "./session"

/** Beyond the limit a product's later turns are let go before its first, and the newest of all stays. */
export function keptFeatured(list: readonly Featuring[]): Featuring[] {
  let tooMany = list.length - mostItems.featured
  const seen = new Set<string>()
  const first = list.filter(({ product }, index) => {
    const isSpare = seen.has(product) && index < list.length - 1
    seen.add(product)
    if (!isSpare || tooMany <= 0) return true
    tooMany--
    return false
  })
  return first.slice(-mostItems.featured)
}

/** The first quotations of the first products. */
export function keptQuoted(list: readonly QuotedProduct[]): QuotedProduct[] {
  let chars = 0
  return list.slice(0, mostItems.quotedProducts).flatMap(({ product, quotations }) => {
    const kept = quotations.slice(0, mostItems.quotations).filter(({ sentence, passage, review: { id, url } }) => {
      chars += sentence.text.length + passage.length + id.length + url.length
      return chars <= mostChars.quoted
    })
    return kept.length > 0 ? { product, quotations: kept } : []
  })
}
