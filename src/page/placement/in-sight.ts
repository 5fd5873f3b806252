/** What of a page no box of ours may lie on while there is another place: other products, and the chat. */
import { tileSelector } from "../dom/product-element"
import type { Box } from "./coverage"

export interface InSight {
  /** Names, pictures and prices of products that the box is not about. */
  products: readonly Box[]
  chat: readonly Box[]
}

const smallestPicturePx = 24
const smallestChatPx = 80
const mostTiles = 80
const mostTextsOfTile = 40

const chatSelector = [
  "[role=log]",
  ...["aria-label", "data-testid", "id", "class"].map((name) => `[${name}*=chat i]`),
].join()

const isInWindow = ({ left, right, top, bottom }: DOMRect): boolean =>
  right > 0 && bottom > 0 && left < innerWidth && top < innerHeight

/** Lines of text and pictures of a tile; what is blank in it may be used. */
function partsOf(tile: Element): Box[] {
  const pictures = [...tile.querySelectorAll("img, video, canvas")].map((picture) => picture.getBoundingClientRect())
  const texts = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT)
  const lines: DOMRect[] = []
  for (let read = 0; read < mostTextsOfTile && texts.nextNode(); read++) {
    if (!texts.currentNode.textContent?.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    lines.push(...range.getClientRects())
  }
  return [...pictures, ...lines].filter(({ width, height }) => width > 1 && height > 1)
}

/** A linked picture, with all of the tile around it. */
function tilesBeside(own: Element, anchors: readonly Element[]): Set<Element> {
  const isOwn = (element: Element) => own.contains(element) || anchors.some((anchor) => element.contains(anchor))
  const tiles = new Set<Element>()
  for (const picture of document.images) {
    if (tiles.size === mostTiles) break
    const box = picture.getBoundingClientRect()
    if (box.width < smallestPicturePx || box.height < smallestPicturePx || !isInWindow(box)) continue
    const around = picture.closest(tileSelector)
    const isTile = around?.matches(":has(a[href])") && !isOwn(around)
    const tile = isTile ? around : picture.closest("a[href]")
    if (tile && !isOwn(tile)) tiles.add(tile)
  }
  return tiles
}

function chatsBeside(anchors: readonly Element[]): Box[] {
  return [...document.querySelectorAll(chatSelector)]
    .filter((chat) => !anchors.some((anchor) => chat.contains(anchor)))
    .map((chat) => chat.getBoundingClientRect())
    .filter((box) => box.width >= smallestChatPx && box.height >= smallestChatPx && isInWindow(box))
}

/**
 * @param own what the box is about: it does not count
 * @param anchors all that the box may stand at: what is around them does not count
 */
export const inSight = (own: Element, anchors: readonly Element[]): InSight => ({
  products: [...tilesBeside(own, anchors)].flatMap(partsOf),
  chat: chatsBeside(anchors),
})
