/**
 * Keeps small badges at their tiles, in a corner of the tile's picture that is free of the page's words and controls.
 * They lie in the document and scroll with it; tiles that move in other ways (carousels, late pictures) are followed.
 * While no badge is near the window, the pane is kept away, so that it costs the page's scrolling nothing.
 */
import type { BoxSize, Place } from "~messages/pane-port"
import { holdsTextAt } from "../placement/coverage"
import type { Placing, TellPlaces } from "./boxes"
import type { PaneHost } from "./host"

const INSET_PX = 8
const LOOK_AGAIN_MS = 1_000
const LOCATE_AGAIN_MS = 5_000
/** In window sizes: nobody scrolls farther before the next look. */
const NEAR_WINDOWS = 2
const CONTROLS = "button, input, select, textarea, summary, label, [role=button]"

interface Point {
  x: number
  y: number
}

export class TilePlaces implements Placing {
  #sizes: Readonly<Record<string, BoxSize>> = {}
  #tiles: ReadonlyMap<string, Element> = new Map()
  #locatedAt = Number.NEGATIVE_INFINITY
  #turn = 0
  #sent = ""
  readonly #corners = new WeakMap<Element, number>()
  readonly middles = []

  /** @param locate where the tile of each badge stands now: pages draw their tiles anew */
  constructor(
    private readonly host: PaneHost,
    private readonly tell: TellPlaces,
    private readonly locate: () => ReadonlyMap<string, Element>,
    signal: AbortSignal,
  ) {
    const timer = setInterval(() => this.#place(), LOOK_AGAIN_MS)
    signal.addEventListener("abort", () => clearInterval(timer), { once: true })
    addEventListener("scrollend", () => this.#place(), { signal, capture: true, passive: true })
    addEventListener("resize", () => this.#place(), { signal, passive: true })
  }

  setSizes(sizes: Readonly<Record<string, BoxSize>>): void {
    this.#sizes = sizes
    this.#place()
  }

  confirm(): void {
    // Every click goes through: nothing has to be outlined.
  }

  startOver(): void {
    this.#sent = ""
  }

  #place(): void {
    const places: Record<string, Place> = {}
    let [width, height] = [0, 0]
    const sizes = Object.entries(this.#sizes)
    const tiles = this.#tilesNow()
    for (const [name, size] of sizes) {
      const tile = tiles.get(name)
      const spot = tile && this.#spotOf(tile, size)
      if (!spot) continue
      const [x, y] = [Math.round(spot.x + scrollX), Math.round(spot.y + scrollY)]
      places[name] = { x, y, room: 0 }
      width = Math.max(width, x + size.width)
      height = Math.max(height, y + size.height)
    }
    this.host.keepAway(!Object.values(places).some(isNear))
    this.host.shapeFrame({ width: `${Math.ceil(width)}px`, height: `${Math.ceil(height)}px` })
    const text = JSON.stringify(places)
    if (text === this.#sent) return
    this.#sent = text
    this.tell(++this.#turn, places)
  }

  /**
   * Finding tiles means looking at every link of the page, so those that are still there are not looked up again so
   * soon.
   */
  #tilesNow(): ReadonlyMap<string, Element> {
    const now = performance.now()
    const isThere = Object.keys(this.#sizes).every((name) => this.#tiles.get(name)?.isConnected)
    const sinceMs = now - this.#locatedAt
    if (sinceMs < LOOK_AGAIN_MS || (isThere && sinceMs < LOCATE_AGAIN_MS)) return this.#tiles
    this.#locatedAt = now
    this.#tiles = this.locate()
    return this.#tiles
  }

  /** In window coordinates; null where the tile has no room or something else of the page lies over it. */
  #spotOf(tile: Element, { width, height }: BoxSize): Point | null {
    const box = pictureBox(tile)
    if (box.width < width || box.height < height) return null
    const spots = cornersOf(box, width, height)
    const known = this.#corners.get(tile)
    const spot = spots[known ?? 0]!
    if (!isInWindow(box)) return spot
    const chosen = known ?? spots.findIndex((one) => this.#isFree(one, width, height))
    if (known === undefined && chosen >= 0) this.#corners.set(tile, chosen)
    const at = spots[Math.max(chosen, 0)]!
    return this.#isOnTop(tile, { x: at.x + width / 2, y: at.y + height / 2 }) ? at : null
  }

  /** The page's uppermost element at a point, not counting our own host. */
  #pageAt({ x, y }: Point): Element | undefined {
    return document.elementsFromPoint(x, y).find((element) => element !== this.host.element)
  }

  #isFree({ x, y }: Point, width: number, height: number): boolean {
    for (const right of [0.05, 0.35, 0.65, 0.95]) {
      for (const down of [0.2, 0.8]) {
        const point = { x: x + width * right, y: y + height * down }
        const below = this.#pageAt(point)
        if (below && (below.closest(CONTROLS) || holdsTextAt(below, point.x, point.y))) return false
      }
    }
    return true
  }

  #isOnTop(tile: Element, point: Point): boolean {
    if (point.x < 0 || point.y < 0 || point.x >= innerWidth || point.y >= innerHeight) return true
    const below = this.#pageAt(point)
    return below !== undefined && tile.contains(below)
  }
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

/** In the order in which they are tried. Sites put their own labels in the top left corner, so that comes last. */
const cornersOf = ({ left, right, top, bottom }: DOMRect, width: number, height: number): Point[] => {
  const [x, endX] = [left + INSET_PX, right - width - INSET_PX]
  const [y, endY] = [top + INSET_PX, bottom - height - INSET_PX]
  return [
    { x: endX, y },
    { x: endX, y: endY },
    { x, y: endY },
    { x, y },
  ]
}

const isInWindow = ({ top, bottom, left, right }: DOMRect): boolean =>
  top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth

/** @param place in the document */
const isNear = ({ x, y }: Point): boolean =>
  Math.abs(x - scrollX) <= NEAR_WINDOWS * innerWidth && Math.abs(y - scrollY) <= NEAR_WINDOWS * innerHeight
