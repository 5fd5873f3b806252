/** Where the tiles of shows stand on the page: for each, the box around the largest visible link to it. */
import type { ShowKey } from "~model/ids"
import type { ShowTile } from "~model/reading"
import { largest } from "./largest"

const TILE_SELECTOR = "li, article, [role=listitem], section, [data-testid*=card]"

/** Several links to one show (picture, title, "watch now") share a tile; a link on its own is its own tile. */
export function tileElements(document: Document, tiles: readonly ShowTile[]): ReadonlyMap<ShowKey, Element> {
  const links = new Map(tiles.map(({ url }) => [url, [] as HTMLAnchorElement[]]))
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) links.get(link.href)?.push(link)
  const found = new Map<ShowKey, Element>()
  for (const { key, url } of tiles) {
    const element = largest((links.get(url) ?? []).map((link) => tileAround(link, url)))
    if (element) found.set(key, element)
  }
  return found
}

/** A list item or section that also links to other shows is not this show's tile; the link itself is, then. */
function tileAround(link: HTMLAnchorElement, url: string): Element {
  const box = link.closest(TILE_SELECTOR)
  const shows = new Set([...(box?.querySelectorAll("a[href]") ?? [])].filter(holdsPicture).map(({ href }) => href))
  shows.delete(url)
  return box && shows.size === 0 ? box : link
}

const holdsPicture = (link: Element): link is HTMLAnchorElement => link.querySelector("img, video, picture") !== null
