import { describe, expect, it } from "vitest"
import { keepInWindow } from "~page/placement/window-edges"

const window = { width: 1000, height: 700 }
const place = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const box = (x: number, y: number) => ({ x, y, width: 300, height: 100 })

describe("a box beside an element", () => {
  it("is kept inside the window while the element is in it", () => {
    expect(keepInWindow(box(-40, 650), place(10, 500, 200, 140), window)).toEqual(box(8, 592))
    expect(keepInWindow(box(900, -40), place(600, 20, 290, 140), window)).toEqual(box(692, 8))
  })

  it("leaves the window with the element, across each edge", () => {
    expect(keepInWindow(box(400, -150), place(100, -200, 290, 140), window)).toEqual(box(400, -150))
    expect(keepInWindow(box(400, 1200), place(100, 1200, 290, 140), window)).toEqual(box(400, 1200))
    expect(keepInWindow(box(-500, 300), place(-800, 300, 290, 140), window)).toEqual(box(-500, 300))
    expect(keepInWindow(box(1500, 300), place(1200, 300, 290, 140), window)).toEqual(box(1190, 300))
  })

  it("stays while it is used, wherever the element goes", () => {
    for (const [x, y, stays] of [
      [400, -150, box(400, 8)],
      [400, 1200, box(400, 592)],
      [-500, 300, box(8, 300)],
      [1500, 300, box(692, 300)],
    ] as const)
      expect(keepInWindow(box(x, y), null, window)).toEqual(stays)
  })

  it("starts at the window's first edge if it is larger than the window", () => {
    expect(keepInWindow({ ...box(200, 300), height: 900 }, null, window)).toMatchObject({ x: 200, y: 8 })
    expect(keepInWindow({ ...box(200, 300), height: 900 }, place(0, 0, 100, 700), window)).toMatchObject({ y: 8 })
  })
})
