/** Where a box can stand beside an element of the page, and what it would hide there. */
import { workHere } from "../bounds/work-meter"
import { beside, GAP_PX, type Placement } from "./beside"
import { chooseSpot, type Judged, judge } from "./choose-spot"
import { coveredShare } from "./coverage"
import { type InSight, inSight } from "./in-sight"

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
/** At a product, or in its corner if that is free. */
export const tagPlaces: Places = {
  outside: ["right-start", "left-start", "bottom-start", "top-start"],
  inside: ["bottom-end"],
}
/** For a product that stands among others: at all of them together. */
export const tagPlacesAtList: Places = { outside: ["bottom-start", "bottom-end", "top-start"], inside: [] }
/** If they leave no room: at the video, where the bar is not. */
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
  /** The box's size when the spot was judged. */
  width: number
  height: number
}

/** Our other boxes. */
const othersThan = (box: HTMLElement): Element[] =>
  [...(box.parentElement?.querySelectorAll(`.${box.classList[0]}`) ?? [])].filter((other) => other !== box)

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement) => ({ width: offsetWidth, height: offsetHeight })

export const windowSize = () => ({ width: document.documentElement.clientWidth || innerWidth, height: innerHeight })

export interface Corner {
  at: Element
  placement: Placement
  isInside: boolean
}

export const positionAt = ({ at, placement, isInside }: Corner, box: HTMLElement): { x: number; y: number } =>
  beside(at.getBoundingClientRect(), sizeOf(box), placement, isInside, windowSize())

/**
 * @param kept what must not be hidden
 * @param best a spot that proves worse than this is not judged to the end
 */
export async function spotAt(
  box: HTMLElement,
  corner: Corner,
  kept: InSight,
  best: Judged | null = null,
): Promise<Spot> {
  const place = { ...positionAt(corner, box), ...sizeOf(box) }
  const covered = (most: number) => coveredShare(place, box, corner.at, othersThan(box), most)
  return { ...corner, ...place, ...(await judge(place, covered, kept, best)) }
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

/**
 * The first free place, or else the one that hides least.
 * @param here where the box stands now; kept unless another place hides less
 */
export function bestSpot(box: HTMLElement, anchor: Anchor, here: Spot | null = null): Promise<Spot | null> {
  const kept = inSightOf(anchor)
  const look = (corner: Corner, best: Spot | null) => spotAt(box, corner, kept, best)
  return chooseSpot(cornersOf(anchor), look, here)
}
