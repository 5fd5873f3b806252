/**
 * Amazon's show pages: `/live/broadcast/<uuid>` (the same address for the live show and its recording),
 * `/live/video/<hex>` and `/vdp/<hex>` (never live), and the live slot of a brand's store.
 *
 * What the page claims, the strongest first: `POST_LIVE_TRIMMED` in the state; JSON-LD whose `contentUrl` has the
 * show's id in it (recordings have one, with a duration); the label on the player. No source says what the state looks
 * like while a show is live, so a claim to be live rests on the label.
 *
 * No source says how the page marks the featured product. The ARIA states that a chosen tile would have are read;
 * without them it is not known which of several products is featured.
 */
import { makeShowKey } from "~model/keys"
import type { Reading, ReadingProblem, ShowClaim } from "~model/reading"
import { amazonKeySite } from "~prices/sources/amazon-shops"
import { addressIn, clip, collapse, textOf } from "../dom/text"
import { emptyReading, makeProduct } from "../reading"
import { type Broadcast, type BroadcastSearch, findBroadcasts } from "./broadcast"
import { withStated } from "./catalogue"
import { captionsOf, channelOf, chosenOf, claimOf, readCarousel } from "./show-parts"
import { readSlot, SLOT_ROOT, saidOfSlot } from "./slot"
import { type Address, broadcastIn, isAsin, productUrl } from "./urls"

type ShowAddress = Extract<Address, { page: "broadcast" | "video" | "store" }>

export function readShow(document: Document, url: URL, now: number, address: ShowAddress): Reading {
  const search = findBroadcasts(document)
  const broadcast = ownBroadcast(search, address)
  const reading = emptyReading("amazon", "show")
  const problems: ReadingProblem[] = search.problems.filter((problem) => problem !== "broken-json" || !broadcast)
  // A store whose state does not name its show may still have one in its slot.
  const slot = address.page === "store" && !broadcast ? readSlot(document, url, now, search) : null
  if (slot) return { ...reading, ...slot, problems }
  const products = productsOf(document, url, address, broadcast, search)
  const title = titleOf(document, broadcast)
  if (!broadcast && search.broadcasts.size > 0 && address.page !== "store") problems.push("stale-state")
  if (title === "" && products.length === 0) problems.push("nothing-found")
  return {
    ...reading,
    show: {
      key: makeShowKey("amazon", keyIdOf(address, broadcast)),
      title: clip(title),
      channel: clip(channelOf(document, url, broadcast) || ownSlot(document).channel),
      url: clip(url.href, 2000),
      claim: claimOfShow(document, url, now, address, broadcast),
      ...captionsOf(url, broadcast),
    },
    products,
    featured: chosenOf(document, url, products),
    problems,
  }
}

/** On a show's own page, the player is in the same root element as a slot's on other pages. */
function ownSlot(document: Document): { title: string; channel: string } {
  const root = document.querySelector(SLOT_ROOT)
  return root ? saidOfSlot(root) : { title: "", channel: "" }
}

function claimOfShow(
  document: Document,
  url: URL,
  now: number,
  address: ShowAddress,
  broadcast: Broadcast | null,
): ShowClaim {
  if (address.page === "video")
    return { state: "replay", basis: "path", durationSeconds: broadcast?.durationSeconds ?? undefined }
  const id = broadcast?.id ?? address.id
  return claimOf(document, now, id, broadcast, (element) => isOfAnotherShow(element, url, id))
}

function productsOf(
  document: Document,
  url: URL,
  address: ShowAddress,
  broadcast: Broadcast | null,
  { catalogue }: BroadcastSearch,
): Reading["products"] {
  // If the player's root element has tiles, those elsewhere on the page are of other things.
  const root = [document.querySelector(SLOT_ROOT), document].find((one) => one?.querySelector(TILE)) ?? document
  const products = readCarousel(root, url, broadcast, catalogue)
  const named = address.page === "video" ? (url.searchParams.get("product") ?? "") : ""
  if (products.length > 0 || !isAsin(named)) return products
  const product = makeProduct({
    site: amazonKeySite(url.hostname),
    id: named,
    url: productUrl(named, url),
    ids: { asin: named },
  })
  return [withStated(product, catalogue.get(named), url)]
}

const TILE = '[data-asin],[data-csa-c-item-id^="amzn1.asin."],a[href*="/dp/"],a[href*="/gp/product/"]'

/**
 * The key for a store's slot is that of the broadcast in it, as on the broadcast's own page; if none is named, the
 * store's.
 */
const keyIdOf = ({ page, id }: ShowAddress, broadcast: Broadcast | null): string =>
  page === "broadcast" ? id : page === "store" && broadcast ? broadcast.id : `${page}-${id}`

function ownBroadcast({ broadcasts }: BroadcastSearch, address: ShowAddress): Broadcast | null {
  if (address.page !== "store") return broadcasts.get(address.id) ?? null
  const [only, second] = [...broadcasts.values()]
  return only && !second ? only : null
}

function titleOf(document: Document, broadcast: Broadcast | null): string {
  if (broadcast?.title) return collapse(broadcast.title)
  return (
    ownSlot(document).title ||
    textOf(document.querySelector("main h1") ?? document.querySelector("h1")) ||
    collapse(document.title).replace(/^Watch (.*) on Amazon Live$/i, "$1")
  )
}

/** Whether an element is in a link or a card that leads to another broadcast. */
function isOfAnotherShow(element: Element, url: URL, id: string): boolean {
  const other = (link: Element | null): boolean => {
    const target = broadcastIn(addressIn(link, "href"), url)
    return target !== null && target !== id
  }
  const card = element.closest(
    'li,article,[data-id=thumbnail],[class*="card" i],[class*="tile" i],[class*="broadcast-" i]',
  )
  return (
    other(element.closest("a[href]")) || (card !== null && [...card.querySelectorAll("a[href*='/live/']")].some(other))
  )
}
