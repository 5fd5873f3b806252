/**
 * Amazon's product tiles: cards of the show's carousel and of result lists. A tile carries `data-asin` or a link to the product.
 * No source gives selectors for the tiles of the show page; `data-asin` and `/dp/` links are what tiles have elsewhere on Amazon.
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

/** Tiles below `root` in page order; an element inside another tile of the same product is not a second one. */
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
  for (const link of root.querySelectorAll("a[href*='/dp/'],a[href*='/gp/product/'],a[href*='/gp/aw/d/']")) {
    const asin = asinIn(addressIn(link, "href"), url)
    if (!asin || link.closest("[data-asin]:not([data-asin=''])")) continue
    tiles.push({ asin, element: cardOf(link, asin, url) })
  }
  return tiles
}

const HIGHEST_CLIMB = 5

/** The largest element around a link that speaks of no other product. */
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

/** @param title  from the state, for tiles that show only a picture */
export function readTile({ asin, element }: Tile, url: URL, title = ""): ProductOnPage {
  const image = element.querySelector("img")
  const shown =
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

function pricesOf(element: Element): NamedText[] {
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
