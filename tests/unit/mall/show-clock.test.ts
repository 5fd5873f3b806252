/** A show's clock, run on a time that the test controls. */
import { expect, it } from "vitest"
import { ShowClock } from "../../mall/show-clock"

function clockAt(rate: number) {
  let ms = 5000
  const clock = new ShowClock(10, rate, () => ms)
  const pass = (seconds: number) => {
    ms += seconds * 1000
  }
  return { clock, pass }
}

it("runs at its rate, and does not jump when the rate changes", () => {
  const { clock, pass } = clockAt(4)
  pass(2)
  expect(clock.elapsedSeconds()).toBe(18)
  clock.setRate(1)
  expect(clock.elapsedSeconds()).toBe(18)
  pass(2)
  expect(clock.elapsedSeconds()).toBe(20)
})

it("stands still while anyone holds it", () => {
  const { clock, pass } = clockAt(1)
  const first = clock.hold()
  const second = clock.hold()
  pass(3)
  first()
  first()
  pass(3)
  expect(clock.elapsedSeconds()).toBe(10)
  second()
  pass(3)
  expect(clock.elapsedSeconds()).toBe(13)
})

it("can be advanced, held or not", () => {
  const { clock, pass } = clockAt(2)
  clock.advance(60)
  const release = clock.hold()
  clock.advance(5)
  release()
  pass(1)
  expect(clock.elapsedSeconds()).toBe(77)
})
