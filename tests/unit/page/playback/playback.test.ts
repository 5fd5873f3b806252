/**
 * What is recorded about rewinding, pausing, stalling and the like: the state alone, and driven by a video's events.
 */
import fc from "fast-check"
import { afterEach, describe, expect, it, vi } from "vitest"
import { evidence } from "~model/evidence"
import { PlaybackLog, type Playing, watchPlayback } from "~page/playback/playback"

const start = Date.UTC(2026, 0, 1, 14)
const at = (mediaSeconds: number, clockSeconds: number, change: Partial<Playing> = {}): Playing => ({
  mediaSeconds,
  durationSeconds: Number.POSITIVE_INFINITY,
  rate: 1,
  widthPixels: 1280,
  loops: false,
  byHand: false,
  atMs: start + 1000 * clockSeconds,
  ...change,
})
const later = start + 600_000

function log(...notes: ((log: PlaybackLog) => void)[]) {
  const made = new PlaybackLog()
  made.begins(at(0, 0), true)
  for (const note of notes) note(made)
  return made.evidence(later)
}

const seek =
  (from: number, to: number, clockSeconds: number, change: Partial<Playing> = {}) =>
  (log: PlaybackLog) => {
    log.played(at(from, clockSeconds, change))
    log.sought(at(to, clockSeconds, change))
  }
const rewound = (seconds: number, clockSeconds: number) => ({
  kind: "harmless-repeat",
  as: "viewer-seek",
  seconds,
  at: start + 1000 * clockSeconds,
})
const began = (seconds: number, clockSeconds: number) => ({ ...rewound(seconds, clockSeconds), as: "unclear-seek" })
/** A two-minute file that has played and is back at its beginning. */
const again =
  (change: Partial<Playing> = {}, to = 0) =>
  (log: PlaybackLog) => {
    const file = { durationSeconds: 120, ...change }
    for (let second = 0; second <= 119; second++) log.played(at(second, second, file))
    seek(119.5, to, 119, file)(log)
  }
const interrupted = (cause: string, times: number, seconds: number, clockSeconds: number) => ({
  kind: "interruption",
  cause,
  times,
  seconds,
  at: start + 1000 * clockSeconds,
})
const framesTaken = (count: number) => (log: PlaybackLog) => {
  for (let frame = 0; frame < count; frame++) log.frameTaken()
}

describe("what happened to the playback", () => {
  it("survives a reload, and is added to", () => {
    const pause = (clockSeconds: number) => (log: PlaybackLog) => {
      log.paused(at(50, clockSeconds))
      log.plays(at(50, clockSeconds + 4))
    }
    const before = log(seek(100, 60, 100), pause(110))
    const after = new PlaybackLog([{ kind: "claim", claim: { state: "live", basis: "label" }, at: start }, ...before])
    expect(after.evidence(later)).toEqual(before)
    after.begins(at(0, 200), true)
    for (const note of [pause(210), seek(90, 70, 240)]) note(after)
    expect(after.evidence(later)).toEqual([rewound(40, 100), rewound(20, 240), interrupted("pause", 2, 8, 214)])
  })

  it.each<[string, ((log: PlaybackLog) => void)[], object[]]>([
    ["nothing", [], []],
    ["going back", [seek(100, 60, 100)], [rewound(40, 100)]],
    ["a rewind so small that the player made it", [seek(100, 98, 100)], []],
    ["going ahead", [seek(100, 160, 100)], []],
    ["a file that loops", [seek(119.5, 0, 119, { durationSeconds: 120, loops: true })], []],
    ["a file that restarts while the viewer uses the page", [again({ byHand: true })], [began(119.5, 119)]],
    ["a rewind to the beginning", [seek(80, 0, 80, { durationSeconds: 120 })], [rewound(80, 80)]],
    ["a player's clock that started over", [seek(1.7e9, 5, 100)], []],
    ["a drag along the slider", [seek(100, 90, 100), seek(90, 80, 101), seek(80, 60, 102)], [rewound(40, 102)]],
    ["two rewinds", [seek(100, 60, 100), seek(90, 70, 140)], [rewound(40, 100), rewound(20, 140)]],
    [
      "a correction between two rewinds",
      [seek(100, 60, 100), seek(70, 69.5, 111), seek(90, 70, 140)],
      [rewound(40, 100), rewound(20, 140)],
    ],
    [
      "two pauses",
      [(l) => l.paused(at(9, 10)), (l) => l.plays(at(9, 40)), (l) => l.paused(at(20, 60)), (l) => l.plays(at(20, 70))],
      [interrupted("pause", 2, 40, 70)],
    ],
    ["a momentary pause", [(l) => l.paused(at(9, 10)), (l) => l.plays(at(9, 11))], []],
    ["a stall", [(l) => l.waits(at(9, 10)), (l) => l.plays(at(9, 14))], [interrupted("stall", 1, 4, 14)]],
    ["the wait after a seek", [(l) => l.waits(at(9, 10)), seek(9, 60, 12), (l) => l.plays(at(60, 15))], []],
    [
      "a stall within a pause",
      [(l) => l.paused(at(9, 10)), (l) => l.waits(at(9, 12)), (l) => l.plays(at(9, 20))],
      [interrupted("pause", 1, 10, 20)],
    ],
    [
      "another speed for a while",
      [(l) => l.speedChanged(at(9, 10, { rate: 1.5 })), (l) => l.speedChanged(at(99, 70))],
      [interrupted("speed", 1, 60, 70)],
    ],
    [
      "another speed, still",
      [(l) => l.speedChanged(at(9, 570, { rate: 2 })), (l) => l.speedChanged(at(9, 580, { rate: 1.5 }))],
      [interrupted("speed", 1, 30, 600)],
    ],
    [
      "a live player that adjusts its rate to keep its distance",
      [(l) => l.speedChanged(at(9, 10, { rate: 1.05 }))],
      [],
    ],
    [
      "a change of quality",
      [(l) => l.sizeChanged(at(9, 10, { widthPixels: 640 })), (l) => l.sizeChanged(at(9, 12, { widthPixels: 640 }))],
      [interrupted("quality", 1, 0, 10)],
    ],
    [
      "a hidden tab that was looked at less often",
      [(l) => l.tabHidden(at(100, 100)), framesTaken(30), (l) => l.tabShown(at(160, 160))],
      [interrupted("hidden", 1, 60, 160)],
    ],
    ["a hidden tab", [(l) => l.tabHidden(at(100, 100)), framesTaken(118), (l) => l.tabShown(at(160, 160))], []],
    ["a hidden tab that was paused", [(l) => l.tabHidden(at(100, 100)), (l) => l.tabShown(at(100, 400))], []],
    [
      "another video of the page",
      [(l) => l.begins(at(0, 50), true), (l) => l.begins(at(0, 60), false)],
      [interrupted("other-video", 1, 0, 50)],
    ],
  ])("%s", (_, notes, told) => {
    expect(log(...notes)).toEqual(told)
  })

  it("keeps only the newest few rewinds", () => {
    const told = log(...Array.from({ length: 50 }, (_, n) => seek(100, 60, 10 * n, { byHand: true })))
    expect(told).toEqual([45, 46, 47, 48, 49].map((n) => rewound(40, 10 * n)))
  })

  it("fits the model and stays small, whatever the video does", () => {
    const moment = fc.record({
      mediaSeconds: fc.double(),
      durationSeconds: fc.double(),
      rate: fc.double(),
      widthPixels: fc.nat(4000),
      loops: fc.boolean(),
      byHand: fc.boolean(),
      atMs: fc.integer({ min: start, max: later }),
    })
    const call = fc.constantFrom(
      "played",
      "sought",
      "paused",
      "waits",
      "plays",
      "speedChanged",
      "sizeChanged",
      "tabHidden",
      "tabShown",
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(call, moment), { maxLength: 80 }), (calls) => {
        const told = log(
          ...calls.map(
            ([name, playing]) =>
              (made: PlaybackLog) =>
                made[name](playing),
          ),
        )
        expect(told.length).toBeLessThanOrEqual(11)
        for (const one of told) evidence.parse(one)
      }),
    )
  })
})

describe("a video that is watched", () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it("reports rewinding and pausing from its events, until watching ends", () => {
    vi.useFakeTimers({ now: start })
    vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }))
    const state = {
      currentTime: 0,
      duration: 3600,
      playbackRate: 1,
      videoWidth: 640,
      seeking: false,
      ended: false,
      loop: false,
    }
    const video = Object.assign(new EventTarget(), state) as unknown as HTMLVideoElement
    const tell = (name: string, change: Partial<typeof state>) => {
      Object.assign(video, change)
      video.dispatchEvent(new Event(name))
    }
    const made = new PlaybackLog()
    let rounds = 0
    const stop = new AbortController()
    watchPlayback(video, true, made, { byHand: () => false, wentRound: () => rounds++ }, stop.signal)
    tell("timeupdate", { currentTime: 50 })
    tell("seeking", { currentTime: 20, seeking: true })
    tell("timeupdate", {})
    tell("seeked", { seeking: false })
    tell("pause", {})
    vi.advanceTimersByTime(9_000)
    tell("playing", {})
    const told = [rewound(30, 0), interrupted("pause", 1, 9, 9)]
    expect(made.evidence(Date.now())).toEqual(told)
    Object.assign(video, { loop: true, duration: 60 })
    tell("timeupdate", { currentTime: 59.8 })
    tell("seeking", { currentTime: 0 })
    tell("timeupdate", { currentTime: 59.9 })
    // In a seamless loop, the new time may be reported first.
    tell("timeupdate", { currentTime: 0.1 })
    tell("seeking", { currentTime: 0.1 })
    expect(rounds).toBe(2)
    expect(made.evidence(Date.now())).toEqual(told)
    Object.assign(video, { srcObject: {} })
    tell("timeupdate", { currentTime: 7 })
    tell("timeupdate", { currentTime: 0 })
    expect(made.evidence(Date.now())).toEqual(told)
    Object.assign(video, { srcObject: null })
    stop.abort()
    tell("seeking", { currentTime: 5 })
    expect(made.evidence(Date.now())).toEqual(told)
  })
})
