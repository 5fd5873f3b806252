/**
 * Amazon's product tiles: the cards of a show's carousel and of result lists. A tile has `data-asin`, or a link to the
 * product. The tiles of a live slot are buttons without a link (a saved deals page; class names from readers of 2022
 * and 2026). They have `data-csa-c-item-id="amzn1.asin.<ASIN>"`, the title in `div[title]`, and `data-id` DealPrice,
 * ListPrice and DealBadge; in other builds, classes that begin with `dealPrice--`, `netPrice--` and `price--`.
 */
import type { NamedText } from "~model/price-places"
import type { ProductOnPage } from "~model/reading"
import { amazonKeySite } from "~prices/sources/amazon-shops"
import { parseStars } from "../dom/numbers"
import { absoluteUrl, addressIn, attributeOf, clip, collapse, firstText, textOf } from "../dom/text"
import { makeProduct } from "../reading"
import { isStruck, plainPricesIn, textOfPrice } from "./price-element"
import { OUT_OF_STOCK } from "./product"
import { asinIn, isAsin, productUrl } from "./urls"

export interface Tile {
  asin: string
  element: Element
}

const MARKED = "[data-asin]:not([data-asin=''])"
const ITEM = '[data-csa-c-item-id^="amzn1.asin."]'
const ASIN_OF_ITEM = /^amzn1\.asin\.(?:1\.)?([A-Z0-9]{10})(?![A-Z0-9])/

/** The tiles in `root`. An element inside another tile of the same product is not a second one. */
export function tilesIn(root: ParentNode, url: URL): Tile[] {
  const tiles: Tile[] = []
  const marked = [...root.querySelectorAll("[data-asin]")].filter((element) =>
    isAsin(attributeOf(element, "data-asin") ?? ""),
  )
  for (const element of marked) {
    const asin = attributeOf(element, "data-asin")!
    if (element.parentElement?.closest(`[data-asin="${asin}"]`)) continue
    tiles.push({ asin, element })
  }
  for (const element of root.querySelectorAll(ITEM)) {
    const asin = ASIN_OF_ITEM.exec(attributeOf(element, "data-csa-c-item-id") ?? "")?.[1]
    if (!asin || element.closest(MARKED) || element.querySelector(`[data-asin="${asin}"]`)) continue
    if (!element.parentElement?.closest(ITEM)) tiles.push({ asin, element })
  }
  for (const link of root.querySelectorAll("a[href*='/dp/'],a[href*='/gp/product/'],a[href*='/gp/aw/d/']")) {
    const asin = asinIn(addressIn(link, "href"), url)
    if (!asin || link.closest(MARKED) || link.closest(ITEM)) continue
    tiles.push({ asin, element: cardOf(link, asin, url) })
  }
  return tiles
}

const HIGHEST_CLIMB = 5

/** The largest element around a link in which there is no other product. */
function cardOf(link: Element, asin: string, url: URL): Element {
  let card = link
  for (let climb = 0; climb < HIGHEST_CLIMB; climb++) {
    const parent = card.parentElement
    if (!parent || parent.tagName === "BODY" || parent.tagName === "MAIN") break
    const others = [...parent.querySelectorAll("a[href],[data-asin]")].some((element) => {
      const other = attributeOf(element, "data-asin") || asinIn(addressIn(element, "href"), url)
      return other && other !== asin
    })
    if (others) break
    card = parent
    if (/^(LI|ARTICLE)$/.test(card.tagName)) break
  }
  return card
}

/** @param title  from the state; used for tiles that show only a picture */
export function readTile({ asin, element }: Tile, url: URL, title = ""): ProductOnPage {
  const image = element.querySelector("img")
  const shown =
    collapse(attributeOf(element.querySelector("div[title]"), "title") ?? "") ||
    firstText(element, ["h2", "h3", "h4", '[class*="title" i]', '[data-testid*="title" i]']) ||
    titleOfLink(element) ||
    collapse(attributeOf(image, "alt") ?? "")
  const averageStars = parseStars(firstText(element, [".a-icon-alt", "[aria-label*='out of 5']"]))
  return makeProduct({
    site: amazonKeySite(url.hostname),
    id: asin,
    title: shown || title,
    url: productUrl(asin, url),
    imageUrl: absoluteUrl(addressIn(image, "src"), url) || undefined,
    ids: { asin },
    pricePlaces: { kind: "named", texts: pricesOf(element) },
    availability: OUT_OF_STOCK.test(textOf(element)) ? "out-of-stock" : "unknown",
    reviewSummary: averageStars === null ? null : { averageStars, count: null, starShares: null, shopSummary: "" },
  })
}

function titleOfLink(element: Element): string {
  const links = element.tagName === "A" ? [element] : [...element.querySelectorAll("a[href]")]
  return links
    .map(
      (link) =>
        textOf(link, (child) => child.classList.contains("a-price")) || collapse(attributeOf(link, "aria-label") ?? ""),
    )
    .reduce((longest, text) => (text.length > longest.length ? text : longest), "")
}

/** The amount in a tile of a slot; the copy for screen readers, if there is one. */
const textOfAmount = (element: Element | null): string => {
  const spoken = attributeOf(element, "aria-label") ?? textOf(element?.querySelector('[class*="srOnly--"]'))
  const text = /\d/.test(spoken) ? spoken : textOf(element)
  return /\d/.test(text) ? clip(collapse(text)) : ""
}

const CURRENT_OF_SLOT = '[data-id="DealPrice"],[class*="dealPrice--"],[class*="netPrice--"]'

function pricesOfSlot(element: Element): NamedText[] {
  const amounts = element.querySelectorAll('[class^="price--"] > *,[class*=" price--"] > *')
  // A single amount without a name is the price. Of several without names, nothing says which one it is.
  const only = amounts.length === 1 && !attributeOf(amounts[0], "data-id") ? amounts[0]! : null
  const current = textOfAmount(element.querySelector(CURRENT_OF_SLOT) ?? only)
  const list = textOfAmount(element.querySelector('[data-id="ListPrice"]'))
  const percent = Number(/(\d{1,2})\s?%/.exec(textOf(element.querySelector('[data-id="DealBadge"]')))?.[1])
  return [
    ...(current ? [{ text: current, role: "current", source: "dom" } as const] : []),
    ...(list ? [{ text: list, role: "rrp", source: "dom", ...(percent > 0 && { percent }) } as const] : []),
  ]
}

function pricesOf(element: Element): NamedText[] {
  const ofSlot = pricesOfSlot(element)
  if (ofSlot.length > 0) return ofSlot
  const [current, second] = plainPricesIn(element)
    .map(textOfPrice)
    .filter((text) => /\d/.test(text))
  const isRange = second !== undefined && /[-–]/.test(textOf(element.querySelector(".a-price-range")))
  const prices: NamedText[] = current
    ? [{ text: isRange ? `${current} - ${second}` : current, role: "current", source: "dom" }]
    : []
  const struck = [...element.querySelectorAll(".a-price")].find(
    (price) => isStruck(price) || price.classList.contains("a-text-price"),
  )
  const text = struck ? textOfPrice(struck) : ""
  if (struck && /\d/.test(text) && isStruck(struck)) {
    const around = textOf(struck.parentElement, (child) => child.classList.contains("a-offscreen"))
    prices.push({ text: clip(text), role: "was", source: "dom", label: clip(around) })
  }
  return prices
}
