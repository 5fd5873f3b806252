/** What is reported about a video's sound; the video, its captured track and Chromium's reader of samples are fakes. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Inspection } from "~model/evidence"
import { startSound } from "~page/sound/sound"

const sampleRate = 48_000
const packetSeconds = 0.02
const packetSamples = sampleRate * packetSeconds

let packets: ReadableStreamDefaultController<unknown>
let stop: AbortController
let states: Inspection["sound"][]
let looks: number
let lookedAt: number[]
let isReading: boolean
let tracks: { kind: string; readyState: string; stop(): void }[]
const video = {
  currentTime: 0,
  playbackRate: 1,
  paused: false,
  seeking: false,
  readyState: 4,
  srcObject: null,
  captureStream: () => captured,
}
/** Notifies of tracks that come late. */
let addTrack: (added: { track: (typeof tracks)[number] }) => void
const captured = {
  getTracks: () => tracks,
  addEventListener: (_: "addtrack", tell: typeof addTrack) => {
    addTrack = tell
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("MediaStream", class {})
  vi.stubGlobal("document", { hidden: false })
  vi.stubGlobal(
    "MediaStreamTrackProcessor",
    class {
      readonly readable = new ReadableStream({
        start(controller) {
          packets = controller
          isReading = true
        },
        cancel() {
          isReading = false
        },
      })
    },
  )
  stop = new AbortController()
  states = []
  looks = 0
  lookedAt = []
  video.currentTime = 0
  tracks = [{ kind: "audio", readyState: "live", stop: () => undefined }]
  video.paused = false
})
afterEach(() => {
  stop.abort()
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const start = () =>
  startSound(
    video as unknown as HTMLVideoElement,
    {
      bands(mediaSeconds) {
        looks++
        lookedAt.push(mediaSeconds)
      },
      state: (state) => states.push(state),
    },
    stop.signal,
  )

/** The given number of seconds of one tone, or of silence. */
async function sounds(seconds: number, loudness: number) {
  for (let packet = 0; packet < seconds / packetSeconds; packet++) {
    packets.enqueue({
      sampleRate,
      numberOfFrames: packetSamples,
      numberOfChannels: 1,
      copyTo: (into: Float32Array) => into.set(Float32Array.from(into, (_, n) => loudness * Math.sin(n / 10))),
      close: () => undefined,
    })
    video.currentTime += packetSeconds
    await vi.advanceTimersByTimeAsync(1000 * packetSeconds)
  }
}

describe("the time of a look", () => {
  it("is when its sound was played, though it is read a while later", async () => {
    start()
    await sounds(5, 0.3)
    // A look is due each 50 ms, and taken with the next packet.
    const everySeconds = 0.06
    expect(lookedAt.length).toBeGreaterThan(75)
    for (const [look, seconds] of lookedAt.entries())
      expect(Math.abs(seconds - lookedAt[0]! - look * everySeconds)).toBeLessThan(0.025)
    const lastHeard = Math.floor(5 / everySeconds) * everySeconds
    expect(lookedAt.at(-1)).toBeGreaterThan(lastHeard - 0.3)
    expect(lookedAt.at(-1)).toBeLessThanOrEqual(video.currentTime)
  })
})

const told = () => [...new Set(states)]

describe("the state of the sound", () => {
  it("keeps listening through pauses in speech", async () => {
    start()
    for (let sentence = 0; sentence < 5; sentence++) {
      await sounds(2, 0.3)
      await sounds(1.5, 0)
    }
    expect(looks).toBeGreaterThan(250)
    expect(told()).toEqual(["listening"])
  })

  it("says that there is none after seconds of silence, and listens again", async () => {
    start()
    await sounds(2, 0.3)
    await sounds(8, 0)
    expect(states.at(-1)).toBe("silent")
    await sounds(1, 0.3)
    expect(states.at(-1)).toBe("listening")
  })

  it("says that a video without a track has no sound, but not at once", async () => {
    tracks = []
    start()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(told()).toEqual(["waiting"])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told()).toEqual(["waiting", "silent"])
  })

  it("hears a track that comes late", async () => {
    tracks = []
    start()
    await vi.advanceTimersByTimeAsync(8_000)
    addTrack({ track: { kind: "audio", readyState: "live", stop: () => undefined } })
    await vi.advanceTimersByTimeAsync(1_000)
    await sounds(1, 0.3)
    expect(told()).toEqual(["waiting", "silent", "listening"])
  })

  it("waits for the first sound of a track that begins with silence", async () => {
    start()
    await sounds(2, 0)
    expect(told()).toEqual(["waiting"])
    await sounds(1, 0.3)
    expect(told()).toEqual(["waiting", "listening"])
  })

  it("releases a track that ended, and says that there is none", async () => {
    start()
    await sounds(2, 0.3)
    tracks[0]!.readyState = "ended"
    await vi.advanceTimersByTimeAsync(3_000)
    expect(told()).toEqual(["listening"])
    await vi.advanceTimersByTimeAsync(4_000)
    expect(told()).toEqual(["listening", "silent"])
    expect(isReading).toBe(false)
  })

  it("says that there is none if the track carries nothing", async () => {
    start()
    await vi.advanceTimersByTimeAsync(8_000)
    expect(told()).toEqual(["waiting", "silent"])
    await sounds(1, 0.3)
    expect(states.at(-1)).toBe("listening")
  })

  it("does not mistake a pause by the viewer for silence", async () => {
    video.paused = true
    tracks = []
    start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual(["waiting"])
  })

  it("says when another origin's sound cannot be read", async () => {
    vi.spyOn(video, "captureStream").mockImplementation(() => {
      throw new DOMException("", "SecurityError")
    })
    start()
    expect(told()).toEqual(["blocked"])
  })
})
