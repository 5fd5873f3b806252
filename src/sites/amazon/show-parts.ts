/** What is read alike on a show's own page and in a slot: the claim, the channel, the captions, the carousel. */
import type { ProductOnPage, Reading, ShowClaim } from "~model/reading"
import { amazonKeySite } from "~prices/sources/amazon-shops"
import { labelledState } from "../dom/live-label"
import { absoluteUrl, addressIn } from "../dom/text"
import { makeProduct } from "../reading"
import { claimOfVideo, readVideos } from "../structured-data/video"
import type { Broadcast } from "./broadcast"
import { type Catalogue, withStated } from "./catalogue"
import { readTile, type Tile, tilesIn } from "./tiles"
import { productUrl } from "./urls"

export function channelOf(root: ParentNode, url: URL, broadcast: Broadcast | null): string {
  const link =
    broadcast?.creator ||
    addressIn(root.querySelector("main a[href*='/shop/'],[class*=\"creator\" i] a[href*='/shop/']"), "href") ||
    ""
  const shop = URL.canParse(link, url.href) ? /^\/shop\/[^/]+/.exec(new URL(link, url).pathname)?.[0].slice(1) : ""
  return shop || (broadcast?.channel ?? "")
}

/** Only an https address, because the page script fetches it. */
export function captionsOf(url: URL, broadcast: Broadcast | null): { captionUrl?: string } {
  const address = broadcast?.captionUrl ? absoluteUrl(broadcast.captionUrl, url) : ""
  return address.startsWith("https://") ? { captionUrl: address } : {}
}

/**
 * @param id         null if nothing names the show
 * @param isForeign  whether an element is about something other than this show
 */
export function claimOf(
  document: Document,
  now: number,
  id: string | null,
  broadcast: Broadcast | null,
  isForeign: (element: Element) => boolean,
): ShowClaim {
  const video = id === null ? undefined : readVideos(document).find(({ contentUrl }) => isOfShow(contentUrl, id))
  const stated = video ? claimOfVideo(video, now) : null
  const durationSeconds = video?.durationSeconds ?? broadcast?.durationSeconds ?? undefined
  if (broadcast?.isRecording) return { ...stated, state: "replay", basis: "platform-state", durationSeconds }
  if (stated && stated.state !== "none") return stated
  const state = labelledState(document, isForeign)
  return { state, basis: state === "none" ? "none" : "label" }
}

const isOfShow = (address: string, id: string): boolean => address.toLowerCase().includes(id)

/** Lists on the show's page that recommend other things. */
const NOT_OF_THE_SHOW =
  'aside,footer,nav,[id*="recommend" i],[class*="recommend" i],[aria-label*="recommend" i],[id*="sims" i],[class*="similar" i],[data-testid*="recommend" i]'

/** A tile in a recommending list is not the show's, unless the whole show is in that list. */
function isOfTheShow(tile: Element, root: ParentNode): boolean {
  const list = tile.closest(NOT_OF_THE_SHOW)
  return list === null || list.contains(root as Node)
}

/** @param root  the page, or that part of it which is the show */
export function readCarousel(
  root: ParentNode,
  url: URL,
  broadcast: Broadcast | null,
  catalogue: Catalogue,
): ProductOnPage[] {
  const tiles = new Map<string, Tile>()
  for (const tile of tilesIn(root, url)) {
    if (isOfTheShow(tile.element, root) && !tiles.has(tile.asin)) tiles.set(tile.asin, tile)
  }
  const stated = broadcast?.products ?? []
  const shown = stated.length > 0 ? stated : [...tiles.keys()].map((asin) => ({ asin, title: "" }))
  return shown.map(({ asin, title }) => {
    const tile = tiles.get(asin)
    const product = tile
      ? readTile(tile, url, title)
      : makeProduct({ site: amazonKeySite(url.hostname), id: asin, title, url: productUrl(asin, url), ids: { asin } })
    return withStated(product, catalogue.get(asin), url)
  })
}

const CHOSEN = '[aria-current]:not([aria-current="false"]),[aria-selected="true"]'

/**
 * The product that the page marks as chosen, or the only one. No source says how else a page marks it, so nothing is
 * guessed.
 */
export function chosenOf(root: ParentNode, url: URL, products: readonly ProductOnPage[]): Reading["featured"] {
  const chosen = tilesIn(root, url).find(
    ({ asin, element }) =>
      isOfTheShow(element, root) &&
      products.some(({ ids }) => ids.asin === asin) &&
      (element.matches(CHOSEN) || element.querySelector(CHOSEN) !== null || element.parentElement?.matches(CHOSEN)),
  )
  const [only, second] = products
  const featured = chosen ? products.find(({ ids }) => ids.asin === chosen.asin) : second ? undefined : only
  return featured?.key ?? null
}
