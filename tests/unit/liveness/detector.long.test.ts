import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createDetector, FRAME_SIZE } from "~liveness/index"
import type { SessionId } from "~model/ids"
import { honestShow, loopedShow } from "../../bench/loop/broadcast"
import { frames } from "../../bench/loop/streams"
import { AT, feed, finish, honest180, kindOf, levels, loop30, noisy, playedAt, repeatsOf, watched } from "./feed"

const EARLIER = "00000000-0000-4000-8000-0000000000aa" as SessionId

/** A still card with encoding noise on it. */
const slate = (frame: number) =>
  noisy(0, 3, frame).map((grain, at) => 60 + (at % 64 < 30 ? 90 : 0) + ((grain << 24) >> 24))

describe("a loop", () => {
  it.each([
    ["picture and sound", {}],
    ["picture only", { pictureOnly: true }],
  ])("is found with %s, with its period", (_, options) => {
    const detector = watched(loop30(), {}, options)
    const certain = repeatsOf(detector).find((one) => one.level === "certain")
    expect(certain).toBeDefined()
    expect(Math.abs(certain!.repeat.lagSeconds - 30)).toBeLessThanOrEqual(0.6)
    const { now, lagSeconds, passes } = certain!.repeat
    expect(passes).toBe(1 + Math.floor((now.toSeconds - now.fromSeconds) / lagSeconds))
    expect(certain!.confidence).toBeGreaterThan(0.9)
  })

  it.each([0, 0.5])("is found with only one sample per second, taken %s s after the full second", (phaseSeconds) => {
    const detector = createDetector()
    for (const { atSeconds, luma } of frames(loopedShow(11, 30, 200)))
      if (atSeconds % 1 === phaseSeconds) detector.pushFrame(atSeconds, luma)
    finish(detector)
    expect(levels(detector)).toContain("certain")
    for (const { atSeconds, luma } of frames(honest180()))
      if (atSeconds % 1 === phaseSeconds) detector.pushFrame(200 + atSeconds, luma)
    finish(detector)
    expect(repeatsOf(detector).filter(({ repeat }) => repeat.ongoing)).toEqual([])
  })

  it("is a note at first, and a maybe only once it is longer than a bumper", () => {
    const stream = loop30()
    const until = (seconds: number) => levels(watched(stream, { toSeconds: seconds }))
    expect(until(30)).toEqual([])
    expect(until(44)).not.toContain("may-be")
    expect(until(52)).toContain("may-be")
    expect(until(60)).not.toContain("certain")
  })

  it("states the spans that agree, one lag apart", () => {
    const { repeat } = repeatsOf(watched(loop30()))[0]!
    expect(repeat.now.fromSeconds - repeat.before.fromSeconds).toBeCloseTo(repeat.lagSeconds, 5)
    expect(repeat.ongoing).toBe(true)
    expect(repeat.soundAgreement).toBeGreaterThan(0.3)
  })

  it("has the same lag from the first moment on, although the best score moves to neighbouring lags", () => {
    const detector = createDetector({ pictureOnly: true })
    const lags = new Set<number>()
    for (const { atSeconds, luma } of frames(loopedShow(11, 44, 80))) {
      detector.pushFrame(atSeconds, luma)
      finish(detector)
      for (const { repeat } of repeatsOf(detector)) lags.add(repeat.lagSeconds)
    }
    expect([...lags]).toEqual([44])
  })

  it.each([
    ["where it begins again, at a cut like any other", 13, 44, 2],
    ["where it begins again, at a cut like any other", 14, 44, 2],
    ["while its shots move too little for new ones to count", 23, 38, 4],
    ["while the searches' best score is beside its lag", 21, 30, 10],
  ])("is reported without a break %s (show %i)", (_, seed, periodSeconds, joinedSeconds) => {
    const detector = createDetector({ pictureOnly: true })
    const said: string[] = []
    for (const { atSeconds, luma } of frames(loopedShow(seed, periodSeconds, 2 * periodSeconds + 30))) {
      if (atSeconds < joinedSeconds) continue
      detector.pushFrame(atSeconds, luma)
      finish(detector)
      const now = levels(detector)
      said.push(["certain", "may-be"].find((level) => now.includes(level)) ?? "less")
    }
    expect(said.filter((level, at) => level !== said[at - 1])).toEqual(["less", "may-be", "certain"])
  })

  it("is found at one and a half times the speed", () => {
    const fast = createDetector({ pictureOnly: true })
    let next = 0
    for (const { atSeconds, luma } of frames(loop30())) {
      if (atSeconds < next) continue
      fast.pushFrame(atSeconds, luma)
      finish(fast)
      next = atSeconds + 0.75
    }
    expect(levels(fast)).toContain("certain")
  })
})

describe("no loop", () => {
  it("is seen in a host who repeats gestures and pitch", () => {
    expect(levels(watched(honest180())).filter((level) => level !== "repeat-seen")).toEqual([])
  })

  it("is seen in a noisy still picture with a song over it, however long", () => {
    const song = loop30()
    const detector = createDetector()
    for (const { atSeconds, sounds } of frames(song)) {
      for (const one of sounds) detector.pushSound(one.atSeconds, one.bands)
      detector.pushFrame(atSeconds, slate(Math.round(2 * atSeconds)))
      finish(detector)
    }
    expect(repeatsOf(detector)).toEqual([])
    expect(detector.condition().stillShare).toBeGreaterThan(0.9)
  })

  it("is seen when the viewer rewinds and watches a stretch again", () => {
    const stream = loop30()
    const detector = watched(stream, { toSeconds: 29 })
    const before = detector.condition()
    feed(detector, stream, { fromSeconds: 2, toSeconds: 29 })
    expect(repeatsOf(detector)).toEqual([])
    expect(detector.condition().frames).toBe(before.frames)
    expect(detector.condition().refused.rewound).toBeGreaterThan(40)
  })

  it("is seen when the picture or the time stands still", () => {
    const stream = honest180()
    const detector = watched(stream, { toSeconds: 60 })
    const [first] = [...frames(stream)].slice(119)
    for (let slot = 0; slot < 60; slot++) detector.pushFrame(60 + slot / 2, first!.luma)
    for (let repeated = 0; repeated < 60; repeated++) detector.pushFrame(89.5, first!.luma)
    finish(detector)
    expect(repeatsOf(detector)).toEqual([])
  })

  it("is seen in a gap in media time", () => {
    const detector = watched(honest180(), { time: (seconds) => (seconds < 70 ? seconds : seconds + 37.2) })
    expect(levels(detector).filter((level) => level !== "repeat-seen")).toEqual([])
  })
})

describe("a stretch that ends", () => {
  it("falls back from a maybe to a note within five seconds", () => {
    const stream = loop30()
    const other = honest180()
    const detector = watched(stream, { toSeconds: 54 })
    expect(levels(detector)).toContain("may-be")
    feed(detector, other, { fromSeconds: 60, toSeconds: 65.5, time: (seconds) => seconds - 6 })
    expect(levels(detector)).not.toContain("may-be")
    expect(kindOf(detector.evidence(playedAt), "harmless-repeat").map((one) => one.as)).toContain("advert")
  })
})

describe("a rerun", () => {
  it("is found against an earlier session and names it", () => {
    const earlier = watched(honest180(), { toSeconds: 120 })
    const prints = [earlier.takePrints()!.bytes]
    const detector = createDetector()
    detector.addEarlier({ session: EARLIER, startedAt: AT, prints })
    feed(detector, honest180(), { fromSeconds: 20, toSeconds: 110, time: (seconds) => seconds - 20 })
    const rerun = repeatsOf(detector).find((one) => one.level === "certain")
    expect(rerun?.repeat.earlier).toEqual({ session: EARLIER, startedAt: AT })
    expect(rerun!.repeat.lagSeconds).toBeCloseTo(-20, 0)
  })

  const passage = (session = EARLIER, show = { title: "Another show", host: "shop.example" }) => {
    const earlier = watched(honest180(), { toSeconds: 120 })
    return { session, startedAt: AT, show, prints: [earlier.takePrints()!.bytes] }
  }

  it.each([Number.POSITIVE_INFINITY, 500])(
    "is found from its beginning when recalled while it runs, in slices of %s",
    (slice) => {
      const detector = createDetector()
      const time = (seconds: number) => seconds - 20
      feed(detector, honest180(), { fromSeconds: 20, toSeconds: 50, time, slice })
      expect(levels(detector)).toEqual([])
      detector.addRecalled(passage())
      finish(detector, slice)
      feed(detector, honest180(), { fromSeconds: 50, toSeconds: 60, time, slice })
      expect(levels(detector)).toContain("may-be")
      feed(detector, honest180(), { fromSeconds: 60, toSeconds: 110, time, slice })
      const rerun = repeatsOf(detector).find((one) => one.level === "certain")!
      expect(rerun.repeat.earlier).toMatchObject({ session: EARLIER, show: { title: "Another show" } })
      expect(rerun.repeat.now.fromSeconds).toBeLessThan(10)
    },
  )

  it("is only a note until it is certain, when recalled by the picture alone", () => {
    const detector = createDetector({ pictureOnly: true })
    const time = (seconds: number) => seconds - 20
    feed(detector, honest180(), { fromSeconds: 20, toSeconds: 50, time })
    detector.addRecalled(passage())
    finish(detector)
    feed(detector, honest180(), { fromSeconds: 50, toSeconds: 60, time })
    expect(new Set(levels(detector))).toEqual(new Set(["repeat-seen"]))
    feed(detector, honest180(), { fromSeconds: 60, toSeconds: 110, time })
    expect(levels(detector)).toContain("certain")
  })

  it("is still found after any number of passages recalled in vain", () => {
    const detector = createDetector()
    feed(detector, honest180(), { fromSeconds: 20, toSeconds: 30, time: (seconds) => seconds - 20 })
    const slate = watched(honest180(), { fromSeconds: 120 }).takePrints()!.bytes
    for (let n = 0; n < 6; n++) {
      detector.addRecalled({ session: EARLIER, startedAt: AT, prints: [slate] })
      finish(detector)
    }
    detector.addRecalled(passage())
    finish(detector)
    const { bytes } = detector.condition()
    feed(detector, honest180(), { fromSeconds: 30, toSeconds: 110, time: (seconds) => seconds - 20 })
    expect(levels(detector)).toContain("certain")
    detector.addRecalled({ session: EARLIER, startedAt: AT, prints: [slate] })
    finish(detector)
    expect(detector.condition().bytes).toBeLessThan(2 * bytes)
    expect(levels(detector)).toContain("certain")
  })

  it("is found although music that loops under the show keeps nominating its own lags", () => {
    const show = honestShow(13, 300)
    const round = 40 * 20 * 16
    for (let at = round; at < show.bands!.length; at++) show.bands![at] = show.bands![at % round]!
    const earlier = watched(show, { fromSeconds: 150, time: (seconds) => Math.max(0, seconds - 150) })
    const detector = createDetector()
    detector.addEarlier({ session: EARLIER, startedAt: AT, prints: [earlier.takePrints()!.bytes] })
    feed(detector, show)
    expect(repeatsOf(detector).some(({ level, repeat }) => level === "certain" && repeat.earlier)).toBe(true)
  })

  it("is searched for in the last two hours of a longer session", () => {
    const long = createDetector({ pictureOnly: true })
    const prints: Uint8Array[] = []
    const frame = new Uint8Array(FRAME_SIZE)
    const take = () => prints.push(long.takePrints()!.bytes)
    for (let slot = 0; slot < 14_500; slot++) {
      long.pushFrame(slot / 2, frame)
      if (slot % 500 === 499) take()
    }
    feed(long, honest180(), { time: (seconds) => 7300 + seconds, sound: false })
    take()
    const detector = createDetector({ pictureOnly: true })
    detector.addEarlier({ session: EARLIER, startedAt: AT, prints })
    expect(detector.condition().refused.tooMuchEarlier).toBe(0)
    feed(detector, honest180(), { toSeconds: 100 })
    expect(levels(detector)).toContain("certain")
  })

  it("ignores earlier sessions beyond a total of two hours, and damaged ones, and says so", () => {
    const detector = createDetector()
    detector.addEarlier({ session: EARLIER, startedAt: AT, prints: [new Uint8Array(50)] })
    expect(detector.condition().refused.damagedBatches).toBe(1)
  })
})

describe("work", () => {
  it("gives the same in slices of any size", () => {
    const whole = watched(loop30())
    for (const slice of [1, 37, 1000]) {
      expect(watched(loop30(), { slice }).evidence(playedAt)).toEqual(whole.evidence(playedAt))
    }
  })

  it("continues when a leap ahead pushes the current slot out of the history", () => {
    const earlier = watched(honest180(), {}, { pictureOnly: true })
    const prints = [earlier.takePrints()!.bytes]
    const detector = createDetector({ pictureOnly: true })
    for (const session of [EARLIER, "00000000-0000-4000-8000-0000000000ab" as SessionId])
      detector.addEarlier({ session, startedAt: AT, prints })
    for (const { atSeconds, luma } of frames(loop30())) if (atSeconds < 10) detector.pushFrame(atSeconds, luma)
    detector.work(256)
    for (const at of [9000, 9000.5, 9001]) detector.pushFrame(at, noisy(90, 9, at))
    expect(() => finish(detector, 256)).not.toThrow()
  })

  it("continues where it was after a reload", () => {
    const stream = loop30()
    const straight = watched(stream)
    const first = createDetector()
    const stored: Uint8Array[] = []
    for (const [from, to] of [
      [0, 12.5],
      [12.5, 51],
    ] as const) {
      feed(first, stream, { fromSeconds: from, toSeconds: to })
      stored.push(first.takePrints()!.bytes)
    }
    const second = createDetector()
    for (const bytes of stored) expect(second.restore(bytes)).toBe("ok")
    finish(second)
    expect(second.evidence(playedAt)).toEqual(first.evidence(playedAt))
    feed(second, stream, { fromSeconds: 51 })
    expect(levels(second)).toEqual(levels(straight))
    expect(repeatsOf(second)[0]!.repeat.lagSeconds).toBeCloseTo(repeatsOf(straight)[0]!.repeat.lagSeconds, 1)
  })

  it("hands out each print once, at most 1.5 KB a second", () => {
    const detector = createDetector()
    let bytes = 0
    for (const [from, to] of [
      [0, 20],
      [20, 60],
    ] as const) {
      feed(detector, loop30(), { fromSeconds: from, toSeconds: to })
      const batch = detector.takePrints()!
      expect(batch.fromSeconds).toBe(from)
      expect(batch.toSeconds).toBe(to)
      bytes += batch.bytes.length
    }
    expect(detector.takePrints()).toBeNull()
    expect(bytes / 60).toBeLessThan(1500)
  })
})

describe("bad input", () => {
  const anyTime = fc.oneof(
    fc.double(),
    fc.double({ min: 0, max: 200, noNaN: true }),
    fc.constantFrom(Number.NaN, -1, 1e300),
  )
  const anyBytes = fc.oneof(
    fc.constant(new Uint8Array(FRAME_SIZE)),
    fc.uint8Array({ maxLength: 40 }),
    fc.integer({ min: 0, max: 255 }).map((level) => new Uint8Array(FRAME_SIZE).fill(level)),
    fc.integer().map((seed) => noisy(128, 200, seed)),
    fc.uint8Array({ minLength: 16, maxLength: 16 }),
  )

  it("never throws, whatever comes in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), anyTime, anyBytes), { maxLength: 60 }), (samples) => {
        const detector = createDetector()
        for (const [sound, at, bytes] of samples) {
          if (sound) detector.pushSound(at, bytes)
          else detector.pushFrame(at, bytes)
          detector.work(500)
        }
        finish(detector)
        expect(detector.condition().bytes).toBeLessThan(12e6)
        expect(levels(detector)).not.toContain("certain")
      }),
      { numRuns: 60 },
    )
  })

  it("does not make it deaf: a sound with a wrong time is refused, and the next ones are heard", () => {
    const detector = createDetector()
    feed(detector, loop30(), { toSeconds: 1 })
    detector.pushSound(599, new Uint8Array(16).fill(90))
    expect(detector.condition().refused.leap).toBe(1)
    feed(detector, loop30(), { fromSeconds: 1 })
    expect(repeatsOf(detector).find(({ level }) => level === "certain")!.repeat.soundAgreement).toBeGreaterThan(0.4)
  })

  it("is counted by its reason", () => {
    const detector = createDetector()
    const frame = noisy(100, 100, 1)
    detector.pushFrame(1, frame.subarray(1))
    detector.pushFrame(Number.NaN, frame)
    detector.pushFrame(10, frame)
    detector.pushFrame(5, frame)
    detector.pushFrame(9999, frame)
    detector.pushSound(Number.POSITIVE_INFINITY, new Uint8Array(16))
    expect(detector.condition().refused).toMatchObject({ wrongSize: 1, invalid: 2, rewound: 1, leap: 1 })
  })

  it("says that a picture is black", () => {
    const detector = createDetector()
    for (let slot = 0; slot < 40; slot++) detector.pushFrame(slot / 2, new Uint8Array(FRAME_SIZE).fill(16))
    expect(detector.condition()).toMatchObject({ blackShare: 1, frames: 40 })
  })

  it("keeps at most two hours, in less than 12 MB", () => {
    const detector = createDetector()
    const sound = Uint8Array.from({ length: 16 }, (_, band) => 80 + band)
    const pictures = [1, 2, 3, 4, 5, 6, 7].map((seed) => noisy(100, 100, seed))
    for (let slot = 0; slot < 5 * 3600; slot++) {
      detector.pushFrame(slot / 2, pictures[slot % 7]!)
      detector.pushSound(slot / 2, sound)
    }
    expect(detector.condition().bytes).toBeLessThan(12e6)
  })
})
