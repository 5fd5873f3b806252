/** Where a product stands on the page: the box around the largest visible link to it. */
import type { ProductReading } from "~model/reading"
import { largest } from "./largest"

const tileSelector = "[data-asin], li, article, [role=listitem], [data-testid*=card]"

export function productElement(document: Document, product: Pick<ProductReading, "url">): Element | null {
  if (!URL.canParse(product.url)) return null
  const { pathname } = new URL(product.url)
  // A page has hundreds of links and this is asked every second: most are told apart before their address is parsed.
  const name = pathname.split("/").findLast((part) => part !== "") ?? ""
  const links = /^[\w.~-]+$/.test(name) ? `a[href*="${name}"]` : "a[href]"
  const isProduct = ({ href }: HTMLAnchorElement) => URL.canParse(href) && new URL(href).pathname === pathname
  const found = [...document.querySelectorAll<HTMLAnchorElement>(links)].filter(isProduct)
  return largest(found.map((link) => link.closest(tileSelector) ?? link))
}
