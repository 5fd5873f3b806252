/** Where a product stands on the page: the box around the largest visible link to it. */
import type { ProductReading } from "~model/reading"

const tileSelector = "[data-asin], li, article, [role=listitem], [data-testid*=card]"

export function productElement(document: Document, product: Pick<ProductReading, "url">): Element | null {
  if (!URL.canParse(product.url)) return null
  const { pathname } = new URL(product.url)
  // A page has hundreds of links and this is asked every second: most are told apart before their address is parsed.
  const name = pathname.split("/").findLast((part) => part !== "") ?? ""
  const links = /^[\w.~-]+$/.test(name) ? `a[href*="${name}"]` : "a[href]"
  let best: Element | null = null
  let bestArea = 0
  for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) {
    if (!URL.canParse(link.href) || new URL(link.href).pathname !== pathname) continue
    const tile = link.closest(tileSelector) ?? link
    const { width, height } = tile.getBoundingClientRect()
    if (width * height > bestArea) [best, bestArea] = [tile, width * height]
  }
  return best
}
