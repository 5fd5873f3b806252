/** Frames are laid out here as the WebCodecs registry specifies for each format. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { averageCells, isPlanar, type Plane, planesOf, widenRange } from "~page/frames/planes"

/** A tightly packed plane in a frame of its own. */
const packed = (width: number, height: number): Plane => ({ offset: 0, stride: width, step: 1, width, height })

/** Fills only the plane's own samples; everything around them keeps its value. */
function fill(bytes: Uint8Array, plane: Plane, levelAt: (x: number, y: number) => number): void {
  for (let y = 0; y < plane.height; y++)
    for (let x = 0; x < plane.width; x++) bytes[plane.offset + y * plane.stride + x * plane.step] = levelAt(x, y)
}

function cells(bytes: Uint8Array, plane: Plane, columns: number, rows: number, samples = 10): number[] {
  const means = new Uint8Array(columns * rows)
  averageCells(bytes, plane, means, columns, rows, samples)
  return [...means]
}

describe("the cells of a plane", () => {
  it("are the means of the samples in them", () => {
    const plane = packed(8, 4)
    const bytes = new Uint8Array(32)
    fill(bytes, plane, (x, y) => 10 * x + 2 * y)
    expect(cells(bytes, plane, 2, 2)).toEqual([16, 56, 20, 60])
  })

  it("contain none of the padding around the picture", () => {
    // 736 lines were encoded and 720 are shown; the lines are longer than the picture is wide.
    const plane = { offset: 100, stride: 1408, step: 1, width: 1280, height: 720 }
    const bytes = new Uint8Array(100 + 1408 * 736).fill(255)
    fill(bytes, plane, () => 70)
    expect(new Set(cells(bytes, plane, 64, 36))).toEqual(new Set([70]))
  })

  it.each([
    [1279, 719],
    [640, 360],
    [638, 358],
    [65, 37],
    [64, 36],
    [31, 17],
    [1, 1],
  ])("follow a slope in a picture of %i x %i", (width, height) => {
    const plane = packed(width, height)
    const bytes = new Uint8Array(width * height)
    fill(bytes, plane, (x, y) => (127 * (x + 0.5)) / width + (127 * (y + 0.5)) / height)
    const means = cells(bytes, plane, 64, 36)
    // If cells are smaller than pixels, the result can only be as close as a pixel.
    const slack = 2 + 127 / Math.min(width, 4 * 64) + 127 / Math.min(height, 4 * 36)
    for (let row = 0; row < 36; row++)
      for (let column = 0; column < 64; column++) {
        const there = (127 * (column + 0.5)) / 64 + (127 * (row + 0.5)) / 36
        expect(Math.abs(means[row * 64 + column]! - there)).toBeLessThan(slack)
      }
  })

  it("of fine texture are grey, whichever samples are skipped", () => {
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      const plane = packed(width, height)
      const bytes = new Uint8Array(width * height)
      let seed = 1
      fill(bytes, plane, () => {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
        return (seed >> 16) & 1 ? 255 : 0
      })
      const means = cells(bytes, plane, 64, 36)
      const error = Math.sqrt(means.reduce((sum, mean) => sum + (mean - 127.5) ** 2, 0) / means.length)
      // For a hundred coin tosses the deviation is 12.75. A single sample per cell would be off by 127.
      expect(error).toBeLessThan(15)
    }
  })

  it("lie between the smallest and the largest sample, and are read only from the plane", () => {
    const size = fc.integer({ min: 1, max: 90 })
    fc.assert(
      fc.property(
        size,
        size,
        size,
        size,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (...args) => {
          const [width, height, columns, rows, most, step] = args
          const plane = { offset: 0, stride: width * step, step, width, height }
          const bytes = new Uint8Array(width * step * height)
          fill(bytes, plane, (x, y) => 100 + ((x * 7 + y * 13) % 50))
          const means = cells(bytes, plane, columns, rows, most)
          expect(Math.min(...means)).toBeGreaterThanOrEqual(100)
          expect(Math.max(...means)).toBeLessThan(150)
        },
      ),
    )
  })
})

describe("the planes of a frame", () => {
  const levels = [40, 110, 200]

  it.each([
    [
      "I420",
      [
        { offset: 0, stride: 7 },
        { offset: 35, stride: 4 },
        { offset: 47, stride: 4 },
      ],
    ],
    [
      "I420A",
      [
        { offset: 0, stride: 7 },
        { offset: 35, stride: 4 },
        { offset: 47, stride: 4 },
        { offset: 59, stride: 7 },
      ],
    ],
    [
      "I422",
      [
        { offset: 0, stride: 7 },
        { offset: 35, stride: 4 },
        { offset: 55, stride: 4 },
      ],
    ],
    [
      "I444",
      [
        { offset: 0, stride: 7 },
        { offset: 35, stride: 7 },
        { offset: 70, stride: 7 },
      ],
    ],
    [
      "NV12",
      [
        { offset: 0, stride: 7 },
        { offset: 35, stride: 8 },
      ],
    ],
  ] as const)("of %s are where its layout says, without overlap", (format, layout) => {
    const planes = planesOf(format, 7, 5, layout)
    const bytes = new Uint8Array(200)
    for (const [index, plane] of planes.entries()) fill(bytes, plane, () => levels[index]!)
    expect(planes.map((plane) => new Set(cells(bytes, plane, 3, 2)))).toEqual(levels.map((level) => new Set([level])))
    const samples = planes.map(({ width, height }) => width * height)
    expect(bytes.filter((level) => level > 0)).toHaveLength(samples.reduce((sum, count) => sum + count))
  })

  it("subsample colours as the format does", () => {
    const layout = [
      { offset: 0, stride: 8 },
      { offset: 48, stride: 8 },
      { offset: 96, stride: 8 },
    ]
    const sizes = (format: string) => planesOf(format, 7, 5, layout).map(({ width, height }) => `${width}x${height}`)
    expect(sizes("I420")).toEqual(["7x5", "4x3", "4x3"])
    expect(sizes("NV12")).toEqual(["7x5", "4x3", "4x3"])
    expect(sizes("I422")).toEqual(["7x5", "4x5", "4x5"])
    expect(sizes("I444")).toEqual(["7x5", "7x5", "7x5"])
  })

  it.each([null, "BGRA", "RGBX", "I420P10"])("are unknown for the format %s", (format) => {
    expect(isPlanar(format)).toBe(false)
  })
})

it("black and white in encoded video are black and white in the print", () => {
  const luma = Uint8Array.of(0, 16, 126, 235, 255)
  widenRange(luma)
  expect([...luma]).toEqual([0, 0, 128, 255, 255])
})
