/** Where a box comes to stand beside an element of the page: rectangles only, no document. */
import type { Box } from "./coverage"
import { EDGE_PX } from "./window-edges"

export const GAP_PX = 6

/** The side of the element, and the end of that side with which the box is flush. */
export type Placement = `${"top" | "bottom" | "left" | "right"}-${"start" | "end"}`

type Size = Pick<Box, "width" | "height">

/**
 * The box slides along the element's side to stay in the window, but not beyond that side: it leaves the window
 * together with its element.
 * @param isInside in a corner of the element, rather than outside it
 * @returns the box's top left corner in window coordinates
 */
export function beside(
  element: Box,
  { width, height }: Size,
  placement: Placement,
  isInside: boolean,
  window: Size,
): { x: number; y: number } {
  const [side, end] = placement.split("-")
  const isAcross = side === "top" || side === "bottom"
  const away = isInside ? -height - GAP_PX : GAP_PX
  if (isAcross)
    return {
      x: along([element.x, element.width], width, end === "start", window.width),
      y: side === "top" ? element.y - height - away : element.y + element.height + away,
    }
  return {
    x: side === "left" ? element.x - width - away : element.x + element.width + away,
    y: along([element.y, element.height], height, end === "start", window.height),
  }
}

/** @param side where the element's side begins, and its length */
function along([from, reach]: readonly [number, number], length: number, isStart: boolean, bound: number): number {
  const last = from + reach - length
  const inWindow = Math.max(EDGE_PX, Math.min(isStart ? from : last, bound - EDGE_PX - length))
  return Math.min(Math.max(inWindow, Math.min(from, last)), Math.max(from, last))
}
