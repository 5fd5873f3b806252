/**
 * Cards of what a show sells, and who bids. From a whole page of ebay.it, 2026-06-29 (one card, in `player.html`,
 * without an item number, link or picture), and from two readers of 2026-06 and 2026-09. Test ids are read first;
 * without any, the stable part of class names.
 *
 * - The card of an auction says who is leading, shows a highest bid, or asks for a bid ("Bid $65": an amount in the
 *   button). Any other button sells at a fixed price. If nothing can be bought, nothing says which of the two the price
 *   was.
 * - A named leading bidder beside a running clock is somebody who is acting now. At 00:00 the lot is won.
 * - The item's number is in a link `/itm/<n>` or in the address's `selectedItemId`. Without one, the lot is known by
 *   its show and its title.
 */
import type { NamedText } from "~model/price-places"
import type { ActivityFact, ProductOnPage } from "~model/reading"
import { absoluteUrl, addressIn, clip, textOf } from "../dom/text"
import { makeProduct } from "../reading"

const CARD = '[data-testid="player-card"]'
/** The card in builds without test ids. */
const UNNAMED_CARD = '[class*="_itemCard_"]'
const MOST_CARDS = 100

/** Stable parts of the class names of a card's parts, as far as known. */
const byClass: Readonly<Record<string, string>> = {
  title: '[class*="_title_"]',
  "current-price": '[class*="_currentPrice_"]',
}

/**
 * Words of the card's button, in lower case. The English and Italian ones were seen on cards; the others are general
 * words for the same things. A word too many suppresses a price, but makes none wrong.
 */
export const BID = /\bbid\b|offerta|offrire|gebot|\bbieten|ench[eè]r|\bpuja|\bbod\b|\bbieden|licyt/
export const NOT_TO_BE_HAD =
  /\bsold\b|\bended\b|ineligible|esaurit|terminat|vendut|verkauft|beendet|vendu|épuisé|terminé|vendid|agotad|finalizad|verkocht|afgelopen|sprzedan|zakończon/

const DISABLED = '[data-testid="player-card-primary-cta"]:is([disabled],[aria-disabled="true"])'

export interface Lot {
  product: ProductOnPage
  /** Its clock is running. */
  isRunning: boolean
  bid: ActivityFact | null
}

/** @param roots  the page and those of its frames that are part of it */
export function readLots(roots: readonly ParentNode[], url: URL, showId: string, now: number): Lot[] {
  const cards = roots.flatMap(cardsIn).slice(0, MOST_CARDS)
  return cards.flatMap((card) => readLot(card, url, showId, now, cards.length === 1) ?? [])
}

function cardsIn(root: ParentNode): Element[] {
  const named = [...root.querySelectorAll(CARD)]
  if (named.length > 0) return named
  return [...root.querySelectorAll(UNNAMED_CARD)].filter((card) => !card.parentElement?.closest(UNNAMED_CARD))
}

function partOf(card: Element, part: string): string {
  const named = card.querySelector(`[data-testid="player-card-${part}"]`)
  const unnamed = byClass[part]
  return textOf(named ?? (unnamed ? card.querySelector(unnamed) : null))
}

function readLot(card: Element, url: URL, showId: string, now: number, isOnly: boolean): Lot | null {
  const title = partOf(card, "title")
  if (title === "") return null
  const leader = partOf(card, "winner-name")
  const button = partOf(card, "primary-cta").toLowerCase()
  const auction = leader !== "" || partOf(card, "max-bid") !== "" || BID.test(button) || /\d/.test(button)
  const isOver = NOT_TO_BE_HAD.test(button) || card.querySelector(DISABLED) !== null
  const isFixed = !auction && button !== "" && !isOver
  const item = itemOf(card, url, isOnly)
  const price = partOf(card, "current-price")
  const shipping = partOf(card, "shipping-price")
  const texts: NamedText[] = []
  if (/\d/.test(price)) texts.push({ text: clip(price), role: auction || isFixed ? "current" : "other", source: "dom" })
  if (/\d/.test(shipping)) texts.push({ text: clip(shipping), role: "shipping", source: "dom" })
  const isRunning = /[1-9]/.test(partOf(card, "timer")) && !isOver
  return {
    product: makeProduct({
      site: "ebay-live",
      id: item ?? `${showId}/${title}`,
      title,
      url: item ? `${url.origin}/itm/${item}` : "",
      imageUrl: absoluteUrl(addressIn(card.querySelector("img"), "src"), url) || undefined,
      ids: item ? { item } : {},
      pricePlaces: { kind: "named", texts },
      availability: isOver ? "out-of-stock" : button === "" ? "unknown" : "in-stock",
      auction,
    }),
    isRunning,
    bid:
      leader !== "" && isRunning
        ? { kind: "bid", by: clip(leader), at: now, text: clip(`${title} ${price}`.trim()) }
        : null,
  }
}

/** The item that the address names is the card's only if there is a single card. */
function itemOf(card: Element, url: URL, isOnly: boolean): string | null {
  const link = absoluteUrl(addressIn(card.querySelector('a[href*="/itm/"]'), "href"), url)
  const linked = /\/itm\/(?:[^/]+\/)?(\d{12})\b/.exec(link)?.[1]
  const selected = isOnly ? url.searchParams.get("selectedItemId") : null
  return linked ?? (selected && /^\d{12}$/.test(selected) ? selected : null)
}
