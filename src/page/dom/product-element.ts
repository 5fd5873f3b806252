/** Where a product stands on the page: the box around the largest visible link to it. */
import type { ProductReading } from "~model/reading"
import { addressId } from "~sites/address-id"
import { largest } from "./largest"

/** What pages put a product into. */
export const TILE_SELECTOR = "[data-asin], li, article, [role=listitem], [data-testid*=card]"

/** The list that a product is part of. */
export const productList = (product: Element): Element =>
  product.parentElement?.closest("ul, ol, [role=list]") ?? product.parentElement ?? product

export function productElement(document: Document, product: Pick<ProductReading, "url">): Element | null {
  if (!URL.canParse(product.url)) return null
  const address = new URL(product.url)
  const { pathname } = address
  // Asked every second on pages with hundreds of links, so most are ruled out before their address is parsed.
  const name = pathname.split("/").findLast((part) => part !== "") ?? ""
  const links = /^[\w.~-]+$/.test(name) ? `a[href*="${name}"]` : "a[href]"
  const samePath = [...document.querySelectorAll<HTMLAnchorElement>(links)].filter(
    ({ href }) => URL.canParse(href) && new URL(href).pathname === pathname,
  )
  // Some shops tell their products apart by the query alone.
  const exact = samePath.filter(({ href }) => addressId(new URL(href)) === addressId(address))
  return largest((exact.length > 0 ? exact : samePath).map((link) => link.closest(TILE_SELECTOR) ?? link))
}
