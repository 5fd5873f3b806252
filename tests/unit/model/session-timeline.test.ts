import fc from "fast-check"
import { expect, it } from "vitest"
import { thinnedMarks } from "../../../src/model/session-timeline"

const marks = fc.array(fc.record({ atSeconds: fc.nat(36_000), more: fc.nat(3), weight: fc.nat(100) }), {
  maxLength: 3_000,
})
const told = (all: readonly { more: number }[]) => all.reduce((sum, { more }) => sum + 1 + more, 0)

it("thins the marks of ten hours to the limit, in order, with all of them counted and the most important named", () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 1, max: 60 }), (given, most) => {
      const thinned = thinnedMarks(given, most, ({ weight }) => weight)
      expect(thinned.length).toBeLessThanOrEqual(most)
      expect(told(thinned)).toBe(told(given))
      const places = thinned.map(({ atSeconds }) => atSeconds)
      expect(places).toEqual([...places].sort((one, other) => one - other))
      if (given.length > 0)
        expect(Math.max(...thinned.map(({ weight }) => weight))).toBe(Math.max(...given.map(({ weight }) => weight)))
    }),
    { numRuns: 50 },
  )
})

it("leaves a few marks as they are", () => {
  const few = [
    { atSeconds: 7, more: 0 },
    { atSeconds: 7, more: 2 },
    { atSeconds: 90, more: 0 },
  ]
  expect(thinnedMarks(few, 3)).toEqual(few)
})

it("keeps a mark in its place when more come later, as long as no coarser grid is needed", () => {
  const early = Array.from({ length: 64 }, (_, n) => ({ atSeconds: 10 * n, more: 0 }))
  const later = [...early, { atSeconds: 639, more: 0 }]
  expect(thinnedMarks(later, 60).slice(0, -1)).toEqual(thinnedMarks(early, 60).slice(0, -1))
})
