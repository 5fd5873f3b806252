import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  binomialTail,
  holm,
  hypergeometricTail,
  logGamma,
  meanDifferenceP,
  normalTail,
  poissonTail,
} from "../../../src/reviews/signals/statistics"

describe("against known values", () => {
  test.each([
    ["log gamma of 0.5 is ln sqrt(pi)", logGamma(0.5), 0.5723649429],
    ["log gamma of 101 is ln 100!", logGamma(101), 363.7393755556],
    ["8 heads and more in 10", binomialTail(8, 10, 0.5), 56 / 1024],
    ["none and more", binomialTail(0, 10, 0.3), 1],
    ["3 and more where 1 is the mean", poissonTail(3, 1), 1 - 2.5 / Math.E],
    ["20 and more where 30 is the mean", poissonTail(20, 30), 0.978127],
    ["lady tasting tea: all 4 of 4", hypergeometricTail(4, 4, 4, 8), 1 / 70],
    ["lady tasting tea: 3 and more", hypergeometricTail(3, 4, 4, 8), 17 / 70],
    ["1.96 deviations", normalTail(1.96), 0.0249979],
  ])("%s", (_, value, expected) => {
    expect(value).toBeCloseTo(expected, 5)
  })
})

describe("difference of means", () => {
  test("the most extreme of fifteen draws", () => {
    // Two 1-star reviews and four 5-star ones: of the 15 ways to draw two, only one is this far from the mean.
    expect(meanDifferenceP([2, 0, 0, 0, 0], [0, 0, 0, 0, 4])).toBeCloseTo(1 / 15, 9)
  })

  test.each([
    ["equal groups", [5, 0, 0, 0, 20], [5, 0, 0, 0, 20]],
    ["an empty group", [0, 0, 0, 0, 0], [1, 2, 3, 4, 5]],
    ["the same stars everywhere", [0, 0, 0, 0, 40], [0, 0, 0, 0, 60]],
  ])("%s: no difference", (_, group, rest) => {
    expect(meanDifferenceP(group, rest)).toBeCloseTo(1, 6)
  })

  test("exact and approximate results agree where one takes over from the other", () => {
    const exact = meanDifferenceP([5, 2, 3, 5, 10], [10, 5, 10, 35, 100])
    const approximate = meanDifferenceP([5, 2, 3, 5, 11], [10, 5, 10, 35, 100])
    expect(Math.abs(Math.log(exact / approximate))).toBeLessThan(0.7)
  })

  test("is a probability, and the same whichever group comes first", () => {
    const counts = fc.array(fc.nat({ max: 40 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, counts, (group, rest) => {
        const p = meanDifferenceP(group, rest)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        const [a, b] = [group, rest].map((list) => list.reduce((sum, count) => sum + count, 0))
        if (a !== b) expect(meanDifferenceP(rest, group)).toBeCloseTo(p, 9)
      }),
      { numRuns: 60 },
    )
  })
})

describe("Holm's correction", () => {
  test("steps down and never gets smaller", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([0.9, 0.8])).toEqual([1, 1])
    expect(holm([])).toEqual([])
  })
})
