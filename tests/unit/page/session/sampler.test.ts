/**
 * The sampler on a video that misbehaves; the reader and the choice of the video are fakes, and the clock is vitest's.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { createDetector, FRAME_SIZE } from "~liveness/index"
import { Timeline } from "~page/playback/timeline"
import { startSampler } from "~page/session/sampler"

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
/** Functions that each release a held-back read, oldest first. */
let held: (() => void)[]
let holds = false

vi.mock("~page/videos/videos", () => ({ mainVideo: () => video }))
vi.mock("~page/frames/frame-reader", () => ({
  FrameReader: class {
    async read() {
      const luma = new Uint8Array(FRAME_SIZE).fill(++reads & 127)
      if (holds) await new Promise<void>((resolve) => held.push(resolve))
      return { luma, draw: () => undefined }
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
  held = []
  holds = false
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Samples for the given number of seconds; `timeAt` gives the media time after each half second. */
async function run(seconds: number, timeAt: (second: number) => number) {
  const detector = createDetector()
  startSampler(
    new Timeline(0, 0, 0),
    {
      frame: (atSeconds, { luma }) => {
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
    await vi.advanceTimersByTimeAsync(500)
  }
  return detector
}

describe("the sampler", () => {
  it("takes two frames a second and says that it is looking", async () => {
    await run(10, (second) => second)
    expect(frames.length).toBeGreaterThanOrEqual(19)
    expect(states).toEqual(["looking"])
  })

  it("makes each sample from two frames if there are enough", async () => {
    startSampler(
      new Timeline(0, 0, 0),
      { frame: (atSeconds) => frames.push(atSeconds), source: () => undefined, picture: () => undefined },
      stop.signal,
    )
    for (let step = 1; step <= 200; step++) {
      video.currentTime = step / 20
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(frames.length).toBeGreaterThanOrEqual(19)
    expect(frames.length).toBeLessThanOrEqual(21)
    expect(reads).toBeGreaterThanOrEqual(2 * frames.length - 2)
    // The time of a sample is between those of its two frames.
    for (const [index, at] of frames.entries()) if (index > 1) expect(at - frames[index - 1]!).toBeCloseTo(0.5, 1)
  })

  it("waits for a picture if the video has no size, and then says that there is none", async () => {
    video.videoWidth = 0
    await run(30, (second) => second)
    expect(reads).toBe(0)
    expect(states).toEqual(["waiting", "never-played"])
  })

  it("takes nothing at invalid times, and continues after them", async () => {
    const detector = await run(40, (second) => (second > 10 && second < 20 ? Number.NaN : second))
    expect(frames.every((at) => Number.isFinite(at))).toBe(true)
    expect(frames.at(-1)).toBeGreaterThan(38)
    expect(detector.condition().refused.invalid).toBe(0)
  })

  it("does not mistake times that jump back for new ones", async () => {
    const detector = await run(60, (second) => 100 + (second % 20))
    expect(Math.max(...frames)).toBeLessThan(120)
    expect(detector.condition().frames).toBeLessThanOrEqual(41)
    expect(detector.evidence(() => 0)).toEqual([])
  })

  it("treats a replaced stream object as a new source", async () => {
    const first = {}
    const later = {}
    Object.assign(video, { currentSrc: "", srcObject: first })
    await run(40, (at) => {
      video.srcObject = at <= 20 ? first : later
      return at <= 20 ? at : at - 20
    })
    expect(frames.at(-1)).toBeGreaterThan(38)
    expect(frames.length).toBeGreaterThanOrEqual(76)
  })

  it("sees no repeat in a source that is swapped every second, and says that it is looking", async () => {
    const detector = await run(120, (second) => {
      video.currentSrc = `blob:${Math.floor(second)}`
      return 40 + (second % 1)
    })
    expect(states).toEqual(["looking"])
    expect(detector.evidence(() => 0)).toEqual([])
    for (const [index, at] of frames.entries()) if (index > 0) expect(at).toBeGreaterThan(frames[index - 1]!)
  })

  it("reads a still frame once", async () => {
    await run(30, () => 7)
    expect(reads).toBeLessThanOrEqual(2)
  })

  it("stops when its signal is aborted", async () => {
    await run(5, (second) => second)
    const before = reads
    stop.abort()
    video.currentTime = 99
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reads).toBe(before)
  })

  /** Runs until a read that began at this second of the source is held back. */
  async function holdAt(seconds: number) {
    holds = true
    video.currentTime = seconds
    await vi.advanceTimersByTimeAsync(500)
    holds = false
    expect(held).toHaveLength(1)
  }

  it("takes no frame whose source was replaced while it was being read", async () => {
    await run(5, (second) => second)
    await holdAt(5.5)
    Object.assign(video, { currentSrc: "blob:two", currentTime: 1 })
    await vi.advanceTimersByTimeAsync(500)
    const before = [...frames]
    held[0]!()
    await vi.advanceTimersByTimeAsync(0)
    expect(frames).toEqual(before)
    video.currentTime = 1.5
    await vi.advanceTimersByTimeAsync(500)
    expect(frames).toHaveLength(before.length + 1)
  })

  it("continues while one read hangs, and drops that frame if later ones came first", async () => {
    await run(5, (second) => second)
    await holdAt(5.5)
    video.currentTime = 6
    await vi.advanceTimersByTimeAsync(500)
    const last = frames.at(-1)
    held[0]!()
    await vi.advanceTimersByTimeAsync(0)
    expect(last).toBeCloseTo(6)
    expect(frames.at(-1)).toBe(last)
  })

  it("takes no frame of a round that ended before it was read", async () => {
    await run(5, (second) => second)
    await holdAt(5.5)
    const before = [...frames]
    video.currentTime = 0
    held[0]!()
    await vi.advanceTimersByTimeAsync(0)
    expect(frames).toEqual(before)
  })

  it("takes no frame that was still being read when its signal was aborted", async () => {
    await run(5, (second) => second)
    await holdAt(5.5)
    const before = frames.length
    stop.abort()
    held[0]!()
    await vi.advanceTimersByTimeAsync(0)
    expect(frames).toHaveLength(before)
  })
})
