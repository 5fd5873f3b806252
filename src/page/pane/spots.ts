/** Where a box can stand beside an element of the page, and which of these places hides least. */
import { computePosition, limitShift, offset, type Placement, shift } from "@floating-ui/dom"
import { coveredShare } from "./coverage"
import { edgePx } from "./window-edges"

export const gapPx = 6
/** Below this share of covered sample points a place counts as free, and the order of preference decides. */
export const free = 0.05

export interface Places {
  outside: Placement[]
  /** Corners of the element itself, used only where no place around it is free. */
  inside: Placement[]
}

/** At a video. */
export const barPlaces: Places = {
  outside: ["top-start", "bottom-start", "right-start"],
  inside: ["top-start", "top-end"],
}
/** At a product. */
export const tagPlaces: Places = { outside: ["right-start", "left-start", "bottom-start", "top-start"], inside: [] }

export interface Spot {
  placement: Placement
  isInside: boolean
  x: number
  y: number
  /** The box's size when it was judged what it covers. */
  width: number
  height: number
  covered: number
}

/** What a box would hide at a place, our own other boxes included. */
export function coverage(box: HTMLElement, anchor: Element, { x, y }: Pick<Spot, "x" | "y">): number {
  const siblings = [...(box.parentElement?.querySelectorAll(`.${box.classList[0]}`) ?? [])]
  const others = siblings.filter((other) => other !== box)
  return coveredShare({ x, y, width: box.offsetWidth, height: box.offsetHeight }, box, anchor, others)
}

/** Slides along the element's side into the window, as far as that side reaches: it leaves the window with its element. */
const slideAlong = shift({
  padding: edgePx,
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
    middleware: [offset(({ rects }) => (isInside ? -rects.floating.height - gapPx : gapPx)), slideAlong],
  })

export async function spotAt(
  anchor: Element,
  box: HTMLElement,
  placement: Placement,
  isInside: boolean,
): Promise<Spot> {
  const { x, y } = await positionAt(anchor, box, placement, isInside)
  const covered = coverage(box, anchor, { x, y })
  return { placement, isInside, x, y, width: box.offsetWidth, height: box.offsetHeight, covered }
}

/** Whether a box that is now at `x`, `y` covers about what it covered when its spot was judged. */
export const isAboutAt = (spot: Spot, { x, y }: Pick<Spot, "x" | "y">, box: HTMLElement): boolean =>
  Math.abs(x - spot.x) <= gapPx &&
  Math.abs(y - spot.y) <= gapPx &&
  box.offsetWidth <= spot.width + gapPx &&
  box.offsetHeight <= spot.height + gapPx

/** The first free place; where none is, the one that hides least. */
export async function bestSpot(anchor: Element, box: HTMLElement, { outside, inside }: Places): Promise<Spot | null> {
  const places = [...outside.map((place) => [place, false] as const), ...inside.map((place) => [place, true] as const)]
  let best: Spot | null = null
  for (const [place, isInside] of places) {
    const spot = await spotAt(anchor, box, place, isInside)
    if (spot.covered <= free) return spot
    if (!best || spot.covered < best.covered) best = spot
  }
  return best
}
