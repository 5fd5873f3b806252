import fc from "fast-check"
import { expect, it } from "vitest"
import type { Span } from "../../../src/model/repeat"
import { joined } from "../../../src/model/stretches"

const spans = fc.array(
  fc
    .tuple(fc.nat(1_000), fc.nat(50))
    .map(([fromSeconds, length]) => ({ fromSeconds, toSeconds: fromSeconds + length })),
  { maxLength: 40 },
)
const holds = (all: readonly Span[], second: number) =>
  all.some(({ fromSeconds, toSeconds }) => fromSeconds <= second && second <= toSeconds)

it("covers what was given, in order, with none touching the next, and within the limit", () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 10 }), (given, most) => {
      const apart = joined(given, most)
      expect(apart.length).toBeLessThanOrEqual(most)
      for (const { fromSeconds, toSeconds } of given) {
        expect(holds(apart, fromSeconds)).toBe(true)
        expect(holds(apart, toSeconds)).toBe(true)
      }
      for (const [index, { fromSeconds }] of apart.entries())
        if (index > 0) expect(fromSeconds).toBeGreaterThan(apart[index - 1]!.toSeconds)
      expect(joined(apart, most)).toEqual(apart)
    }),
  )
})

it("adds nothing if there is room", () => {
  fc.assert(
    fc.property(spans, fc.nat(1_100), (given, second) => {
      expect(holds(joined(given, 1_000), second)).toBe(holds(given, second))
    }),
  )
})

it("closes the smallest gaps first", () => {
  const apart = [
    { fromSeconds: 0, toSeconds: 10 },
    { fromSeconds: 30, toSeconds: 40 },
    { fromSeconds: 41, toSeconds: 50 },
  ]
  expect(joined(apart, 2)).toEqual([
    { fromSeconds: 0, toSeconds: 10 },
    { fromSeconds: 30, toSeconds: 50 },
  ])
})
