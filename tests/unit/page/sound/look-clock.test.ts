/** A busy page reads the sound late: media times of readings that were really 0.05 s apart. */
import { describe, expect, it } from "vitest"
import { LookClock } from "~page/sound/look-clock"

const step = 0.05

describe("the time of a reading of the sound", () => {
  it("is the clock's at first, and keeps up with it", () => {
    const clock = new LookClock()
    const times = Array.from({ length: 40 }, (_, look) => clock.time(7 + look * step, step))
    for (const [look, time] of times.entries()) expect(time).toBeCloseTo(7 + look * step, 6)
  })

  it("advances evenly if a busy page handles four readings at once", () => {
    const clock = new LookClock()
    clock.time(0, step)
    for (let look = 1; look <= 200; look++) {
      const readAt = Math.ceil(look / 4) * 4 * step
      const time = clock.time(readAt, step)
      // On average a reading is one and a half late, but all of them equally so.
      if (look > 100) expect(Math.abs(time - look * step - 1.5 * step)).toBeLessThan(0.02)
    }
  })

  it("follows a jump of the player at once", () => {
    const clock = new LookClock()
    clock.time(10, step)
    expect(clock.time(40, step)).toBe(40)
    expect(clock.time(39.5, step)).toBe(39.5)
  })

  it("follows a clock that runs slightly faster than the sound", () => {
    const clock = new LookClock()
    let last = 0
    for (let look = 0; look < 2000; look++) last = clock.time(look * step * 1.01, step)
    expect(Math.abs(last - 1999 * step * 1.01)).toBeLessThan(0.02)
  })
})
