/** Where a box can stand beside an element of the page, and what it would hide there. */
import { computePosition, limitShift, offset, type Placement, shift } from "@floating-ui/dom"
import { workHere } from "../bounds/work"
import { chooseSpot, type Judged, judge } from "./choose-spot"
import { coveredShare } from "./coverage"
import { type InSight, inSight } from "./in-sight"
import { EDGE_PX } from "./window-edges"

export const GAP_PX = 6

export interface Places {
  outside: Placement[]
  /** Corners of the element itself, used only where no place around it is free. */
  inside: Placement[]
}

interface PlacesAt extends Places {
  to: Element
}

export interface Anchor extends PlacesAt {
  /** Where the box stands if there is no free place at the element. */
  otherwise?: readonly PlacesAt[]
}

/** At a video. */
export const barPlaces: Places = {
  outside: ["top-start", "bottom-start", "right-start"],
  inside: ["top-start", "top-end"],
}
/** At a product; in it where it is wide enough to leave room. */
export const tagPlaces: Places = {
  outside: ["right-start", "left-start", "bottom-start", "top-start"],
  inside: ["bottom-end"],
}
/** Of a product that stands among others: at all of them together. */
export const tagPlacesAtList: Places = { outside: ["bottom-start", "bottom-end", "top-start"], inside: [] }
/** Where they leave no room: at the video, where the bar is not. */
export const tagPlacesAtVideo: Places = {
  outside: ["bottom-end", "bottom-start", "top-end", "right-end"],
  inside: ["top-end", "bottom-end", "bottom-start"],
}

export interface Spot extends Judged {
  at: Element
  placement: Placement
  isInside: boolean
  x: number
  y: number
  /** The box's size when it was judged what it covers. */
  width: number
  height: number
}

/** What a box would hide at a place, our own other boxes included. */
export function coverage(box: HTMLElement, anchor: Element, { x, y }: Pick<Spot, "x" | "y">): number {
  const siblings = [...(box.parentElement?.querySelectorAll(`.${box.classList[0]}`) ?? [])]
  const others = siblings.filter((other) => other !== box)
  const size = { width: box.offsetWidth, height: box.offsetHeight }
  return workHere.run(() => coveredShare({ x, y, ...size }, box, anchor, others))
}

/** Slides along the element's side into the window, as far as that side reaches: it leaves the window with its element. */
const slideAlong = shift({
  padding: EDGE_PX,
  crossAxis: false,
  limiter: limitShift({
    crossAxis: false,
    offset: ({ placement, rects: { floating, reference } }) =>
      /^(left|right)/.test(placement)
        ? Math.min(floating.height, reference.height)
        : Math.min(floating.width, reference.width),
  }),
})

export const positionAt = (anchor: Element, box: HTMLElement, placement: Placement, isInside: boolean) =>
  computePosition(anchor, box, {
    placement,
    strategy: "fixed",
    middleware: [offset(({ rects }) => (isInside ? -rects.floating.height - GAP_PX : GAP_PX)), slideAlong],
  })

export interface Corner {
  at: Element
  placement: Placement
  isInside: boolean
}

/** @param kept what must not be hidden, as far as it is known already */
export async function spotAt(box: HTMLElement, corner: Corner, kept: InSight): Promise<Spot> {
  const { at, placement, isInside } = corner
  const { x, y } = await positionAt(at, box, placement, isInside)
  const size = { width: box.offsetWidth, height: box.offsetHeight }
  return { ...corner, x, y, ...size, ...judge({ x, y, ...size }, coverage(box, at, { x, y }), kept) }
}

/** All that the box may stand at. */
export const elementsOf = ({ to, otherwise = [] }: Pick<Anchor, "to" | "otherwise">): Element[] => [
  to,
  ...otherwise.map((one) => one.to),
]

export const inSightOf = (anchor: Anchor): InSight => workHere.run(() => inSight(anchor.to, elementsOf(anchor)))

/** Whether a box that is now at `x`, `y` covers about what it covered when its spot was judged. */
export const isAboutAt = (spot: Spot, { x, y }: Pick<Spot, "x" | "y">, box: HTMLElement): boolean =>
  Math.abs(x - spot.x) <= GAP_PX &&
  Math.abs(y - spot.y) <= GAP_PX &&
  box.offsetWidth <= spot.width + GAP_PX &&
  box.offsetHeight <= spot.height + GAP_PX

function* cornersOf({ to, outside, inside, otherwise = [] }: Anchor): Generator<Corner> {
  const at = (element: Element, placements: readonly Placement[], isInside: boolean): Corner[] =>
    placements.map((placement) => ({ at: element, placement, isInside }))
  for (const one of [{ to, outside, inside }, ...otherwise]) {
    yield* at(one.to, one.outside, false)
    yield* at(one.to, one.inside, true)
  }
}

/** Trying a place takes a millisecond or more: between two of them the page has its turn. */
const turnOfPage = () => new Promise((resolve) => setTimeout(resolve))

/** The first free place; where none is, the one that hides least. */
export async function bestSpot(box: HTMLElement, anchor: Anchor): Promise<Spot | null> {
  const kept = inSightOf(anchor)
  async function* spots() {
    for (const corner of cornersOf(anchor)) {
      yield await spotAt(box, corner, kept)
      await turnOfPage()
    }
  }
  return chooseSpot(spots())
}
