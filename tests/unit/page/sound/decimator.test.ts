import { describe, expect, it } from "vitest"
import { Decimator, decimation } from "~page/sound/decimator"

describe("fewer samples a second", () => {
  it("are the means of samples, however those are split into pieces", () => {
    const samples = Float32Array.from({ length: 41 }, (_, n) => n)
    const decimator = new Decimator(4)
    const taken = [0, 3, 4, 17, 40].flatMap((from, piece, starts) => [
      ...decimator.take(samples.subarray(from, starts[piece + 1] ?? 41)),
    ])
    expect(taken).toEqual(Array.from({ length: 10 }, (_, n) => 4 * n + 1.5))
  })

  it.each([
    [48_000, 4],
    [44_100, 4],
    [22_050, 2],
    [16_000, 1],
    [8_000, 1],
  ])("still contain speech at %i per second", (rate, factor) => {
    expect(decimation(rate)).toBe(factor)
  })
})
