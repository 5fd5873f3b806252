import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Sighting } from "../../../src/model/money"
import { mergeSighting } from "../../../src/prices/history/merge"
import { isAbsurdJump } from "../../../src/prices/history/plausible"
import { seriesKey } from "../../../src/prices/history/series"
import { day, seen } from "./make-sighting"

describe("mergeSighting", () => {
  it("appends the first sighting", () => {
    expect(mergeSighting(null, seen(999, 0))).toMatchObject({ action: "append", replaces: null })
  })

  it("holds back a price that its page contradicts until a later look agrees", () => {
    const first = mergeSighting(null, seen(999, 0, 0, { doubtful: true }))
    expect([first.action, first.row.doubtful]).toEqual(["hold", true])
    const other = mergeSighting(seen(800, 0), seen(999, 1, 1, { doubtful: true }))
    expect([other.action, other.row.doubtful]).toEqual(["hold", true])
    const again = mergeSighting(first.row, seen(999, 1))
    expect([again.action, again.row.doubtful]).toEqual(["extend", undefined])
  })

  it("extends the row when the same price is seen again", () => {
    const last = seen(999, 0, 2)
    const { action, row, replaces } = mergeSighting(last, seen(999, 5))
    expect([action, row.firstSeenAt, row.lastSeenAt, replaces]).toEqual(["extend", day(0), day(5), last])
  })

  it("begins a new row if the price was not seen for too long", () => {
    expect(mergeSighting(seen(999, 0), seen(999, 31)).action).toBe("append")
  })

  it("appends another price, another range or another availability", () => {
    expect(mergeSighting(seen(999, 0), seen(899, 1)).action).toBe("append")
    expect(mergeSighting(seen(999, 0), seen(999, 1, 1, { rangeHighMinor: 1999 })).action).toBe("append")
    expect(mergeSighting(seen(999, 0), seen(null, 1)).action).toBe("append")
  })

  it("changes nothing when the same sighting is merged twice", () => {
    const next = seen(999, 0, 3)
    expect(mergeSighting(mergeSighting(seen(999, 0), next).row, next).row).toEqual(next)
  })

  it.each([99900, 10])("holds back an absurd jump to %i until it is seen a second time", (jump) => {
    const last = seen(999, 0)
    const first = mergeSighting(last, seen(jump, 1))
    expect([first.action, first.row.doubtful]).toEqual(["hold", true])
    const again = mergeSighting(last, seen(jump, 2), first.row)
    expect([again.action, again.row.doubtful, again.replaces]).toEqual(["extend", undefined, first.row])
  })

  it("does not take the same reading, delivered again, for a second look", () => {
    const held = mergeSighting(seen(999, 0), seen(99900, 1)).row
    expect(mergeSighting(seen(999, 0), seen(99900, 1), held).row.doubtful).toBe(true)
  })

  it("continues with the believed price if the odd one was a misreading", () => {
    const last = seen(999, 0)
    const held = mergeSighting(last, seen(99900, 1)).row
    expect(mergeSighting(last, seen(999, 2), held)).toMatchObject({ action: "extend", replaces: last })
  })

  it("puts a change after the last look if the clock was set back", () => {
    const { row } = mergeSighting(seen(999, 0, 5), seen(899, 4.9))
    expect([row.firstSeenAt, row.lastSeenAt]).toEqual([day(5) + 1, day(5) + 1])
  })

  it("refuses to mix series", () => {
    expect(() => mergeSighting(seen(999, 0), seen(999, 1, 1, { currency: "USD" }))).toThrow(RangeError)
  })

  it("never makes a row that ends before it begins, in whatever order sightings come", () => {
    const sighting = fc.record({
      amount: fc.constantFrom(500, 900, 950, 90000, null),
      at: fc.integer({ min: 0, max: 99 }),
    })
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 20 }), (looks) => {
        let last: Sighting | null = null
        for (const { amount, at } of looks) {
          const { row } = mergeSighting(last, seen(amount, at))
          expect(row.firstSeenAt).toBeLessThanOrEqual(row.lastSeenAt)
          last = row
        }
      }),
    )
  })
})

describe("isAbsurdJump", () => {
  it.each([
    [999, 99900, true],
    [999, 9, true],
    [999, 0, true],
    [999, 500, false],
    [100, 999, false],
    [0, 0, false],
  ])("from %i to %i: %s", (from, to, expected) => {
    expect(isAbsurdJump(from, to)).toBe(expected)
  })
})

describe("seriesKey", () => {
  const own = seriesKey(seen(1, 0))
  it("is the same for all own sightings", () => {
    expect(seriesKey(seen(2, 3, 3, { source: "show-page" }))).toBe(own)
  })

  it.each<Partial<Sighting>>([
    { variant: "blue" },
    { seller: "Other" },
    { currency: "USD" },
    { kind: "member" },
    { source: "keepa" },
    { source: "import", origin: "list.csv" },
  ])("differs for %o", (change) => {
    expect(seriesKey(seen(1, 0, 0, change))).not.toBe(own)
  })
})
