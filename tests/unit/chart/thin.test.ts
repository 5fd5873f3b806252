import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Point, thinned } from "../../../src/ui/chart/thin"

const columnOf = (at: number): number => Math.floor(at / 10)
const pointsOf = (amounts: readonly (number | null)[]): Point[] =>
  amounts.map((amountMinor, at) => ({ at, amountMinor }))

const columnsOf = (points: readonly Point[]): Map<number, Point[]> => {
  const columns = new Map<number, Point[]>()
  for (const point of points) columns.set(columnOf(point.at), [...(columns.get(columnOf(point.at)) ?? []), point])
  return columns
}
const priced = (points: readonly Point[]): number[] => points.flatMap(({ amountMinor }) => amountMinor ?? [])

describe("thinned", () => {
  it("leaves lines with enough room unchanged", () => {
    const points = pointsOf([1, 2, null, 3])
    expect(thinned(points, (at) => at)).toEqual(points)
  })

  it("keeps what is visible in each column: first, lowest, highest, last", () => {
    const amount = fc.option(fc.integer({ min: 1, max: 999 }), { nil: null })
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 200 }), (amounts) => {
        const points = pointsOf(amounts)
        const kept = columnsOf(thinned(points, columnOf))
        for (const [column, all] of columnsOf(points)) {
          const few = kept.get(column)!
          expect(few.length).toBeLessThanOrEqual(4)
          expect([few[0], few.at(-1)]).toEqual([all[0], all.at(-1)])
          expect([Math.min(...priced(few)), Math.max(...priced(few))]).toEqual([
            Math.min(...priced(all)),
            Math.max(...priced(all)),
          ])
          expect(few.map(({ at }) => at)).toEqual(few.map(({ at }) => at).sort((a, b) => a - b))
        }
      }),
    )
  })
})
