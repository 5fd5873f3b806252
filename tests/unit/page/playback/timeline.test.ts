import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Timeline } from "../../../../src/page/playback/timeline"

/** Plays from one media time to another at a given rate, in steps of half a second of media time. */
function play(line: Timeline, from: number, to: number, startMs: number, rate = 1): number[] {
  const placed: number[] = []
  for (let media = from; media <= to; media += 0.5) {
    const seconds = line.place(media, rate, startMs + ((media - from) * 1000) / rate)
    if (seconds !== null) placed.push(seconds)
  }
  return placed
}

describe("the session's time line", () => {
  it("begins at zero, wherever the media time begins", () => {
    const line = new Timeline(0, 0, 0)
    expect(play(line, 100, 102, 0)).toEqual([0, 0.5, 1, 1.5, 2])
    expect(line.watchedSeconds).toBe(2)
  })

  it("knows which stretches were played, without what a seek skipped or a rewind repeated", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 30, 0)
    play(line, 10, 20, 30_000)
    play(line, 300, 310, 40_000)
    expect(line.stretches).toEqual([
      { fromSeconds: 0, toSeconds: 30 },
      { fromSeconds: 300, toSeconds: 310 },
    ])
  })

  it("places a rewind at times that were covered before, and counts them once", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 30, 0)
    expect(play(line, 10, 20, 30_000)[0]).toBe(10)
    expect(line.watchedSeconds).toBe(30)
    expect(line.reachedSeconds).toBe(30)
  })

  it("says where a media time lies without counting it as played", () => {
    const line = new Timeline(0, 0, 0)
    expect(line.whereIs(105)).toBeNull()
    play(line, 100, 110, 0)
    expect(line.whereIs(104)).toBe(4)
    expect(line.whereIs(500)).toBe(400)
    expect(line.whereIs(99)).toBeNull()
    expect(line.whereIs(Number.NaN)).toBeNull()
    expect([line.reachedSeconds, line.watchedSeconds]).toEqual([10, 10])
  })

  it("knows when a second was first played, despite pauses, rewinds and reloads since", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 30, 1_000_000)
    play(line, 10, 40, 1_600_000)
    expect(line.playedAt(20)).toBe(1_020_000)
    expect(line.playedAt(35)).toBe(1_625_000)
    const reloaded = new Timeline(40, 40, 1_630_000, [{ seconds: 20, at: 1_020_000 }])
    play(reloaded, 500, 510, 1_660_000)
    expect(reloaded.playedAt(20)).toBe(1_020_000)
    expect(reloaded.playedAt(40)).toBe(1_630_000)
    expect(reloaded.playedAt(75)).toBe(1_665_000)
  })

  it("does not place a rewind to a time before the source was first seen", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 100, 110, 0)
    expect(line.place(40, 1, 11_000)).toBeNull()
  })

  it("leaves a jump ahead as a gap that was not watched", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 10, 0)
    play(line, 60, 70, 10_500)
    expect(line.reachedSeconds).toBe(70)
    expect(line.watchedSeconds).toBe(20)
  })

  it("advances across a change of source by the elapsed time, at the playback rate", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 10, 0, 4)
    line.newSource()
    const [first] = play(line, 500, 501, 2_500 + 5_000, 4)
    expect(first).toBeCloseTo(10 + 5 * 4, 5)
  })

  it("continues when a file loops, and recognises a rewind within a round", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 38.5, 0)
    line.wentRound({ fromSeconds: 39, toSeconds: 0 })
    expect(play(line, 0.5, 20, 41_000)[0]).toBe(39.5)
    expect(play(line, 5, 10, 62_000)[0]).toBe(44)
    expect(line.watchedSeconds).toBeCloseTo(59, 5)
  })

  it("places a new round after everything that was seen, even if playback looped earlier than that", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 60, 0)
    line.place(20, 1, 61_000)
    line.wentRound({ fromSeconds: 30, toSeconds: 10 })
    expect(line.place(10, 1, 72_000)).toBe(60)
  })

  it("continues where a reload left the session, with the gap of the reload", () => {
    const line = new Timeline(120, 90, 1_000_000)
    const [first] = play(line, 0, 1, 1_003_000)
    expect(first).toBeCloseTo(123, 5)
    expect(line.watchedSeconds).toBeCloseTo(91, 5)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("does not place %s", (media) => {
    expect(new Timeline(0, 0, 0).place(media, 1, 0)).toBeNull()
  })

  it("continues when the player's clock jumps to another epoch and back", () => {
    const line = new Timeline(0, 0, 0)
    play(line, 0, 10, 0)
    expect(play(line, 1.7e9, 1.7e9 + 2, 11_000)[0]).toBe(11)
    expect(play(line, 0, 2, 14_000)[0]).toBe(14)
    expect(line.watchedSeconds).toBe(14)
  })

  it("stays increasing and finite, whatever times it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 60 }), (times) => {
        const line = new Timeline(0, 0, 0)
        times.forEach((media, index) => {
          const reached = line.reachedSeconds
          const placed = line.place(media, 1, index * 500)
          if (placed !== null) expect(placed).toBeGreaterThanOrEqual(0)
          expect(line.reachedSeconds).toBeGreaterThanOrEqual(reached)
          expect(Number.isFinite(line.reachedSeconds)).toBe(true)
          expect(line.watchedSeconds).toBeLessThanOrEqual(line.reachedSeconds)
          const lengths = line.stretches.map(({ fromSeconds, toSeconds }) => toSeconds - fromSeconds)
          expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(line.watchedSeconds, 5)
        })
      }),
    )
  })
})
