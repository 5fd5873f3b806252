import { expect, it } from "vitest"
import type { Sighting } from "../../../src/model/money"
import { judgeGoodPrice } from "../../../src/prices/history/good-price"
import { history } from "../../../src/prices/history/history"
import { day, seen } from "./make-sighting"

const judged = (rows: Sighting[], now = day(100)) => judgeGoodPrice(history(rows, { now })!)

it("does not judge a price that was seen on one day, or on few", () => {
  expect(judged([seen(1000, 100)])).toEqual({ kind: "seen-on-one-day" })
  expect(judged([seen(1200, 97), seen(1000, 100)])).toEqual({
    kind: "too-few-days",
    lowestMinor: 1000,
    highestMinor: 1200,
  })
})

it.each([
  ["below-usual", 900, { percent: 10, lowestMinor: 800 }],
  ["lowest", 700, { lowestMinor: 700 }],
  ["usual", 990, {}],
  ["above-usual", 1100, { percent: 10 }],
] as const)("compares with what was usual in 90 days: %s", (kind, amountMinor, more) => {
  const rows = [seen(800, 20, 25), seen(1000, 25, 99), seen(amountMinor, 100)]
  expect(judged(rows)).toMatchObject({ kind, windowDays: 90, usualMinor: 1000, ...more })
})

it("compares with 30 days if less than a third of 90 is known", () => {
  expect(judged([seen(1000, 82, 99), seen(800, 100)])).toMatchObject({ kind: "lowest", windowDays: 30 })
})

it("calls a price that never changed neither good nor bad", () => {
  expect(judged([seen(1000, 20, 100)])).toMatchObject({ kind: "never-changed", windowDays: 90 })
})

it("calls a price below all of another source's history the lowest, even if that never changed", () => {
  const other = history([seen(1000, 20, 100)], { now: day(100) })!
  const { current, steps } = history([seen(500, 100)], { now: day(100) })!
  expect(judgeGoodPrice({ ...other, current, steps })).toMatchObject({
    kind: "lowest",
    lowestMinor: 500,
    usualMinor: 1000,
  })
})

it("does not judge a range, a product out of stock, or a price that was seen long ago", () => {
  const before = seen(1000, 20, 80)
  expect(judged([before, seen(900, 100, 100, { rangeHighMinor: 1200 })]).kind).toBe("no-single-price")
  expect(judged([before, seen(null, 100)]).kind).toBe("no-single-price")
  expect(judged([before])).toEqual({ kind: "seen-long-ago", lastAt: day(80) })
})
