/**
 * eBay Live. A show's page is three nested documents: the page with the state, the title and other shows;
 * `player.html`, of the same origin, with the chat and the card of the item on sale; and the player with the video,
 * from another host. Each file names the sources of what it reads.
 *
 * Access is requested at installation for ebay.com only. Of the other shops, only ebay.it has been seen with shows; the
 * addresses of the rest are from another reader.
 */
import { makeShowKey } from "~model/keys"
import type { PageFacts, PageKind, Reading, ShowClaim } from "~model/reading"
import { labelledState } from "../dom/live-label"
import { attributeOf, clip, collapse, textOf } from "../dom/text"
import type { PagePart, Site } from "../kit"
import { emptyReading } from "../reading"
import { isOfAnotherShow, readDirectory } from "./event-cards"
import { readLots } from "./lots"
import { type EventState, STATE, stateOf } from "./state"
import { isDirectory, isPlayerOf, otherShops, showIn } from "./urls"

const ID = "ebay-live"

export const ebayLive: Site = {
  id: ID,
  hosts: ["https://www.ebay.com/*"],
  onRequestHosts: otherShops.map((host) => `https://www.${host}/ebaylive*`),
  frameHosts: ["https://ir.ebaystatic.com/cr/ebaylivepubweb/liveassets/shoplive/*"],
  pageFactNames: [STATE],
  isPart: isPlayerOf,
  pageKind,
  read(document, url, now, pageFacts, parts = []) {
    const kind = pageKind(url)
    if (kind === null) return null
    return kind === "show" ? readShow(document, url, now, pageFacts, parts) : readDirectory(document, url)
  },
}

function pageKind(url: URL): PageKind | null {
  if (showIn(url) !== null) return "show"
  return isDirectory(url) ? "directory" : null
}

function readShow(
  document: Document,
  url: URL,
  now: number,
  pageFacts: PageFacts,
  parts: readonly PagePart[],
): Reading {
  const id = showIn(url) ?? ""
  const { event, problems } = stateOf(pageFacts, id)
  const lots = readLots([document, ...parts.map(({ root }) => root)], url, id, now)
  const title = event?.title || textOf(document.querySelector("h1")) || frameTitle(document)
  if (!event && title === "" && lots.length === 0) problems.push("nothing-found")
  return {
    ...emptyReading(ID, "show"),
    show: {
      key: makeShowKey(ID, id),
      title: clip(collapse(title)),
      channel: clip(event?.host ?? ""),
      url: clip(url.href, 2000),
      claim: claimOf(document, url, id, event),
    },
    products: lots.map(({ product }) => product),
    featured: featuredOf(lots),
    activity: lots.flatMap(({ bid }) => bid ?? []),
    problems,
  }
}

const frameTitle = (document: Document): string => attributeOf(document.querySelector("#stream iframe"), "title") ?? ""

/** The featured product is the only card, or the only one whose clock is running. */
function featuredOf(lots: ReturnType<typeof readLots>): Reading["featured"] {
  const [only, ...others] = lots
  const [running, second] = lots.filter(({ isRunning }) => isRunning)
  const featured = others.length === 0 ? only : second ? undefined : running
  return featured?.product.key ?? null
}

function claimOf(document: Document, url: URL, id: string, event: EventState | null): ShowClaim {
  const times = event?.times
  if (event?.state) return { state: event.state, basis: "platform-state", ...times }
  // This address leads to one item's moment in a recording.
  if (url.searchParams.get("playback") === "true") return { state: "replay", basis: "path", ...times }
  const state = labelledState(document, (element) => isOfAnotherShow(element, url, id))
  return { state, basis: state === "none" ? "none" : "label", ...times }
}
