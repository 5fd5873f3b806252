/** How much of what a page shows a box would hide, judged at sample points. */

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const columns = 8
const rows = 4
const solid = "a, button, input, select, textarea, summary, label, video, canvas, img, svg, iframe, [role=button]"

const holdsText = (element: Element): boolean => {
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) return true
  return false
}

/** Share of the sample points that lie outside the window or on text, pictures or controls. `own` is looked through. */
export function coveredShare({ x, y, width, height }: Box, own: Element): number {
  const root = own.getRootNode()
  const host = root instanceof ShadowRoot ? root.host : own
  let covered = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const pointX = x + (width * (column + 0.5)) / columns
      const pointY = y + (height * (row + 0.5)) / rows
      const outside = pointX < 0 || pointY < 0 || pointX >= innerWidth || pointY >= innerHeight
      const below = outside ? null : document.elementsFromPoint(pointX, pointY).find((element) => element !== host)
      if (outside || (below && (below.closest(solid) || holdsText(below)))) covered++
    }
  return covered / (columns * rows)
}
