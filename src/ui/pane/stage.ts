/**
 * The pane's side of placing boxes: it reports their sizes, and moves each to where the page script says. Places arrive
 * while somebody scrolls, so boxes are moved without being rendered again.
 */
import type { BoxSize, Line, Place, ToPage } from "~messages/pane-port"

/**
 * A press counts only if the box has been visible and has not moved for this long: a page may push a button under the
 * pointer.
 */
const STILL_FOR_MS = 500
const STILL_WITHIN_PX = 3

interface Drawn {
  element: HTMLElement
  isPinned: boolean
}

export class Stage {
  readonly #boxes = new Map<string, Drawn>()
  #places: Readonly<Record<string, Place>> = {}
  #sent = ""
  #isAsked = false
  readonly #movedAt = new Map<string, number>()
  #seenAt = Number.NEGATIVE_INFINITY
  #isSeen = true
  readonly #sizes = new ResizeObserver(() => this.#ask())

  constructor(private readonly line: Line<ToPage>) {
    for (const type of ["focusin", "focusout"]) document.addEventListener(type, () => this.#ask())
  }

  /** @returns a function that removes the box */
  add(name: string, element: HTMLElement, isPinned: boolean): () => void {
    const drawn = { element, isPinned }
    this.#boxes.set(name, drawn)
    this.#sizes.observe(element)
    this.#put(name)
    this.#ask()
    return () => {
      this.#sizes.unobserve(element)
      if (this.#boxes.get(name) === drawn) this.#boxes.delete(name)
      this.#ask()
    }
  }

  place(turn: number, places: Readonly<Record<string, Place>>): void {
    const before = this.#places
    this.#places = places
    for (const [name, { x, y }] of Object.entries(places)) {
      const old = before[name]
      const isStill = old && Math.abs(old.x - x) <= STILL_WITHIN_PX && Math.abs(old.y - y) <= STILL_WITHIN_PX
      if (!isStill) this.#movedAt.set(name, performance.now())
    }
    for (const name of this.#boxes.keys()) this.#put(name)
    requestAnimationFrame(() => this.line.send({ kind: "placed", turn }))
  }

  setSeen(isSeen: boolean): void {
    if (isSeen && !this.#isSeen) this.#seenAt = performance.now()
    this.#isSeen = isSeen
  }

  /** Whether a press on `target` counts. One by the keyboard counts whenever the pane is seen. */
  mayBePressed(target: Node, byPointer: boolean): boolean {
    if (!this.#isSeen) return false
    const box = [...this.#boxes].find(([, { element }]) => element.contains(target))
    const since = Math.max(this.#seenAt, this.#movedAt.get(box?.[0] ?? "") ?? 0)
    return !byPointer || performance.now() - since >= STILL_FOR_MS
  }

  #put(name: string): void {
    const element = this.#boxes.get(name)?.element
    if (!element) return
    const place = this.#places[name]
    element.style.visibility = place ? "visible" : ""
    if (!place) return
    element.style.transform = `translate(${place.x}px, ${place.y}px)`
    element.style.setProperty("--lp-room", `${place.room}px`)
  }

  /** Asks for all boxes in one message, however many sizes have changed. */
  #ask(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    queueMicrotask(() => {
      this.#isAsked = false
      const boxes: Record<string, BoxSize> = {}
      for (const [name, { element, isPinned: isOpen }] of this.#boxes) {
        const { offsetWidth: width, offsetHeight: height } = element
        const isUsed = isOpen || element.querySelector(":focus-visible") !== null
        if (width > 0) boxes[name] = { width, height, isOpen, isUsed }
      }
      const text = JSON.stringify(boxes)
      if (text === this.#sent) return
      this.#sent = text
      this.line.send({ kind: "boxes", boxes })
    })
  }
}
