/**
 * Amazon's show pages: `/live/broadcast/<uuid>` (live and recording have the same address), `/live/video/<hex>` and `/vdp/<hex>`
 * (never live), and a brand store's live slot.
 *
 * What the page says of the show, strongest first: the state's `POST_LIVE_TRIMMED`; JSON-LD whose `contentUrl` holds the
 * show's id (recordings have one, with a duration); the label on the player. How the state looks while a show is live is in
 * no source, so a live claim rests on the label.
 *
 * Featured now: no source says how the page marks it. The ARIA states that a chosen tile would have are read; without one,
 * the first product of the carousel is taken, which is where a show begins.
 */
import { makeShowKey } from "~model/keys"
import type { ProductOnPage, Reading, ReadingProblem, ShowClaim } from "~model/reading"
import { amazonKeySite } from "~prices/sources/amazon-shops"
import { labelledState } from "../dom/live-label"
import { absoluteUrl, addressIn, clip, collapse, textOf } from "../dom/text"
import { emptyReading, makeProduct } from "../reading"
import { claimOfVideo, readVideos } from "../structured-data/video"
import { type Broadcast, type BroadcastSearch, findBroadcasts } from "./broadcast"
import { readTile, type Tile, tilesIn } from "./tiles"
import { type Address, broadcastIn, productUrl } from "./urls"

type ShowAddress = Extract<Address, { page: "broadcast" | "video" | "store" }>

export function readShow(document: Document, url: URL, now: number, address: ShowAddress): Reading {
  const search = findBroadcasts(document)
  const broadcast = ownBroadcast(search, address)
  const products = readCarousel(document, url, broadcast)
  const reading = emptyReading("amazon", "show")
  const title = titleOf(document, broadcast)
  const problems: ReadingProblem[] = search.problems.filter((problem) => problem !== "broken-json" || !broadcast)
  if (!broadcast && search.broadcasts.size > 0 && address.page === "broadcast") problems.push("stale-state")
  if (title === "" && products.length === 0) problems.push("nothing-found")
  return {
    ...reading,
    show: {
      key: makeShowKey("amazon", keyIdOf(address, broadcast)),
      title: clip(title),
      channel: clip(channelOf(document, url, broadcast)),
      url: clip(url.href, 2000),
      claim:
        address.page === "video"
          ? { state: "replay", basis: "path" }
          : claimOf(document, now, broadcast?.id ?? address.id, broadcast, (element) =>
              isOfAnotherShow(element, url, broadcast?.id ?? address.id),
            ),
      ...captionsOf(url, broadcast),
    },
    products,
    featured: chosenOf(document, url, products) ?? products[0]?.key ?? null,
    problems,
  }
}

/** A store's slot goes by the broadcast that runs in it, which has a page of its own; by the store where that is not said. */
const keyIdOf = ({ page, id }: ShowAddress, broadcast: Broadcast | null): string =>
  page === "broadcast" ? id : page === "store" && broadcast ? broadcast.id : `${page}-${id}`

function ownBroadcast({ broadcasts }: BroadcastSearch, address: ShowAddress): Broadcast | null {
  if (address.page === "broadcast") return broadcasts.get(address.id) ?? null
  const [only, second] = [...broadcasts.values()]
  return address.page === "store" && only && !second ? only : null
}

function titleOf(document: Document, broadcast: Broadcast | null): string {
  if (broadcast?.title) return collapse(broadcast.title)
  const heading = textOf(document.querySelector("main h1") ?? document.querySelector("h1"))
  if (heading !== "") return heading
  return collapse(document.title).replace(/^Watch\s+(.*?)\s+on Amazon Live$/i, "$1")
}

export function channelOf(document: Document, url: URL, broadcast: Broadcast | null): string {
  const link =
    broadcast?.creator ||
    addressIn(document.querySelector("main a[href*='/shop/'],[class*=\"creator\" i] a[href*='/shop/']"), "href") ||
    ""
  try {
    return /^\/shop\/[^/]+/.exec(new URL(link, url).pathname)?.[0].slice(1) ?? ""
  } catch {
    return ""
  }
}

/** Only https: the page script fetches it. */
export function captionsOf(url: URL, broadcast: Broadcast | null): { captionUrl?: string } {
  const address = broadcast?.captionUrl ? absoluteUrl(broadcast.captionUrl, url) : ""
  return address.startsWith("https://") ? { captionUrl: address } : {}
}

/** @param isForeign  whether an element speaks of something else than this show */
export function claimOf(
  document: Document,
  now: number,
  id: string,
  broadcast: Broadcast | null,
  isForeign: (element: Element) => boolean,
): ShowClaim {
  const video = readVideos(document).find(({ contentUrl }) => contentUrl.toLowerCase().includes(id))
  const stated = video ? claimOfVideo(video, now) : null
  const durationSeconds = video?.durationSeconds ?? undefined
  if (broadcast?.isRecording) return { ...stated, state: "replay", basis: "platform-state", durationSeconds }
  if (stated && stated.state !== "none") return stated
  const state = labelledState(document, isForeign)
  return { state, basis: state === "none" ? "none" : "label" }
}

/** Inside a link or a card that leads to another broadcast. */
function isOfAnotherShow(element: Element, url: URL, id: string): boolean {
  const other = (link: Element | null): boolean => {
    const target = broadcastIn(addressIn(link, "href"), url)
    return target !== null && target !== id
  }
  const card = element.closest('li,article,[class*="card" i],[class*="tile" i]')
  return (
    other(element.closest("a[href]")) || (card !== null && [...card.querySelectorAll("a[href*='/live/']")].some(other))
  )
}

/** Lists beside the show that recommend other things. */
const NOT_OF_THE_SHOW =
  'aside,footer,nav,[id*="recommend" i],[class*="recommend" i],[aria-label*="recommend" i],[id*="sims" i],[class*="similar" i],[data-testid*="recommend" i]'

/** @param root  the page, or the part of it that is the show */
export function readCarousel(root: ParentNode, url: URL, broadcast: Broadcast | null): ProductOnPage[] {
  const tiles = new Map<string, Tile>()
  for (const tile of tilesIn(root, url)) {
    const isOwn = !tile.element.closest(NOT_OF_THE_SHOW)
    if (isOwn && !tiles.has(tile.asin)) tiles.set(tile.asin, tile)
  }
  if (!broadcast || broadcast.products.length === 0) return [...tiles.values()].map((tile) => readTile(tile, url))
  return broadcast.products.map(({ asin, title }) => {
    const tile = tiles.get(asin)
    return tile
      ? readTile(tile, url, title)
      : makeProduct({ site: amazonKeySite(url.hostname), id: asin, title, url: productUrl(asin, url), ids: { asin } })
  })
}

const CHOSEN = '[aria-current]:not([aria-current="false"]),[aria-selected="true"]'

/** The product that the page marks as chosen now. */
export function chosenOf(root: ParentNode, url: URL, products: readonly ProductOnPage[]): Reading["featured"] {
  const chosen = tilesIn(root, url).find(
    ({ asin, element }) =>
      !element.closest(NOT_OF_THE_SHOW) &&
      products.some(({ ids }) => ids.asin === asin) &&
      (element.matches(CHOSEN) || element.querySelector(CHOSEN) !== null || element.parentElement?.matches(CHOSEN)),
  )
  return products.find(({ ids }) => ids.asin === chosen?.asin)?.key ?? null
}
