/**
 * Tiles of shows, which are links to broadcasts: in Amazon's directory (`/live`, `/live/browse/…`) and on product
 * pages. A tile's claim is its badge. One that says "video length", or how long ago the show ran, is of a recording (a
 * reader of 2026-04). One that says nothing claims nothing, although that reader took all the others to be live.
 *
 * Titles have class names with `broadcastTitle` in them (two readers of 2022: `broadcast-module__…`; a mobile style
 * sheet of autumn 2026: `broadcast-title-module__…`, `broadcast-generic-module__…`); `channelTitleLink` beside it names
 * the creator. A card of 2022 is `[data-id=thumbnail]`, and its badge `[data-testid=BaseBadge]`.
 */
import { makeShowKey } from "~model/keys"
import type { ShowClaim, ShowTile } from "~model/reading"
import { stateOfLabel } from "../dom/live-label"
import { absoluteUrl, addressIn, attributeOf, clip, collapse, firstText, textOf } from "../dom/text"
import { broadcastIn } from "./urls"

const MOST_TILES = 200
const HIGHEST_CLIMB = 5
const RECORDED =
  /video length|\b(?:\d+|an?)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago\b|recently live|previously live/i

export function readShowTiles(document: Document, url: URL): ShowTile[] {
  const tiles = new Map<string, ShowTile>()
  for (const link of document.querySelectorAll("a[href*='/live/broadcast/'],a[href*='broadcast=']")) {
    if (tiles.size >= MOST_TILES) break
    const id = broadcastIn(addressIn(link, "href"), url)
    if (!id) continue
    const card = cardOf(link, id, url)
    const tile: ShowTile = {
      key: makeShowKey("amazon", id),
      title: clip(titleOf(card, link)),
      url: absoluteUrl(addressIn(link, "href"), url),
      claim: claimOf(card),
    }
    const known = tiles.get(tile.key)
    if (!known || (known.title === "" && tile.title !== "")) tiles.set(tile.key, tile)
  }
  return [...tiles.values()]
}

/** The largest element around a link in which no other link leads to another show. */
function cardOf(link: Element, id: string, url: URL): Element {
  let card = link
  for (let climb = 0; climb < HIGHEST_CLIMB; climb++) {
    const parent = card.parentElement
    if (!parent || /^(?:BODY|MAIN|SECTION|UL|OL)$/.test(parent.tagName) || parent.id !== "") break
    const leadsElsewhere = [...parent.querySelectorAll("a[href*='/live/'],a[href*='broadcast=']")].some((other) => {
      const target = broadcastIn(addressIn(other, "href"), url)
      return target !== null && target !== id
    })
    if (leadsElsewhere) break
    card = parent
  }
  return card
}

function titleOf(card: Element, link: Element): string {
  return (
    firstText(card, [
      '[class*="broadcastTitle"]',
      "h2",
      "h3",
      "h4",
      '[class*="title" i]:not([class*="channelTitle"])',
      '[data-testid*="title" i]',
    ]) ||
    collapse(attributeOf(link, "aria-label") ?? "") ||
    collapse(attributeOf(card.querySelector("img"), "alt") ?? "") ||
    textOf(link)
  )
}

function claimOf(card: Element): ShowClaim {
  const spokenLabels = [card, ...card.querySelectorAll("[aria-label]")].map((element) =>
    attributeOf(element, "aria-label"),
  )
  const spoken = [textOf(card), ...spokenLabels].join(" ")
  if (RECORDED.test(spoken)) return { state: "replay", basis: "label" }
  const labels = [...card.querySelectorAll("*")]
    .filter((element) => element.childElementCount <= 2)
    .map((element) => stateOfLabel(textOf(element)) ?? stateOfLabel(attributeOf(element, "aria-label") ?? ""))
  const state = (["replay", "ended", "scheduled", "live"] as const).find((candidate) => labels.includes(candidate))
  return state ? { state, basis: "label" } : { state: "none", basis: "none" }
}
