/**
 * QVC and HSN: television. A linear channel shows live hours and repeats them later, so the page claims only "on air",
 * and a repeat breaks no promise. No source has selectors for today's pages, so products are read as on any page with
 * structured data. The addresses of the channels are from 2019-20.
 */
import { makeShowKey } from "~model/keys"
import type { PageKind } from "~model/reading"
import { readAnyPage } from "./any"
import { clip, collapse } from "./dom/text"
import { keyId } from "./key-id"
import type { Site } from "./kit"
import { readCards } from "./product-page/cards"

const ID = "qvc"
const CHANNEL_PATH = /^\/(?:content\/shop-live-tv(?:\.html)?|watch\/live|(?:shop-)?live-tv|on-air)\/?$/i
const PRODUCT_PATH = /product/i

function pageKind(url: URL): PageKind | null {
  if (CHANNEL_PATH.test(url.pathname)) return "show"
  return PRODUCT_PATH.test(url.pathname) ? "product" : null
}

export const qvc: Site = {
  id: ID,
  hosts: ["https://www.qvc.com/*", "https://www.hsn.com/*"],
  keysAreAddresses: true,
  pageKind,
  read(document, url, now) {
    const kind = pageKind(url)
    if (kind === null) return null
    const reading = readAnyPage(ID, document, url, now)
    if (kind === "product") return { ...reading, kind, show: null, featured: null }
    const products = reading.products.length > 0 ? reading.products : readCards(ID, document, url)
    return {
      ...reading,
      kind,
      products,
      show: {
        key: makeShowKey(ID, keyId(channelId(url))),
        title: clip(collapse(document.title)),
        channel: url.hostname,
        url: clip(url.href, 2000),
        claim: { state: "on-air", basis: "path" },
      },
      featured: products[0]?.key ?? null,
      // That a page is a channel's is known by its address, so it need not contain anything else.
      problems: reading.problems.filter((problem) => problem !== "nothing-found"),
    }
  },
}

/** HSN distinguishes its channels by the parameter `network`. */
const channelId = (url: URL): string =>
  `${url.hostname.replace(/^www\./, "")}-${url.searchParams.get("network") ?? "main"}`
