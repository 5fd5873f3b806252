import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { joinSightings } from "../../../src/prices/import/join"
import { day, seen } from "./make-sighting"

describe("joinSightings", () => {
  it("joins the same price into one row, whatever the order of the list", () => {
    const rows = joinSightings([seen(500, 3), seen(500, 1), seen(400, 4), seen(500, 2), seen(400, 5)])
    expect(rows.map(({ amountMinor, firstSeenAt, lastSeenAt }) => [amountMinor, firstSeenAt, lastSeenAt])).toEqual([
      [500, day(1), day(3)],
      [400, day(4), day(5)],
    ])
  })

  it("keeps products and currencies apart", () => {
    expect(joinSightings([seen(500, 1), seen(500, 2, 2, { currency: "USD" })])).toHaveLength(2)
  })

  it("holds back a price that is a hundred times the others until the list has it again", () => {
    const list = [seen(500, 1), seen(50_000, 2), seen(510, 3)]
    expect(joinSightings(list).map(({ doubtful = false }) => doubtful)).toEqual([false, true, false])
    const again = [...list, seen(50_000, 4)]
    expect(joinSightings(again).map(({ doubtful = false }) => doubtful)).toEqual([false, false, false])
  })

  it("takes time in proportion to the list's length, not to its square", () => {
    const listOf = (length: number) => Array.from({ length }, (_, at) => seen(500 + (at % 7), 1, 1, momentOf(at)))
    const momentOf = (at: number) => ({ firstSeenAt: day(1) + at * 60_000, lastSeenAt: day(1) + at * 60_000 })
    const msFor = (length: number) => {
      const list = listOf(length)
      const startedAt = performance.now()
      joinSightings(list)
      return performance.now() - startedAt
    }
    msFor(10_000)
    const ratio = Math.min(...Array.from({ length: 3 }, () => msFor(40_000) / msFor(5_000)))
    // Eight times as long a list: a square would take 64 times as long.
    expect(ratio).toBeLessThan(30)
  })

  it("changes nothing when done twice", () => {
    const look = fc.record({ amount: fc.constantFrom(500, 600, 700, null), at: fc.integer({ min: 0, max: 60 }) })
    fc.assert(
      fc.property(fc.uniqueArray(look, { maxLength: 30, selector: ({ at }) => at }), (looks) => {
        const once = joinSightings(looks.map(({ amount, at }) => seen(amount, at)))
        expect(joinSightings(once)).toEqual(once)
      }),
    )
  })
})
