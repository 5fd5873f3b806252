/** How much of what a page shows a box would hide, judged at sample points. */
import { turnOfPage } from "../bounds/slices"
import { workHere } from "../bounds/work-meter"

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Points are tried this far apart, so that no control is missed that is at least this wide and high. */
const STEP_PX = 16
/**
 * Finding what lies at a point takes the page's time: if this coarser grid is clearly covered, the finer one is
 * skipped.
 */
const COARSE_STEP_PX = 32
const CLEARLY_COVERED = 0.1
/** A large box gets no more points than this; they lie farther apart. */
const MOST_POINTS = 240
/** Finding what lies at this many takes a millisecond or two; then the page has its turn. */
const POINTS_AT_ONCE = 40

const CONTROLS = "a, button, input, select, textarea, summary, label, [role=button], [onclick]"
const PICTURES = "video, canvas, img, svg, iframe"

/** Hiding a control does more harm than hiding text. */
const CONTROL_COST = 6

/** Pages make buttons of anything; the cursor over them gives them away. */
const isControl = (element: Element) =>
  element.closest(CONTROLS) !== null || getComputedStyle(element).cursor === "pointer"

const holds = (box: DOMRect, x: number, y: number) => x >= box.left && x < box.right && y >= box.top && y < box.bottom

/** Whether a line of the element's own text stands at the point: a heading's box is often far wider than its words. */
export function holdsTextAt(element: Element, x: number, y: number): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) if (holds(line, x, y)) return true
  }
  return false
}

/** On the element that holds all our boxes, it lets the pointer through to the page. */
export const PASSES_CLASS = "stage--passes"

/**
 * Looks with our boxes out of the way, so that what lies under them is found as fast as anything else. Nobody can click
 * meanwhile.
 */
function underOurs<T>(own: Element, look: () => T): T {
  const stage = own.parentElement
  if (!stage || stage.classList.contains(PASSES_CLASS)) return look()
  stage.classList.add(PASSES_CLASS)
  try {
    return look()
  } finally {
    stage.classList.remove(PASSES_CLASS)
  }
}

/** A part of the box outside the window cannot be read at all, which is worse than covering something. */
const OUTSIDE_WEIGHT = 3

/** Of a length, the part that lies between 0 and `end`. */
const insideOf = (from: number, length: number, end: number) =>
  Math.max(0, Math.min(from + length, end) - Math.max(from, 0))

/** Computed, because a strip of a few pixels would fall between two sample points. */
function shareOutside({ x, y, width, height }: Box): number {
  const area = width * height
  return area > 0 ? 1 - (insideOf(x, width, innerWidth) * insideOf(y, height, innerHeight)) / area : 0
}

/**
 * Share of the sample points that lie on text, pictures or controls of the page, or on another box of ours; a control
 * and what lies outside the window count several times.
 * @param own the box that is to be placed; it and our other boxes are looked through
 * @param anchor what it is placed at; in a corner of a video, the video itself does not count
 * @param others our other boxes
 * @param most sampling stops once the share is known to be more
 */
export async function coveredShare(
  box: Box,
  own: Element,
  anchor: Element,
  others: readonly Element[],
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const costAt = costOfPoints(anchor, others)
  const outside = OUTSIDE_WEIGHT * shareOutside(box)
  const mostCovered = Math.max(CLEARLY_COVERED, most - outside)
  const coarse = await meanCost(box, own, COARSE_STEP_PX, costAt, mostCovered)
  const covered = coarse > CLEARLY_COVERED ? coarse : await meanCost(box, own, STEP_PX, costAt, mostCovered)
  return covered + outside
}

/** @returns the mean cost of the points; if it is more than `most`, any value above */
async function meanCost(box: Box, own: Element, leastStepPx: number, costAt: CostAt, most: number): Promise<number> {
  const { x, y, width, height } = box
  const step = Math.max(leastStepPx, Math.sqrt((width * height) / MOST_POINTS))
  const [columns, rows] = [Math.max(2, Math.ceil(width / step)), Math.max(2, Math.ceil(height / step))]
  const count = columns * rows
  const rowsAtOnce = Math.max(1, Math.floor(POINTS_AT_ONCE / columns))
  let sum = 0
  const look = (from: number) => {
    for (let row = from; row < Math.min(rows, from + rowsAtOnce) && sum <= most * count; row++)
      for (let column = 0; column < columns; column++)
        sum += costAt(x + (width * (column + 0.5)) / columns, y + (height * (row + 0.5)) / rows)
  }
  for (let row = 0; row < rows && sum <= most * count; row += rowsAtOnce) {
    await turnOfPage()
    workHere.run(() => underOurs(own, () => look(row)))
  }
  return sum / count
}

type CostAt = (x: number, y: number) => number

function costOfPoints(anchor: Element, others: readonly Element[]): CostAt {
  const taken = others.map((other) => other.getBoundingClientRect())
  /** Finding everything at a point takes many times as long as finding the uppermost. */
  const pageAt = (x: number, y: number): Element | null => {
    const uppermost = document.elementFromPoint(x, y)
    if (uppermost !== anchor) return uppermost
    return document.elementsFromPoint(x, y).find((element) => element !== anchor) ?? null
  }
  const known = new Map<Element, number | null>()
  /** Null: only its words are in the way. */
  const costAnywhere = (element: Element): number | null => {
    let cost = known.get(element)
    if (cost === undefined) {
      cost = isControl(element) ? CONTROL_COST : element.closest(PICTURES) ? 1 : null
      known.set(element, cost)
    }
    return cost
  }
  return (x, y) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return 0
    if (taken.some((other) => holds(other, x, y))) return 1
    const below = pageAt(x, y)
    if (!below) return 0
    return costAnywhere(below) ?? (holdsTextAt(below, x, y) ? 1 : 0)
  }
}
