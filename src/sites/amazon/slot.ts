/**
 * A show in a slot of another page: home, deals, browsing, a product page or a brand's store.
 *
 * Its root is `#live-flagship-root` (a saved home page of amazon.in, 2026; test suites and scripts of 2021-24 for
 * deals, fashion and browsing pages). It contains a region named "Live video “<title>” from <creator>",
 * `[data-test-id=watchNow]` with the title in `data-csa-c-title` and the creator in `data-csa-c-channel`, a badge LIVE,
 * and tiles. Without such a root, a slot is a video around which exactly one show is named: by a link to it, by links
 * of products, or by its state.
 *
 * If a slot does not state its show's id, the key is made of channel and title.
 */
import { makeShowKey } from "~model/keys"
import type { Reading } from "~model/reading"
import { addressIn, attributeOf, clip, collapse, firstText, textOf } from "../dom/text"
import { keyId } from "../key-id"
import { type BroadcastSearch, findBroadcasts } from "./broadcast"
import { captionsOf, channelOf, chosenOf, claimOf, readCarousel } from "./show-parts"
import { broadcastIn, showOfLink } from "./urls"

export const SLOT_ROOT = "#live-flagship-root"
const SHOW_LINK = 'a[href*="/live/broadcast/"]'
const NAMING_LINK = 'a[href*="amzn1.amazonlive.broadcast."]'
/** Cheap enough to be tried on every page. */
export const SLOT_SELECTOR = `${SLOT_ROOT} video,body:has(video) :is(${SHOW_LINK},${NAMING_LINK})`

interface Named {
  id: string
  title: string
}

interface Slot {
  region: Element
  /** The show; null if nothing names it by id. */
  named: Named | null
}

/** The other two are there before the video is. */
const PLAYER = "video,[data-test-id=watchNow],[data-testid=BaseBadge]"
const HIGHEST_CLIMB = 6

function findSlot(document: Document, url: URL, { broadcasts }: BroadcastSearch): Slot | null {
  const root = document.querySelector(SLOT_ROOT)
  if (root?.querySelector(PLAYER)) {
    const [named, ...others] = showsNamedIn(root, url, broadcasts)
    return { region: root, named: others.length === 0 ? (named ?? null) : null }
  }
  for (const video of document.querySelectorAll("video")) {
    let region = video.parentElement
    for (let climb = 0; region && climb < HIGHEST_CLIMB && !isMoreThanSlot(region); climb++) {
      const [named, ...others] = showsNamedIn(region, url, broadcasts)
      if (others.length > 0) break
      if (named) return { region, named }
      region = region.parentElement
    }
  }
  return null
}

function showsNamedIn(region: Element, url: URL, broadcasts: BroadcastSearch["broadcasts"]): Named[] {
  const shows = new Map<string, string>()
  const name = ({ id, title }: Named) => shows.set(id, shows.get(id) || title)
  for (const link of region.querySelectorAll(SHOW_LINK)) {
    const id = broadcastIn(addressIn(link, "href"), url)
    if (id) name({ id, title: "" })
  }
  for (const link of region.querySelectorAll(NAMING_LINK)) {
    const named = showOfLink(addressIn(link, "href"), url)
    if (named) name(named)
  }
  for (const { id, place } of broadcasts.values()) if (region.contains(place)) name({ id, title: "" })
  return [...shows].map(([id, title]) => ({ id, title }))
}

/** An element that contains the page's heading or the product's title is more than a slot. */
const isMoreThanSlot = (region: Element): boolean =>
  /^(?:BODY|MAIN)$/.test(region.tagName) || region.querySelector("h1, #productTitle") !== null

/**
 * The show and its products, as fields of the page's reading. Null if there is no show.
 * @param known  what the page's state says, if it has been read already
 */
export function readSlot(
  document: Document,
  url: URL,
  now: number,
  known?: BroadcastSearch,
): Pick<Reading, "show" | "products" | "featured"> | null {
  if (!document.querySelector(`video,${SLOT_ROOT}`)) return null
  const search = known ?? findBroadcasts(document)
  const slot = findSlot(document, url, search)
  if (!slot) return null
  const { region, named } = slot
  const broadcast = (named && search.broadcasts.get(named.id)) ?? null
  const said = saidOfSlot(region)
  const title = broadcast?.title || said.title || named?.title || titleOf(region)
  const channel = channelOf(region, url, broadcast) || said.channel
  if (!named && title === "") return null
  const products = readCarousel(region, url, broadcast, search.catalogue)
  return {
    show: {
      key: makeShowKey("amazon", named?.id ?? keyId(`slot-${channel}/${title}`)),
      title: clip(title),
      channel: clip(channel),
      url: named ? `${url.origin}/live/broadcast/${named.id}` : clip(url.href, 2000),
      claim: claimOf(document, now, named?.id ?? null, broadcast, (element) => !region.contains(element)),
      ...captionsOf(url, broadcast),
    },
    products,
    featured: chosenOf(region, url, products),
  }
}

/** Title and creator as the slot's own elements name them; "" if they do not. */
export function saidOfSlot(region: ParentNode): { title: string; channel: string } {
  const button = region.querySelector("[data-test-id=watchNow][data-csa-c-title]")
  const spoken = attributeOf(region.querySelector("[role=region][aria-label*='“']"), "aria-label") ?? ""
  return {
    title: collapse(attributeOf(button, "data-csa-c-title") ?? quotedIn(spoken)),
    channel: collapse(
      attributeOf(button, "data-csa-c-channel") ??
        attributeOf(region.querySelector("[data-csa-c-item-id][data-csa-c-channel]"), "data-csa-c-channel") ??
        "",
    ),
  }
}

const quotedIn = (text: string): string => text.slice(text.indexOf("“") + 1, Math.max(0, text.lastIndexOf("”")))

/** The heading of a slot without the root; under the root it is the same in every slot. */
const titleOf = (region: Element): string =>
  region.matches(SLOT_ROOT)
    ? ""
    : firstText(region, ["h2", "h3", "h4", '[class*="title" i]']) || textOf(region.querySelector(SHOW_LINK))
