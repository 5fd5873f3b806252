/**
 * How a box beside an element of the page keeps within the window: the window's edges push it back, but it leaves the
 * window together with its element. One that somebody uses stays, wherever the element goes.
 */
import type { Box } from "./coverage"

/** What is left free between a box and the window's edges. */
export const EDGE_PX = 8

/** @param leavesWith the element's place; null: the box stays */
export function keepInWindow<B extends Box>(
  box: B,
  leavesWith: Pick<DOMRect, "left" | "right" | "top" | "bottom"> | null,
  bounds: { width: number; height: number },
): B {
  const { left, right, top, bottom } = leavesWith ?? staying
  return {
    ...box,
    x: keep(box.x, box.width, [left, right], bounds.width),
    y: keep(box.y, box.height, [top, bottom], bounds.height),
  }
}

/** An element that never leaves. */
const staying = { left: EDGE_PX, right: Number.POSITIVE_INFINITY, top: EDGE_PX, bottom: Number.POSITIVE_INFINITY }

/**
 * An edge pushes the box no further than to where the element begins or ends. If both edges push, the box begins at the
 * first one.
 */
function keep(at: number, length: number, [from, to]: [number, number], bound: number): number {
  const first = Math.min(EDGE_PX, Math.max(from, to - length))
  const last = Math.max(EDGE_PX, Math.min(from, to - length), bound - length - EDGE_PX)
  return Math.min(Math.max(at, first), last)
}
