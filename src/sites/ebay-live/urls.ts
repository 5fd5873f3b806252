/**
 * eBay Live's addresses. From the manifest of a reader of 2026-06 (domains, paths) and a saved page of ebay.it, 2026-06-29: the chat and
 * the card of what is sold stand in `player.html`, a frame of the show's page and of the same origin.
 */
import { addressIn } from "../dom/text"

const SHOW_PATH = /^\/ebaylive\/events\/([A-Za-z0-9]{16})(?:\/(?:stream|player\.html)?)?\/?$/
const PLAYER_PATH = /^\/ebaylive\/events\/[A-Za-z0-9]{16}\/player\.html$/
const DIRECTORY_PATH = /^\/ebaylive(?:\/sellers\/[^/]+)?\/?$/
export const SHOW_LINK = 'a[href*="/ebaylive/events/"]'

/** Hosts of the shops, without "www.", beside ebay.com. Belgium and Canada have one for each language. */
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

/** The show that an address is of; null where it is none. */
export const showIn = ({ pathname }: URL): string | null => SHOW_PATH.exec(pathname)?.[1] ?? null

export const isDirectory = ({ pathname }: URL): boolean => DIRECTORY_PATH.test(pathname)

/** Whether a frame holds the player of the show that a page is of. */
export const isPlayerOf = (frame: URL, page: URL): boolean =>
  PLAYER_PATH.test(frame.pathname) && showIn(frame) === showIn(page)

/** The show that a link leads to; null for any other link. */
export function linkedShow(link: Element, page: URL): string | null {
  const href = addressIn(link, "href") ?? ""
  return URL.canParse(href, page.href) ? showIn(new URL(href, page)) : null
}
