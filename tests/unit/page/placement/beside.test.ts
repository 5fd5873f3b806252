/** Where a box goes beside an element, in a window of 1000 by 700. */
import { describe, expect, it } from "vitest"
import { beside, type Placement } from "~page/placement/beside"

const window = { width: 1000, height: 700 }
const element = { x: 300, y: 200, width: 400, height: 300 }
const box = { width: 100, height: 40 }
const at = (placement: Placement, isInside = false) => beside(element, box, placement, isInside, window)

describe("a box beside an element", () => {
  it.each<[Placement, number, number]>([
    ["top-start", 300, 154],
    ["top-end", 600, 154],
    ["bottom-start", 300, 506],
    ["bottom-end", 600, 506],
    ["left-start", 194, 200],
    ["left-end", 194, 460],
    ["right-start", 706, 200],
    ["right-end", 706, 460],
  ])("is placed at its %s", (placement, x, y) => {
    expect(at(placement)).toEqual({ x, y })
  })

  it("stands in its corners", () => {
    expect(at("top-start", true)).toEqual({ x: 300, y: 206 })
    expect(at("bottom-end", true)).toEqual({ x: 600, y: 454 })
  })

  it("slides along the side into the window, but not past the end of that side", () => {
    const wide = { x: -200, y: 200, width: 1500, height: 300 }
    expect(beside(wide, box, "top-start", false, window).x).toBe(8)
    expect(beside(wide, box, "top-end", false, window).x).toBe(892)
    const leaving = { ...element, x: -380 }
    expect(beside(leaving, box, "top-start", false, window).x).toBe(-80)
    const tall = { x: 300, y: -500, width: 400, height: 900 }
    expect(beside(tall, box, "right-start", false, window).y).toBe(8)
  })

  it("slides from one end of the side to the other if it is longer than the side", () => {
    const narrow = { x: 950, y: 200, width: 40, height: 40 }
    expect(beside(narrow, { width: 300, height: 40 }, "bottom-start", false, window).x).toBe(692)
    expect(beside({ ...narrow, x: 1200 }, { width: 300, height: 40 }, "bottom-start", false, window).x).toBe(940)
  })
})
