import { describe, expect, it } from "vitest"
import { averageBlocks } from "~page/frames/frame-drawing"

describe("the luma of a drawn frame", () => {
  it("is the weighted mean of the colours in each 4x4 block", () => {
    const rgba = new Uint8ClampedArray(256 * 144 * 4)
    const put = (x: number, y: number, colour: number[]) => rgba.set([...colour, 255], (y * 256 + x) * 4)
    // Half of the last block is white, and one pixel of the first one green.
    for (let y = 140; y < 142; y++) for (let x = 252; x < 256; x++) put(x, y, [255, 255, 255])
    put(3, 3, [0, 255, 0])
    const luma = new Uint8Array(64 * 36)
    averageBlocks(rgba, luma, [299, 587, 114])
    expect(luma[64 * 36 - 1]).toBe(127)
    expect(luma[0]).toBe(Math.floor((0.587 * 255) / 16))
    expect(luma.subarray(1, 64 * 36 - 1).every((level) => level === 0)).toBe(true)
  })
})
