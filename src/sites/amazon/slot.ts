/**
 * A show in a slot of a product page: what brands stream is shown there too. That it is, the seller FAQ says; how it is marked up no
 * source has. Taken for a slot: a video around which one broadcast, and only one, is named by a link to it or by its state.
 */
import { makeShowKey } from "~model/keys"
import type { ProductOnPage, Reading } from "~model/reading"
import { addressIn, clip, firstText, textOf } from "../dom/text"
import { type Broadcast, findBroadcasts } from "./broadcast"
import { captionsOf, channelOf, chosenOf, claimOf, readCarousel } from "./show"
import { broadcastIn } from "./urls"

const SHOW_LINK = 'a[href*="/live/broadcast/"]'
/** Cheap to ask of every product page. */
export const SLOT_SELECTOR = `body:has(video) ${SHOW_LINK}`

interface Slot {
  id: string
  region: Element
  broadcast: Broadcast | null
}

const HIGHEST_CLIMB = 6

function findSlot(document: Document, url: URL): Slot | null {
  const videos = [...document.querySelectorAll("video")]
  const links = [...document.querySelectorAll(SHOW_LINK)]
  if (videos.length === 0) return null
  const { broadcasts } = findBroadcasts(document)
  for (const video of videos) {
    let region = video.parentElement
    for (let climb = 0; region && climb < HIGHEST_CLIMB && !isMoreThanSlot(region); climb++) {
      const inside = region
      const named = links
        .filter((link) => inside.contains(link))
        .map((link) => broadcastIn(addressIn(link, "href"), url))
      const stated = [...broadcasts.values()].filter(({ place }) => inside.contains(place)).map(({ id }) => id)
      const [id, ...others] = new Set([...named, ...stated].filter((one) => one !== null))
      if (others.length > 0) break
      if (id) return { id, region, broadcast: broadcasts.get(id) ?? null }
      region = region.parentElement
    }
  }
  return null
}

/** What holds the product's own name is the page, not a slot in it. */
const isMoreThanSlot = (region: Element): boolean =>
  /^(?:BODY|MAIN)$/.test(region.tagName) || region.querySelector("h1, #productTitle") !== null

/** The show and its products in the fields of the page's reading; the page's own product stays the first. Null where no show is. */
export function readSlot(
  document: Document,
  url: URL,
  now: number,
  own: ProductOnPage,
): Pick<Reading, "show" | "products" | "featured"> | null {
  const slot = findSlot(document, url)
  if (!slot) return null
  const { id, region, broadcast } = slot
  const carousel = readCarousel(region, url, broadcast)
  const isFeatured = carousel.length === 0 || carousel.some(({ key }) => key === own.key)
  return {
    show: {
      key: makeShowKey("amazon", id),
      title: clip(broadcast?.title || titleOf(region)),
      channel: clip(channelOf(document, url, broadcast)),
      url: `${url.origin}/live/broadcast/${id}`,
      claim: claimOf(document, now, id, broadcast, (element) => !region.contains(element)),
      ...captionsOf(url, broadcast),
    },
    products: [own, ...carousel.filter(({ key }) => key !== own.key)],
    featured: chosenOf(region, url, carousel) ?? (isFeatured ? own.key : (carousel[0]?.key ?? null)),
  }
}

const titleOf = (region: Element): string =>
  firstText(region, ["h2", "h3", "h4", '[class*="title" i]']) || textOf(region.querySelector(SHOW_LINK))
