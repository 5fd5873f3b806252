/** Boxes beside elements of the page, and the clip path around them that leaves the rest of the page to the page. */
import type { BoxSize, Place } from "~messages/pane-port"
import { type Anchoring, anchor, corner } from "../placement/anchor"
import { type Anchor, elementsOf } from "../placement/spots"
import type { PaneHost } from "./host"

/** Decides where the boxes go, given the sizes that the pane reports. */
export interface Placing {
  setSizes(sizes: Readonly<Record<string, BoxSize>>): void
  /** The pane has drawn the places of this turn. */
  confirm(turn: number): void
  /** The pane's document was replaced, and the new one knows no places. */
  startOver(): void
  /** The middle of each box that can be pressed, in CSS pixels of the window. */
  readonly middles: readonly { x: number; y: number }[]
}

/** Sends places to the pane, which confirms each turn once it is on screen. */
export type TellPlaces = (turn: number, places: Readonly<Record<string, Place>>) => void

/** What each box stands at. Null: in the window's corner. A box that is not named here is not shown. */
export type Anchors = Readonly<Record<string, Anchor | null>>

interface Box {
  shape: HTMLElement
  size: BoxSize
  /** What it may stand at. Null: the corner; undefined: nowhere. */
  at: readonly Element[] | null | undefined
  anchoring: Anchoring | null
  place: Place | null
  /** Where it is on screen: the pane draws a place a moment after it was sent. */
  drawn: Place | null
}

const nowhere = { at: undefined, anchoring: null, place: null, drawn: null }

const RADIUS_PX = 12

/** A rounded rectangle as an SVG path. */
function outline({ x, y }: Place, { width, height }: BoxSize): string {
  const r = Math.min(RADIUS_PX, width / 2, height / 2)
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`
}

export class AnchoredBoxes implements Placing {
  readonly #boxes = new Map<string, Box>()
  #anchors: Anchors = {}
  #turn = 0
  readonly #sent = new Map<number, Map<string, Place>>()
  #lastSent = ""
  #isAsked = false

  constructor(
    private readonly host: PaneHost,
    private readonly tell: TellPlaces,
  ) {}

  setSizes(sizes: Readonly<Record<string, BoxSize>>): void {
    for (const [name, box] of this.#boxes) if (!(name in sizes)) this.#drop(name, box)
    for (const [name, size] of Object.entries(sizes)) {
      const box = this.#boxes.get(name) ?? this.#add(name, size)
      const { isUsed } = box.size
      box.size = size
      box.shape.style.width = `${size.width}px`
      box.shape.style.height = `${size.height}px`
      if (isUsed !== size.isUsed) box.anchoring?.follow()
    }
    this.#settle()
  }

  setAnchors(anchors: Anchors): void {
    this.#anchors = anchors
    this.#settle()
  }

  confirm(turn: number): void {
    const places = this.#sent.get(turn)
    if (!places) return
    for (const older of [...this.#sent.keys()]) if (older <= turn) this.#sent.delete(older)
    for (const [name, box] of this.#boxes) box.drawn = places.get(name) ?? null
    this.#outline()
  }

  startOver(): void {
    for (const [name, box] of this.#boxes) this.#drop(name, box)
    this.#sent.clear()
    this.#lastSent = ""
    this.#outline()
  }

  isOpen(name: string): boolean {
    return this.#boxes.get(name)?.size.isOpen === true
  }

  get middles(): { x: number; y: number }[] {
    return [...this.#boxes.values()].flatMap(({ drawn, size }) =>
      drawn ? [{ x: drawn.x + size.width / 2, y: drawn.y + size.height / 2 }] : [],
    )
  }

  #add(name: string, size: BoxSize): Box {
    const box: Box = { shape: this.host.addShape(), size, ...nowhere }
    this.#boxes.set(name, box)
    return box
  }

  #drop(name: string, box: Box): void {
    box.anchoring?.stop()
    this.host.removeShape(box.shape)
    this.#boxes.delete(name)
    this.#ask()
  }

  #settle(): void {
    for (const [name, box] of this.#boxes) {
      const anchored = this.#anchors[name]
      const at = anchored && elementsOf(anchored)
      const isSame =
        at && box.at ? at.length === box.at.length && at.every((one, n) => one === box.at?.[n]) : at === box.at
      if (isSame) continue
      box.anchoring?.stop()
      box.anchoring = null
      box.at = at
      if (anchored === undefined) this.#put(box, null)
      else if (anchored)
        box.anchoring = anchor(
          box.shape,
          anchored,
          () => box.size.isUsed,
          (place) => this.#put(box, place),
        )
      else this.#put(box, corner())
    }
    this.#ask()
  }

  #put(box: Box, place: Place | null): void {
    if (place) box.shape.style.transform = `translate(${place.x}px, ${place.y}px)`
    box.place = place
    this.#ask()
  }

  /** One scroll moves several boxes, so their places are sent together. */
  #ask(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    queueMicrotask(() => {
      this.#isAsked = false
      const places = new Map([...this.#boxes].flatMap(([name, { place }]) => (place ? [[name, place] as const] : [])))
      const text = JSON.stringify([...places])
      if (text !== this.#lastSent) {
        this.#lastSent = text
        this.#sent.set(++this.#turn, places)
        this.tell(this.#turn, Object.fromEntries(places))
      }
      this.#outline()
    })
  }

  /** Outlines each box both where it is on screen and where it is about to be. */
  #outline(): void {
    const paths: string[] = []
    for (const { place, drawn, size, shape } of this.#boxes.values()) {
      shape.classList.toggle("shape--shown", place !== null && drawn !== null)
      if (drawn) paths.push(outline(drawn, size))
      if (place && drawn && (place.x !== drawn.x || place.y !== drawn.y)) paths.push(outline(place, size))
      if (place && !drawn) paths.push(outline(place, size))
    }
    this.host.shapeFrame({ clipPath: paths.length > 0 ? `path("${paths.join("")}")` : "inset(100%)" })
  }
}
