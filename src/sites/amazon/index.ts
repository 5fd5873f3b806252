/**
 * Amazon: Amazon Live (directory, shows, creator videos, slots on other pages) and product pages. Product pages are
 * proven on saved pages of 2019 to 2026 from five marketplaces. Show pages rest on other people's readers; what the
 * state looks like while a show is live is in no source. Each file names the sources of what it reads.
 */
import type { Reading } from "~model/reading"
import { amazonKeySite } from "~prices/sources/amazon-shops"
import { clip } from "../dom/text"
import type { Site } from "../kit"
import { emptyReading, namesPrice } from "../reading"
import { readShowTiles } from "./directory"
import { readProduct } from "./product"
import { readShow } from "./show"
import { readSlot, SLOT_SELECTOR } from "./slot"
import { type Address, addressOf, pageKindOf } from "./urls"

const OTHER_MARKETPLACES = [
  "ae",
  "ca",
  "cn",
  "co.jp",
  "co.uk",
  "com.au",
  "com.be",
  "com.br",
  "com.mx",
  "com.tr",
  "de",
  "eg",
  "es",
  "fr",
  "in",
  "it",
  "nl",
  "pl",
  "sa",
  "se",
  "sg",
]

export const amazon: Site = {
  id: "amazon",
  hosts: ["https://www.amazon.com/*"],
  onRequestHosts: OTHER_MARKETPLACES.map((domain) => `https://www.amazon.${domain}/*`),
  recordedContentRuleUrl: "https://go.amazonsellerservices.com/amazon-live-creator-community-policy",
  slotSelector: SLOT_SELECTOR,
  productKeySite: ({ hostname }) => amazonKeySite(hostname),
  pageKind: pageKindOf,
  read(document, url, now) {
    const address = addressOf(url)
    if (!address) return null
    if (document.querySelector(ROBOT_CHECK)) return unread(address)
    if (address.page === "directory") return readDirectory(document, url, now)
    if (address.page === "slot") return readSlotPage(document, url, now)
    if (address.page === "product") return readProductPage(document, url, now, address.asin)
    return readShow(document, url, now, address)
  },
}

/** On the page that Amazon may send in place of any other (seen by readers of 2026). */
const ROBOT_CHECK = 'form[action*="validateCaptcha"]'

function unread({ page }: Address): Reading | null {
  const kind = page === "slot" ? null : page === "directory" || page === "product" ? page : "show"
  return kind && { ...emptyReading("amazon", kind), problems: ["nothing-found"] }
}

/** The directory may play a show above its tiles. */
function readDirectory(document: Document, url: URL, now: number): Reading {
  const tiles = readShowTiles(document, url)
  const slot = readSlot(document, url, now)
  return {
    ...emptyReading("amazon", "directory"),
    ...slot,
    tiles,
    problems: tiles.length === 0 && !slot ? ["nothing-found"] : [],
  }
}

/** Home, deals, browsing and store pages: without a show in a slot there is nothing to read. */
function readSlotPage(document: Document, url: URL, now: number): Reading | null {
  const slot = readSlot(document, url, now)
  if (!slot?.show) return null
  // The show may end while the page stays open, so the page's own address is kept for it.
  return { ...emptyReading("amazon", "show"), ...slot, show: { ...slot.show, url: clip(url.href, 2000) } }
}

function readProductPage(document: Document, url: URL, now: number, asin: string): Reading {
  const reading = emptyReading("amazon", "product")
  const product = readProduct(document, url, asin)
  if (!product) return { ...reading, problems: ["nothing-found"] }
  const slot = readSlot(document, url, now)
  const others = slot?.products.filter(({ key }) => key !== product.key) ?? []
  const hasPrice = namesPrice(product.pricePlaces) || product.availability === "out-of-stock"
  return {
    ...reading,
    ...slot,
    products: [product, ...others],
    tiles: readShowTiles(document, url),
    problems: hasPrice ? [] : ["no-price"],
  }
}
