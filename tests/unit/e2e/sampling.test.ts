import { expect, it } from "vitest"
import { thinnestOf } from "../../e2e/sampling"

const slots = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step)

it("is 1 if every half second has a frame", () => {
  expect(thinnestOf(slots(0, 200))).toBe(1)
})

it("is a half if every other one is missing for twenty seconds", () => {
  expect(thinnestOf([...slots(0, 100), ...slots(100, 160, 2), ...slots(160, 300)])).toBeCloseTo(0.5)
})

it("notices a gap of ten seconds", () => {
  expect(thinnestOf([...slots(0, 100), ...slots(120, 220)])).toBeLessThan(0.6)
})

it("attributes a minute without frames to the story itself", () => {
  expect(thinnestOf([...slots(0, 100), ...slots(400, 500)])).toBe(1)
})

it("says nothing about what is too short", () => {
  expect(thinnestOf([0, 10, 20])).toBe(1)
  expect(thinnestOf([])).toBe(1)
})
