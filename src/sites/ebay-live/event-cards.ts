/**
 * Cards of shows: in the directory, and of other shows on a show's page. From a whole page of ebay.it, 2026-06-29, and
 * a reader of 2026-06: `a-event-card` is the link; its siblings are the seller and the pill with LIVE or the reminder
 * (`trigger`). Carousels of cards are in `events-container-`.
 */
import { makeShowKey } from "~model/keys"
import type { Reading, ShowClaim, ShowTile } from "~model/reading"
import { stateOfLabel } from "../dom/live-label"
import { absoluteUrl, addressIn, clip, firstText, textOf } from "../dom/text"
import { emptyReading } from "../reading"
import { linkedShow, SHOW_LINK } from "./urls"

const EVENT_CARD = '[data-testid="a-event-card"]'
const LIST = '[data-testid^="events-container"]'
/** Belongs to the page's own show: an element around it is no card of another show. */
const OWN = "h1,#stream"

export function readDirectory(document: Document, url: URL): Reading {
  const tiles = new Map<string, ShowTile>()
  for (const marked of document.querySelectorAll(EVENT_CARD)) {
    const card = marked.closest("section") ?? marked
    const link = marked.matches("a[href]") ? marked : card.querySelector(SHOW_LINK)
    const id = link && linkedShow(link, url)
    if (!id || tiles.has(id)) continue
    tiles.set(id, {
      key: makeShowKey("ebay-live", id),
      title: clip(firstText(card, ["h3", "h2", "h4"]) || textOf(link)),
      url: absoluteUrl(addressIn(link, "href"), url),
      claim: claimOfCard(card),
    })
  }
  return {
    ...emptyReading("ebay-live", "directory"),
    tiles: [...tiles.values()],
    problems: tiles.size === 0 ? ["nothing-found"] : [],
  }
}

/**
 * The pill says LIVE with the number of viewers, or another state. A reminder without a pill means that the show is
 * scheduled.
 */
function claimOfCard(card: Element): ShowClaim {
  const pill = card.querySelector('[data-testid="event-item-pill"]')
  const word = pill?.querySelector('[data-testid="live-pill-text"]')
  const state =
    stateOfLabel(textOf(word)) ??
    stateOfLabel(textOf(pill)) ??
    (!pill && card.querySelector('[data-testid="trigger"]') ? "scheduled" : null)
  return state ? { state, basis: "label" } : { state: "none", basis: "none" }
}

/**
 * Whether an element is about another show than the page's: it is in a list of shows, or close to a link to another
 * show.
 */
export function isOfAnotherShow(element: Element, url: URL, id: string): boolean {
  if (element.closest(LIST)) return true
  for (let box: Element | null = element; box && box.tagName !== "BODY"; box = box.parentElement) {
    if (box.querySelector(OWN)) return false
    const links = box.matches("a[href]") ? [box] : box.querySelectorAll(SHOW_LINK)
    for (const link of links) {
      const other = linkedShow(link, url)
      if (other !== null && other !== id) return true
    }
  }
  return false
}
