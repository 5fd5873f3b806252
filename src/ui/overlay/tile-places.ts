/**
 * Keeps small badges at their tiles: in a corner of the tile's picture in which no word and no control of the page stands.
 * Badges let every click through, and scroll with the document; what moves otherwise (carousels, late pictures) is followed.
 */
import { holdsTextAt, hostOf } from "./coverage"

const insetPx = 8
const lookAgainMs = 1_000
const controls = "button, input, select, textarea, summary, label, [role=button]"

export interface PlacedBadge {
  badge: HTMLElement
  /** Null while the tile is not on the page. */
  tile: Element | null
}

interface Point {
  x: number
  y: number
}

/** @param badges asked for every second, since pages draw their tiles anew */
export function followTiles(badges: () => readonly PlacedBadge[], signal: AbortSignal): void {
  const corners = new WeakMap<Element, number>()
  let placed = badges()
  const place = () => {
    for (const { badge, tile } of placed) {
      const spot = tile && spotOf(tile, badge, corners)
      // Unseen, it can still be read out.
      badge.style.opacity = spot ? "1" : "0"
      if (spot)
        badge.style.transform = `translate(${Math.round(spot.x + scrollX)}px, ${Math.round(spot.y + scrollY)}px)`
    }
  }
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      if (!signal.aborted) place()
    })
  }
  const timer = setInterval(() => {
    placed = badges()
    ask()
  }, lookAgainMs)
  signal.addEventListener("abort", () => clearInterval(timer), { once: true })
  addEventListener("scroll", ask, { signal, capture: true, passive: true })
  addEventListener("resize", ask, { signal, passive: true })
  place()
}

/** In window coordinates; null where the tile has no room or something else of the page lies over it. */
function spotOf(tile: Element, badge: HTMLElement, corners: WeakMap<Element, number>): Point | null {
  const box = pictureBox(tile)
  const { offsetWidth: width, offsetHeight: height } = badge
  if (box.width < width || box.height < height) return null
  const spots = cornersOf(box, width, height)
  const known = corners.get(tile)
  const spot = spots[known ?? 0]!
  if (!isInWindow(box)) return spot
  const chosen = known ?? spots.findIndex((one) => isFree(one, width, height, badge))
  if (known === undefined && chosen >= 0) corners.set(tile, chosen)
  const at = spots[Math.max(chosen, 0)]!
  return isOnTop(tile, { x: at.x + width / 2, y: at.y + height / 2 }, badge) ? at : null
}

/** The largest picture of a tile; the tile itself where it has none to speak of. */
function pictureBox(tile: Element): DOMRect {
  const whole = tile.getBoundingClientRect()
  let best: DOMRect | null = null
  for (const picture of tile.querySelectorAll("img, video, canvas")) {
    const box = picture.getBoundingClientRect()
    if (!best || box.width * box.height > best.width * best.height) best = box
  }
  return best && best.width * 2 >= whole.width ? best : whole
}

/** In the order in which they are tried: sites put their own labels at the start of the first line. */
const cornersOf = ({ left, right, top, bottom }: DOMRect, width: number, height: number): Point[] => {
  const [x, endX] = [left + insetPx, right - width - insetPx]
  const [y, endY] = [top + insetPx, bottom - height - insetPx]
  return [
    { x: endX, y },
    { x: endX, y: endY },
    { x, y: endY },
    { x, y },
  ]
}

const isInWindow = ({ top, bottom, left, right }: DOMRect): boolean =>
  top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth

/** What of the page lies at a point, our own host left out. */
function pageAt({ x, y }: Point, badge: HTMLElement): Element | undefined {
  const host = hostOf(badge)
  return document.elementsFromPoint(x, y).find((element) => element !== host)
}

function isFree({ x, y }: Point, width: number, height: number, badge: HTMLElement): boolean {
  for (const right of [0.05, 0.35, 0.65, 0.95]) {
    for (const down of [0.2, 0.8]) {
      const point = { x: x + width * right, y: y + height * down }
      const below = pageAt(point, badge)
      if (below && (below.closest(controls) || holdsTextAt(below, point.x, point.y))) return false
    }
  }
  return true
}

function isOnTop(tile: Element, point: Point, badge: HTMLElement): boolean {
  if (point.x < 0 || point.y < 0 || point.x >= innerWidth || point.y >= innerHeight) return true
  const below = pageAt(point, badge)
  return below !== undefined && tile.contains(below)
}
