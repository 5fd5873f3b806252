/** What is named although it is no loop: still pictures, and films that loop behind a live host. */
import { describe, expect, it } from "vitest"
import { createDetector, type Detector, FRAME_SIZE } from "~liveness/index"
import { hashed } from "../../bench/loop/random"
import { frames } from "../../bench/loop/streams"
import { feed, finish, honest180, kindOf, levels, loop30, noisy, playedAt, watched } from "./feed"

const named = (detector: Detector) => kindOf(detector.evidence(playedAt), "harmless-repeat")
const names = (detector: Detector) => named(detector).map(({ as }) => as)

/** A card of large fields, different for each number, with encoding noise on it. */
const card = (number: number, frame: number) =>
  noisy(0, 3, frame).map((grain, at) => {
    const field = 8 * Math.floor(at / 64 / 9) + Math.floor((at % 64) / 8)
    return 100 + (hashed(number, field) < 0.5 ? 70 : 0) + ((grain << 24) >> 24)
  })

/** A picture that stands still from one second to another. */
function stand(detector: Detector, fromSeconds: number, toSeconds: number, picture: (frame: number) => Uint8Array) {
  for (let slot = 2 * fromSeconds; slot < 2 * toSeconds; slot++) detector.pushFrame(slot / 2, picture(slot))
  finish(detector)
}

describe("a still picture", () => {
  it("that stays is named once, with how long it stood still and when it was last seen", () => {
    const detector = watched(honest180(), { toSeconds: 30 })
    stand(detector, 30, 70, (frame) => card(1, frame))
    feed(detector, honest180(), { fromSeconds: 70, toSeconds: 80 })
    const slates = named(detector)
    expect(slates.map(({ as }) => as)).toEqual(["slate"])
    expect(slates[0]!.seconds).toBeCloseTo(40, 0)
    expect(slates[0]!.at).toBe(playedAt(69.5))
    expect(levels(detector)).toEqual([])
  })

  it("that returns is named even if it never stood still for long", () => {
    const detector = createDetector()
    const host = honest180()
    stand(detector, 0, 10, (frame) => card(1, frame))
    feed(detector, host, { fromSeconds: 10, toSeconds: 40 })
    expect(names(detector)).toEqual([])
    stand(detector, 40, 50, (frame) => card(1, frame))
    expect(named(detector)).toMatchObject([{ as: "slate", seconds: 10 }])
  })

  it("is not seen in a host, in two cards shown once each, or in black", () => {
    expect(names(watched(honest180()))).toEqual([])
    const detector = createDetector()
    stand(detector, 0, 10, (frame) => card(1, frame))
    stand(detector, 10, 20, (frame) => card(2, frame))
    stand(detector, 20, 80, () => new Uint8Array(FRAME_SIZE))
    expect(names(detector)).toEqual([])
  })

  it("is remembered only for a few cards", () => {
    const detector = createDetector()
    for (let number = 0; number < 30; number++)
      stand(detector, 25 * number, 25 * (number + 1), (frame) => card(number, frame))
    expect(names(detector).length).toBeGreaterThan(1)
    expect(names(detector).length).toBeLessThanOrEqual(6)
  })

  it("is recognised from stored prints", () => {
    const before = createDetector()
    stand(before, 0, 40, (frame) => card(1, frame))
    const after = createDetector()
    after.restore(before.takePrints()!.bytes)
    finish(after)
    expect(named(after)).toEqual(named(before))
    expect(names(after)).toEqual(["slate"])
  })
})

describe("a necklace on a turntable", () => {
  const pearls = [0, 0.7, 1.9, 2.6, 3.8, 4.5, 5.6]
  /** Seven different pearls turning before a plain wall, with encoding noise and a timer that jitters. */
  const turned = (turnSeconds: number, atSeconds: number, frame: number) => {
    const angle = (2 * Math.PI * (atSeconds + 0.2 * (hashed(frame, 5) - 0.5))) / turnSeconds
    const grain = noisy(0, 6, frame)
    return Uint8Array.from({ length: FRAME_SIZE }, (_, at) => {
      const [x, y] = [at % 64, Math.floor(at / 64)]
      const wall = 90 + 30 * Math.sin(x / 9) + 20 * Math.cos(y / 5) + ((grain[at]! << 24) >> 24)
      return pearls.reduce((level, pearl, index) => {
        const depth = Math.sin(angle + pearl)
        const distance = (x - 32 - 22 * Math.cos(angle + pearl)) ** 2 + (y - 20 - 7 * depth) ** 2
        return level + (index % 2 ? 1 : -1) * (60 + 14 * index) * Math.exp(-distance / (10 + 6 * depth))
      }, wall)
    })
  }

  it.each([
    [8, false],
    [12, true],
    [20, true],
    [20.3, false],
  ])("that takes %s s is named, and is no loop (a live voice over it: %s)", (turnSeconds, hasVoice) => {
    const detector = createDetector()
    const seen = new Set<string>()
    for (const { atSeconds, sounds } of frames(honest180())) {
      if (hasVoice) for (const one of sounds) detector.pushSound(one.atSeconds, one.bands)
      detector.pushFrame(atSeconds, turned(turnSeconds, atSeconds, 2 * atSeconds))
      finish(detector)
      for (const level of levels(detector)) seen.add(level)
    }
    expect([...seen]).toEqual(["repeat-seen"])
    expect(names(detector)).toContain("turntable")
  })
})

describe("a film that loops behind a live host", () => {
  it("is named, and is no loop", () => {
    const film = [...frames(loop30())]
    const detector = createDetector({ pictureOnly: true })
    for (const { atSeconds, luma } of frames(honest180())) {
      const behind = film[Math.round(2 * atSeconds) % 60]!.luma
      detector.pushFrame(
        atSeconds,
        luma.map((level, at) => (at % 64 < 36 ? behind[at]! : level)),
      )
      finish(detector)
    }
    const backdrops = named(detector).filter(({ as }) => as === "backdrop")
    expect(backdrops.length).toBeGreaterThan(0)
    expect(backdrops.length).toBeLessThanOrEqual(4)
    expect(backdrops[0]!.repeat!.lagSeconds % 30).toBeCloseTo(0, 0)
    expect(levels(detector).filter((level) => level !== "repeat-seen")).toEqual([])
  })

  it("is not named if the whole picture loops", () => {
    expect(names(watched(loop30(), {}, { pictureOnly: true }))).not.toContain("backdrop")
  })
})
