import { describe, expect, it } from "vitest"
import { FrameMean } from "~page/frames/frame-mean"

const frame = (level: number) => new Uint8Array(4).fill(level)

describe("two frames in one sample", () => {
  it("is their mean, at the time between them", () => {
    const mean = new FrameMean()
    mean.keep(1, frame(100))
    expect(mean.take(1.25, frame(111))).toEqual({ mediaSeconds: 1.125, luma: frame(106) })
  })

  it.each([
    ["nothing was kept", null, 1.25, 110],
    ["the other is too old", 1, 1.5, 110],
    ["the player went back", 1, 0.9, 110],
    ["there is a cut in between", 1, 1.25, 130],
  ])("is the later frame if %s", (_, keptAt, at, level) => {
    const mean = new FrameMean()
    if (keptAt !== null) mean.keep(keptAt, frame(100))
    expect(mean.take(at, frame(level))).toEqual({ mediaSeconds: at, luma: frame(level) })
  })

  it("takes each frame once", () => {
    const mean = new FrameMean()
    mean.keep(1, frame(100))
    mean.take(1.25, frame(110))
    expect(mean.take(1.3, frame(112)).mediaSeconds).toBe(1.3)
  })
})
