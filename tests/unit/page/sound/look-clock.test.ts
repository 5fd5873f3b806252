/** A page that reads the sound late: media times of looks that were 0.05 s apart. */
import { describe, expect, it } from "vitest"
import { LookClock } from "~page/sound/look-clock"

const step = 0.05

describe("the time of a look at the sound", () => {
  it("is the clock's at first, and stays with it", () => {
    const clock = new LookClock()
    const times = Array.from({ length: 40 }, (_, look) => clock.time(7 + look * step, step))
    for (const [look, time] of times.entries()) expect(time).toBeCloseTo(7 + look * step, 6)
  })

  it("goes on evenly where a busy page reads four looks at once", () => {
    const clock = new LookClock()
    clock.time(0, step)
    for (let look = 1; look <= 200; look++) {
      const readAt = Math.ceil(look / 4) * 4 * step
      const time = clock.time(readAt, step)
      // On the whole a look is read late by one and a half; but all of them by as much.
      if (look > 100) expect(Math.abs(time - look * step - 1.5 * step)).toBeLessThan(0.02)
    }
  })

  it("follows a player that jumps, at once", () => {
    const clock = new LookClock()
    clock.time(10, step)
    expect(clock.time(40, step)).toBe(40)
    expect(clock.time(39.5, step)).toBe(39.5)
  })

  it("follows a clock that goes a little faster than the sound", () => {
    const clock = new LookClock()
    let last = 0
    for (let look = 0; look < 2000; look++) last = clock.time(look * step * 1.01, step)
    expect(Math.abs(last - 1999 * step * 1.01)).toBeLessThan(0.02)
  })
})
