import { describe, expect, it } from "vitest"
import { PlayedTimes } from "../../../../src/page/playback/played-times"
import { noon } from "../../make"

const second = 1_000
const minute = 60 * second

/** Plays a stretch of the time line from a given moment, with a sample every half second. */
function play(times: PlayedTimes, fromSeconds: number, toSeconds: number, at: number, rate = 1): void {
  for (let played = fromSeconds; played <= toSeconds; played += 0.5)
    times.note(played, rate, at + ((played - fromSeconds) * second) / rate)
}

describe("when a second of the time line was played", () => {
  it("is unknown before anything was", () => {
    expect(new PlayedTimes().at(5)).toBe(0)
  })

  it("follows the clock during even playback, even if samples come a little late", () => {
    const times = new PlayedTimes()
    for (let played = 0; played <= 60; played += 0.5) times.note(played, 1, noon + played * second + (played % 2) * 400)
    expect(times.at(40)).toBe(noon + 40 * second)
  })

  it("does not change after a pause of ten minutes", () => {
    const times = new PlayedTimes()
    play(times, 0, 30, noon)
    play(times, 30.5, 60, noon + 10 * minute)
    expect(times.at(20)).toBe(noon + 20 * second)
    expect(times.at(30)).toBe(noon + 30 * second)
    expect(times.at(40.5)).toBe(noon + 10 * minute + 10 * second)
  })

  it("does not change after a jump ahead by an hour, and nothing in between is later than the jump", () => {
    const times = new PlayedTimes()
    play(times, 0, 30, noon)
    play(times, 3630, 3660, noon + 31 * second)
    expect(times.at(20)).toBe(noon + 20 * second)
    expect(times.at(1800)).toBe(noon + 31 * second)
    expect(times.at(3640)).toBe(noon + 41 * second)
  })

  it("follows the playback rate as closely as uneven samples allow", () => {
    const times = new PlayedTimes()
    play(times, 0, 60, noon)
    play(times, 60.5, 120, noon + 60.25 * second, 2)
    expect(Math.abs(times.at(110.5) - (noon + 85.25 * second))).toBeLessThan(2 * second)
    expect(times.at(30)).toBe(noon + 30 * second)
  })

  it("stays within bounds if the player reports a rate of zero", () => {
    const times = new PlayedTimes()
    times.note(10, 0, noon)
    expect(times.at(40)).toBe(noon)
    expect(times.at(0)).toBe(noon)
  })

  it("forgets the oldest of very many pauses, but none of the newest", () => {
    const times = new PlayedTimes()
    for (let pause = 0; pause < 2_000; pause++) play(times, pause, pause + 0.5, noon + pause * minute)
    expect(times.at(1_999)).toBe(noon + 1_999 * minute)
    expect(times.at(1_600)).toBe(noon + 1_600 * minute)
    expect(times.at(100)).toBe(noon + 1_500 * minute - 1_400 * second)
  })
})
