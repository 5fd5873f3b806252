/**
 * Amazon's addresses: the kind of page, and the ids in them. From the seller FAQ and from readers that other people
 * maintain (2025-26).
 *
 * - `/live/broadcast/<uuid>` is the same for a live show and its recording; `/live/video/<hex>` is never live, despite
 *   its name.
 * - A show's product links name the show: `asc_contentid=amzn1.amazonlive.broadcast.<uuid>` (links of 2021 to 2024 in
 *   public code). Some also have `ascsubtag=<Title_in_words>_<12 digits>`: the words are the show's title; no source
 *   says what the digits are. Their `pf_rd_t` shows which pages have slots: product pages, home, deals, browsing by
 *   node.
 */
import type { UrlKind } from "~model/tab"

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
const BROADCAST_ID = new RegExp(`^${UUID}$`, "i")
const BROADCAST_PATH = new RegExp(`^/live/broadcast/(${UUID})(?:/|$)`, "i")
const VIDEO_PATH = /^\/(?:live\/video|vdp)\/([0-9a-f]{32})(?:\/|$)/i
const PRODUCT_PATH = /^(?:\/-\/[a-z]{2})?(?:\/[^/]+)?\/(?:dp|gp\/product|gp\/aw\/d)\/([A-Z0-9]{10})(?:[/?]|$)/i
const STORE_PATH = new RegExp(`^/stores/(?:[^/]+/)?page/(${UUID})(?:/|$)`, "i")
const SLOT_PATHS = [
  /^\/(?:ref=[^/]*)?$/,
  /^\/gp\/homepage\.html(?:\/|$)/,
  /^\/(?:gp\/goldbox|deals|events\/[^/]+)(?:\/|$)/,
  /^\/(?:[^/]+\/)?b(?:\/|$)/,
  /^\/(?:gp\/browse\.html|fashion)(?:\/|$)/,
  /^\/stores\/[^/]+(?:\/|$)/,
]
const BROADCAST_CONTENT = new RegExp(`^amzn1\\.amazonlive\\.broadcast\\.(${UUID})$`, "i")
const DIRECTORY_PATH = /^\/live(?:\/browse(?:\/[^/]+)?)?\/?$/

export type Address =
  | { page: "broadcast"; id: string }
  | { page: "video"; id: string }
  | { page: "store"; id: string }
  | { page: "product"; asin: string }
  | { page: "directory" }
  /** May hold a show in a slot. */
  | { page: "slot" }

/** What an address leads to; null if there is nothing to read. */
export function addressOf(url: URL): Address | null {
  const broadcast = BROADCAST_PATH.exec(url.pathname)?.[1]
  if (broadcast) return { page: "broadcast", id: broadcast.toLowerCase() }
  const video = VIDEO_PATH.exec(url.pathname)?.[1]
  if (video) return { page: "video", id: video.toLowerCase() }
  const asin = PRODUCT_PATH.exec(url.pathname)?.[1]
  if (asin) return { page: "product", asin: asin.toUpperCase() }
  const store = STORE_PATH.exec(url.pathname)?.[1]
  if (store && url.searchParams.has("liveVideoDataUrl")) return { page: "store", id: store.toLowerCase() }
  if (DIRECTORY_PATH.test(url.pathname)) return { page: "directory" }
  const legacy = /^\/b\/?$/.test(url.pathname) ? url.searchParams.get("broadcast") : null
  if (legacy && BROADCAST_ID.test(legacy)) return { page: "broadcast", id: legacy.toLowerCase() }
  return SLOT_PATHS.some((path) => path.test(url.pathname.replace(/^\/-\/[a-z]{2}(?=\/)/, "")))
    ? { page: "slot" }
    : null
}

const KINDS: Readonly<Record<Address["page"], UrlKind>> = {
  broadcast: "show",
  video: "show",
  store: "show",
  product: "product",
  directory: "directory",
  slot: "any",
}

export function pageKindOf(url: URL): UrlKind | null {
  const address = addressOf(url)
  return address && KINDS[address.page]
}

/** The show that a link leads to, or null. */
export function broadcastIn(href: string | null, base: URL): string | null {
  const address = linkAddress(href, base)
  return address?.page === "broadcast" ? address.id : null
}

/** The show that a product's link names; null if it names none. */
export function showOfLink(href: string | null, base: URL): { id: string; title: string } | null {
  if (!href || !URL.canParse(href, base.href)) return null
  const { searchParams } = new URL(href, base)
  const id = BROADCAST_CONTENT.exec(searchParams.get("asc_contentid") ?? "")?.[1]
  if (!id) return null
  const words = /^(.{1,200})_\d{12}$/.exec(searchParams.get("ascsubtag") ?? "")?.[1] ?? ""
  return { id: id.toLowerCase(), title: words.replaceAll("_", " ").trim() }
}

/** The product that a link leads to, or null. */
export function asinIn(href: string | null, base: URL): string | null {
  const address = linkAddress(href, base)
  return address?.page === "product" ? address.asin : null
}

function linkAddress(href: string | null, base: URL): Address | null {
  if (!href) return null
  try {
    return addressOf(new URL(href, base))
  } catch {
    return null
  }
}

export const isAsin = (text: string): boolean => /^[A-Z0-9]{10}$/.test(text)
export const productUrl = (asin: string, base: URL): string => `${base.origin}/dp/${asin}`
