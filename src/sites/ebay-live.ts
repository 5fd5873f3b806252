/**
 * eBay Live. The state lives in the page's own world (`window.__APOLLO_DATA__`, entry `LiveEvent:<id>`), cards and lots in the DOM.
 * Sources of 2026: a reader of the state and an extension that reads the DOM; class names change with every build, test ids stay.
 *
 * - Lots are auctions: their price is no price history. A named leading bidder beside a running timer is someone who acts now.
 * - No source has an item number on a lot's card: a link `/itm/<n>` or the address's `selectedItemId` gives it where there is one,
 *   else the lot goes by its title within its show.
 * - Only ebay.com is asked for; that the other domains have shows nobody checked.
 */
import { makeShowKey } from "~model/keys"
import type { NamedText } from "~model/price-places"
import type {
  ActivityFact,
  PageFacts,
  PageKind,
  ProductOnPage,
  Reading,
  ReadingProblem,
  ShowClaim,
  ShowTile,
} from "~model/reading"
import { parseMoment } from "./dom/dates"
import { labelledState, stateOfLabel } from "./dom/live-label"
import { isObject, own, ownString } from "./dom/state"
import { absoluteUrl, addressIn, clip, collapse, firstText, textOf } from "./dom/text"
import type { Site } from "./kit"
import { emptyReading, makeProduct } from "./reading"

const ID = "ebay-live"
const STATE = "__APOLLO_DATA__"
const SHOW_PATH = /^\/ebaylive\/events\/([A-Za-z0-9]{16})(?:\/(?:stream|player\.html)?)?\/?$/
const DIRECTORY_PATH = /^\/ebaylive(?:\/sellers\/[^/]+)?\/?$/
const OTHER_DOMAINS = [
  "co.uk",
  "de",
  "com.au",
  "ca",
  "fr",
  "it",
  "es",
  "nl",
  "ie",
  "at",
  "ch",
  "pl",
  "be",
  "com.hk",
  "com.sg",
  "com.my",
  "ph",
]

interface EventState {
  state: string
  startTime: string
  title: string
  /** Of the first host; "" where none is named. */
  host: string
}

/** @returns null where a field is none of the kind that it should be */
function eventIn(stated: unknown): EventState | null {
  if (!isObject(stated)) return null
  const textIn = (name: string): unknown => own(stated, name) ?? ""
  const hosts = own(stated, "hosts") ?? []
  if (!Array.isArray(hosts)) return null
  const references = hosts.map((host) => (isObject(host) ? own(host, "__ref") : null))
  const texts = [textIn("state"), textIn("startTime"), textIn("title"), ...references]
  if (!texts.every((text) => typeof text === "string")) return null
  const [state = "", startTime = "", title = "", host = ""] = texts
  return { state, startTime, title, host }
}

export const ebayLive: Site = {
  id: ID,
  hosts: ["https://www.ebay.com/*"],
  onRequestHosts: OTHER_DOMAINS.map((domain) => `https://www.ebay.${domain}/ebaylive*`),
  frameHosts: ["https://ir.ebaystatic.com/cr/ebaylivepubweb/liveassets/shoplive/*"],
  pageFactNames: [STATE],
  pageKind,
  read(document, url, now, pageFacts) {
    const kind = pageKind(url)
    if (kind === null) return null
    return kind === "show" ? readShow(document, url, now, pageFacts) : readDirectory(document, url)
  },
}

function pageKind(url: URL): PageKind | null {
  if (SHOW_PATH.test(url.pathname)) return "show"
  return DIRECTORY_PATH.test(url.pathname) ? "directory" : null
}

function readShow(document: Document, url: URL, now: number, pageFacts: PageFacts): Reading {
  const id = SHOW_PATH.exec(url.pathname)?.[1] ?? ""
  const { event, channel, problems } = readState(pageFacts, id)
  const cards = [...document.querySelectorAll('[data-testid="player-card"]')].slice(0, 100)
  const lots = cards.flatMap((card) => readLot(card, url, id))
  const title = collapse(event?.title ?? "") || textOf(document.querySelector("h1"))
  if (!event && title === "" && lots.length === 0) problems.push("nothing-found")
  return {
    ...emptyReading(ID, "show"),
    show: {
      key: makeShowKey(ID, id),
      title: clip(title),
      channel: clip(channel),
      url: clip(url.href, 2000),
      claim: claimOf(document, url, event),
    },
    products: lots,
    featured: lots[0]?.key ?? null,
    activity: cards.flatMap((card) => bidOn(card, now)),
    problems,
  }
}

interface State {
  event: EventState | null
  channel: string
  problems: ReadingProblem[]
}

/** The entry of this show; entries of other shows stay behind after navigation and are not taken. */
function readState(pageFacts: PageFacts, id: string): State {
  const entries = own(pageFacts, STATE)
  if (!isObject(entries)) return { event: null, channel: "", problems: [] }
  const name = `LiveEvent:${id}`
  if (!Object.hasOwn(entries, name)) {
    const isStale = Object.keys(entries).some((key) => key.startsWith("LiveEvent:"))
    return { event: null, channel: "", problems: isStale ? ["stale-state"] : [] }
  }
  const event = eventIn(entries[name])
  if (!event) return { event: null, channel: "", problems: ["broken-json"] }
  const account = own(entries, event.host)
  return { event, channel: isObject(account) ? ownString(account, "userAccountName") : "", problems: [] }
}

const STATES: Readonly<Record<string, ShowClaim["state"]>> = { LIVE: "live", RECORDED: "replay", UPCOMING: "scheduled" }

function claimOf(document: Document, url: URL, event: EventState | null): ShowClaim {
  const startedAt = parseMoment(event?.startTime ?? "") ?? undefined
  const state = event?.state && Object.hasOwn(STATES, event.state) ? STATES[event.state] : undefined
  if (state) return { state, basis: "platform-state", startedAt }
  // The address of one item's moment in a recording.
  if (url.searchParams.get("playback") === "true") return { state: "replay", basis: "path", startedAt }
  const labelled = labelledState(document, (element) => element.closest('[data-testid="a-event-card"]') !== null)
  return { state: labelled, basis: labelled === "none" ? "none" : "label", startedAt }
}

const partOf = (card: Element, part: string): string =>
  textOf(card.querySelector(`[data-testid="player-card-${part}"]`))

function readLot(card: Element, url: URL, showId: string): ProductOnPage[] {
  const title = partOf(card, "title")
  if (title === "") return []
  const link = absoluteUrl(addressIn(card.querySelector('a[href*="/itm/"]'), "href"), url)
  const item = /\/itm\/(?:[^/]+\/)?(\d{12})\b/.exec(link)?.[1] ?? selectedItem(card, url)
  const price = partOf(card, "current-price")
  const shipping = partOf(card, "shipping-price")
  const texts: NamedText[] = []
  if (/\d/.test(price)) texts.push({ text: clip(price), role: "current", source: "dom" })
  if (/\d/.test(shipping)) texts.push({ text: clip(shipping), role: "shipping", source: "dom" })
  return [
    makeProduct({
      site: ID,
      id: item ?? `${showId}/${title}`,
      title,
      url: item ? `${url.origin}/itm/${item}` : "",
      imageUrl: absoluteUrl(addressIn(card.querySelector("img"), "src"), url) || undefined,
      ids: item ? { item } : {},
      pricePlaces: { kind: "named", texts },
      availability: partOf(card, "primary-cta") === "" ? "unknown" : "in-stock",
      auction: isAuction(card),
    }),
  ]
}

/** The address names one item; it is the card's only where there is one card. */
function selectedItem(card: Element, url: URL): string | null {
  const item = url.searchParams.get("selectedItemId") ?? ""
  const isOnly = card.ownerDocument.querySelectorAll('[data-testid="player-card"]').length === 1
  return isOnly && /^\d{12}$/.test(item) ? item : null
}

const isAuction = (card: Element): boolean =>
  /\bbid\b|\bgebot|\bbieten|ench[eè]r|puja|offerta/i.test(partOf(card, "primary-cta")) ||
  partOf(card, "winner-name") !== "" ||
  partOf(card, "max-bid") !== ""

/** A leading bidder by name, while the lot's time runs. */
function bidOn(card: Element, now: number): ActivityFact[] {
  const by = partOf(card, "winner-name")
  const isRunning = /\d/.test(partOf(card, "timer"))
  if (by === "" || !isRunning) return []
  return [
    {
      kind: "bid",
      by: clip(by),
      at: now,
      text: clip(`${partOf(card, "title")} ${partOf(card, "current-price")}`.trim()),
    },
  ]
}

function readDirectory(document: Document, url: URL): Reading {
  const tiles = new Map<string, ShowTile>()
  for (const marked of document.querySelectorAll('[data-testid="a-event-card"]')) {
    const card = marked.closest("section") ?? marked
    const link = marked.matches("a[href]") ? marked : card.querySelector('a[href*="/ebaylive/events/"]')
    const href = absoluteUrl(addressIn(link, "href"), url)
    const id = href === "" ? undefined : SHOW_PATH.exec(new URL(href).pathname)?.[1]
    if (!id || tiles.has(id)) continue
    tiles.set(id, {
      key: makeShowKey(ID, id),
      title: clip(firstText(card, ["h3", "h2", "h4"]) || textOf(link)),
      url: href,
      claim: claimOfCard(card),
    })
  }
  return {
    ...emptyReading(ID, "directory"),
    tiles: [...tiles.values()],
    problems: tiles.size === 0 ? ["nothing-found"] : [],
  }
}

/** A pill says LIVE with its viewers; a reminder button without a pill is a show to come. */
function claimOfCard(card: Element): ShowClaim {
  const pill = card.querySelector('[data-testid="event-item-pill"]')
  const state =
    stateOfLabel(textOf(pill)) ?? (!pill && card.querySelector('[data-testid="trigger"]') ? "scheduled" : null)
  return state ? { state, basis: "label" } : { state: "none", basis: "none" }
}
