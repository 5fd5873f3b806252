/** What our boxes may not cover while there is any other place: other products, and the chat. */
import { TILE_SELECTOR } from "../dom/product-element"
import type { Box } from "./coverage"

export interface InSight {
  /** Names, pictures and prices of products that the box is not about. */
  products: readonly Box[]
  chat: readonly Box[]
}

const SMALLEST_PICTURE_PX = 24
const SMALLEST_CHAT_PX = 80
const MOST_TILES = 80
const MOST_TEXTS_OF_TILE = 40

const chatSelector = [
  "[role=log]",
  ...["aria-label", "data-testid", "id", "class"].map((name) => `[${name}*=chat i]`),
].join()

const isInWindow = ({ left, right, top, bottom }: DOMRect): boolean =>
  right > 0 && bottom > 0 && left < innerWidth && top < innerHeight

/** Text lines and pictures of a tile; its blank parts may be covered. */
function partsOf(tile: Element): Box[] {
  const pictures = [...tile.querySelectorAll("img, video, canvas")].map((picture) => picture.getBoundingClientRect())
  const texts = document.createTreeWalker(tile, NodeFilter.SHOW_TEXT)
  const lines: DOMRect[] = []
  for (let read = 0; read < MOST_TEXTS_OF_TILE && texts.nextNode(); read++) {
    if (!texts.currentNode.textContent?.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    lines.push(...range.getClientRects())
  }
  return [...pictures, ...lines].filter(({ width, height }) => width > 1 && height > 1)
}

/** Linked pictures in the window, each with the tile around it. */
function tilesBeside(own: Element, anchors: readonly Element[]): Set<Element> {
  const isOwn = (element: Element) => own.contains(element) || anchors.some((anchor) => element.contains(anchor))
  const tiles = new Set<Element>()
  for (const picture of document.images) {
    if (tiles.size === MOST_TILES) break
    const box = picture.getBoundingClientRect()
    if (box.width < SMALLEST_PICTURE_PX || box.height < SMALLEST_PICTURE_PX || !isInWindow(box)) continue
    const around = picture.closest(TILE_SELECTOR)
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
    .filter((box) => box.width >= SMALLEST_CHAT_PX && box.height >= SMALLEST_CHAT_PX && isInWindow(box))
}

/**
 * @param own what the box is about: it does not count
 * @param anchors all that the box may stand at: what is around them does not count
 */
export const inSight = (own: Element, anchors: readonly Element[]): InSight => ({
  products: [...tilesBeside(own, anchors)].flatMap(partsOf),
  chat: chatsBeside(anchors),
})
