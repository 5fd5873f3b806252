/** The sampler on a video that misbehaves: the reader and the choice of the video are stand-ins, the clock is vitest's. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createDetector, FRAME_SIZE } from "~liveness/index"
import { startSampler } from "~page/sampler"
import { Timeline } from "~page/timeline"

const video = {
  currentTime: 0,
  currentSrc: "blob:one",
  srcObject: null as object | null,
  paused: false,
  seeking: false,
  readyState: 4,
  videoWidth: 1280,
  playbackRate: 1,
}
let reads = 0

vi.mock("~page/videos", () => ({ mainVideo: () => video }))
vi.mock("~page/frame-reader", () => ({
  FrameReader: class {
    read() {
      reads++
      return { luma: new Uint8Array(FRAME_SIZE).fill(reads & 127), picture: {} }
    }
  },
}))

let stop: AbortController
let frames: number[]
let states: string[]

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("document", {})
  Object.assign(video, {
    currentTime: 0,
    currentSrc: "blob:one",
    srcObject: null,
    paused: false,
    readyState: 4,
    videoWidth: 1280,
  })
  stop = new AbortController()
  frames = []
  states = []
  reads = 0
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Samples for so many seconds; `timeAt` is the media time after each half second. */
function run(seconds: number, timeAt: (second: number) => number) {
  const detector = createDetector()
  startSampler(
    new Timeline(0, 0, 0),
    {
      frame: (atSeconds, luma) => {
        frames.push(atSeconds)
        detector.pushFrame(atSeconds, luma)
      },
      source: () => undefined,
      picture: (state) => states.push(state),
    },
    stop.signal,
  )
  for (let half = 1; half <= 2 * seconds; half++) {
    video.currentTime = timeAt(half / 2)
    vi.advanceTimersByTime(500)
  }
  return detector
}

describe("the sampler", () => {
  it("takes two frames a second and says that it looks", () => {
    run(10, (second) => second)
    expect(frames.length).toBeGreaterThanOrEqual(19)
    expect(states).toEqual(["looking"])
  })

  it("waits for a picture where the video has no size, and then says that there is none", () => {
    video.videoWidth = 0
    run(30, (second) => second)
    expect(reads).toBe(0)
    expect(states).toEqual(["waiting", "never-played"])
  })

  it("takes nothing at times that are none, and goes on after them", () => {
    const detector = run(40, (second) => (second > 10 && second < 20 ? Number.NaN : second))
    expect(frames.every((at) => Number.isFinite(at))).toBe(true)
    expect(frames.at(-1)).toBeGreaterThan(38)
    expect(detector.condition().refused.invalid).toBe(0)
  })

  it("does not take times that jump back for new ones", () => {
    const detector = run(60, (second) => 100 + (second % 20))
    expect(Math.max(...frames)).toBeLessThan(120)
    expect(detector.condition().frames).toBeLessThanOrEqual(41)
    expect(detector.evidence(() => 0)).toEqual([])
  })

  it("takes a replaced stream object for a new source", () => {
    const first = {}
    const later = {}
    Object.assign(video, { currentSrc: "", srcObject: first })
    run(40, (at) => {
      video.srcObject = at <= 20 ? first : later
      return at <= 20 ? at : at - 20
    })
    expect(frames.at(-1)).toBeGreaterThan(38)
    expect(frames.length).toBeGreaterThanOrEqual(76)
  })

  it("reads a standing frame once", () => {
    run(30, () => 7)
    expect(reads).toBeLessThanOrEqual(2)
  })

  it("stops when its signal aborts", () => {
    run(5, (second) => second)
    const before = reads
    stop.abort()
    video.currentTime = 99
    vi.advanceTimersByTime(60_000)
    expect(reads).toBe(before)
  })
})
