import { expect, it } from "vitest"
import { areWhole30, daysNeeded, isEnough } from "../../../src/prices/history/enough"
import { history } from "../../../src/prices/history/history"
import { day, seen } from "./make-sighting"

it.each([
  [30, 10],
  [90, 30],
])("an average of %d days needs %d of them", (windowDays, needed) => {
  expect(daysNeeded(windowDays)).toBe(needed)
  expect(isEnough(needed, windowDays)).toBe(true)
  expect(isEnough(needed - 0.1, windowDays)).toBe(false)
})

it("30 days count as whole if all but the first are", () => {
  expect(areWhole30(29)).toBe(true)
  expect(areWhole30(28.9)).toBe(false)
})

it("a single look is known for at most a week, too little for an average", () => {
  for (const [from, days] of [
    [199, 1],
    [100, 0],
    [185, 7],
  ] as const) {
    const known = history([seen(1000, from)], { now: day(200) })!.last30Days?.observedDays ?? 0
    expect(known).toBeCloseTo(days, 3)
    expect(isEnough(known, 30)).toBe(false)
  }
})
