/**
 * eBay Live's addresses. From the manifest of a reader of 2026-06 (domains, paths) and a saved page of ebay.it,
 * 2026-06-29 (`player.html`: a frame in the show's page, of the same origin, with the chat and the card of the item on
 * sale).
 */
import { addressIn } from "../dom/text"

const SHOW_PATH = /^\/ebaylive\/events\/([A-Za-z0-9]{16})(?:\/(?:stream|player\.html)?)?\/?$/
const PLAYER_PATH = /^\/ebaylive\/events\/[A-Za-z0-9]{16}\/player\.html$/
const DIRECTORY_PATH = /^\/ebaylive(?:\/sellers\/[^/]+)?\/?$/
export const SHOW_LINK = 'a[href*="/ebaylive/events/"]'

/** Hosts of the shops other than ebay.com, without "www.". Belgium and Canada have one for each language. */
export const otherShops = [
  "ebay.co.uk",
  "ebay.de",
  "ebay.com.au",
  "ebay.ca",
  "cafr.ebay.ca",
  "ebay.fr",
  "ebay.it",
  "ebay.es",
  "ebay.nl",
  "ebay.ie",
  "ebay.at",
  "ebay.ch",
  "ebay.pl",
  "ebay.be",
  "befr.ebay.be",
  "benl.ebay.be",
  "ebay.com.hk",
  "ebay.com.sg",
  "ebay.com.my",
  "ebay.ph",
]

/** The id of the show that an address leads to; null if it leads to none. */
export const showIn = ({ pathname }: URL): string | null => SHOW_PATH.exec(pathname)?.[1] ?? null

export const isDirectory = ({ pathname }: URL): boolean => DIRECTORY_PATH.test(pathname)

/** Whether a frame holds the player of the page's show. */
export const isPlayerOf = (frame: URL, page: URL): boolean =>
  PLAYER_PATH.test(frame.pathname) && showIn(frame) === showIn(page)

/** The id of the show that a link leads to; null if it leads to none. */
export function linkedShow(link: Element, page: URL): string | null {
  const href = addressIn(link, "href") ?? ""
  return URL.canParse(href, page.href) ? showIn(new URL(href, page)) : null
}
