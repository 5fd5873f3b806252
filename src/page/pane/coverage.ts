/** How much of what a page shows a box would hide, judged at sample points. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Points are tried this far apart, so that no control is missed; in a large box farther, so that they are not too many. */
const stepPx = 12
const mostPoints = 240

const controls = "a, button, input, select, textarea, summary, label, [role=button], [onclick]"
const pictures = "video, canvas, img, svg, iframe"

/** Whoever cannot press is hindered more than whoever cannot read. */
const controlCost = 6

/** Pages make buttons of anything; the pointer over them gives them away. */
const isControl = (element: Element) =>
  element.closest(controls) !== null || getComputedStyle(element).cursor === "pointer"

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

/** The element by which the page knows what stands in a shadow root of ours. */
export function hostOf(own: Element): Element {
  const root = own.getRootNode()
  return root instanceof ShadowRoot ? root.host : own
}

/** What lies outside the window cannot be read at all: worse than covering something. */
const outsideWeight = 3

/** Of a length, the part that lies between 0 and `end`. */
const insideOf = (from: number, length: number, end: number) =>
  Math.max(0, Math.min(from + length, end) - Math.max(from, 0))

/** A strip of few pixels lies between two sample points, so this is reckoned. */
function shareOutside({ x, y, width, height }: Box): number {
  const area = width * height
  return area > 0 ? 1 - (insideOf(x, width, innerWidth) * insideOf(y, height, innerHeight)) / area : 0
}

/**
 * Share of the sample points that lie on text, pictures or controls of the page, or on another box of ours; a control
 * and what lies outside the window count several times.
 * @param own the box that is to be placed; it is looked through
 * @param anchor what it is placed at; in a corner of a video, the video itself does not count
 * @param others our other boxes
 */
export function coveredShare(box: Box, own: Element, anchor: Element, others: readonly Element[]): number {
  const { x, y, width, height } = box
  const host = hostOf(own)
  const taken = others.map((other) => other.getBoundingClientRect())
  const cost = (pointX: number, pointY: number): number => {
    if (pointX < 0 || pointY < 0 || pointX >= innerWidth || pointY >= innerHeight) return 0
    if (taken.some((other) => holds(other, pointX, pointY))) return 1
    const below = document.elementsFromPoint(pointX, pointY).find((element) => element !== host && element !== anchor)
    if (!below) return 0
    if (isControl(below)) return controlCost
    return below.closest(pictures) !== null || holdsTextAt(below, pointX, pointY) ? 1 : 0
  }
  const step = Math.max(stepPx, Math.sqrt((width * height) / mostPoints))
  const [columns, rows] = [Math.max(2, Math.ceil(width / step)), Math.max(2, Math.ceil(height / step))]
  let covered = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      covered += cost(x + (width * (column + 0.5)) / columns, y + (height * (row + 0.5)) / rows)
  return covered / (columns * rows) + outsideWeight * shareOutside(box)
}
