import { expect, it } from "vitest"
import { WorkMeter } from "~page/bounds/work-meter"

const makeMeter = () => {
  let at = 0
  const meter = new WorkMeter(() => at)
  const pass = (ms: number) => {
    at += ms
  }
  return { meter, pass, work: (ms: number) => meter.run(() => pass(ms)) }
}

it("says how much work a minute takes, once ten seconds have passed", () => {
  const { meter, pass, work } = makeMeter()
  work(100)
  expect(meter.perMinute()).toBeNull()
  pass(10_000)
  expect(meter.perMinute()).toBe(600)
})

it("forgets what was more than a minute ago", () => {
  const { meter, pass, work } = makeMeter()
  work(5_000)
  pass(5_000)
  for (let seconds = 0; seconds < 70; seconds++) {
    work(10)
    pass(990)
  }
  expect(meter.perMinute()).toBe(600)
  pass(3_600_000)
  expect(meter.perMinute()).toBe(0)
})

it("counts nested work once, and also counts work that fails", () => {
  const { meter, pass, work } = makeMeter()
  meter.run(() => work(50))
  expect(() =>
    meter.run(() => {
      pass(50)
      throw new Error("no")
    }),
  ).toThrow("no")
  pass(10_000)
  expect(meter.perMinute()).toBe(600)
})
