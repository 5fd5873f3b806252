import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Sighting } from "../../../src/model/money"
import type { PriceWatch, WatchCondition } from "../../../src/model/watch"
import { newPriceWatch, weighSighting } from "../../../src/prices/alerts/watch"
import { history } from "../../../src/prices/history/history"
import { day, seen } from "./make-sighting"

const below = (amountMinor: number): WatchCondition => ({ kind: "below", amountMinor })
const lowest: WatchCondition = { kind: "lowest" }

function watching(condition: WatchCondition, firstMinor = 10_000): PriceWatch {
  const rows = [seen(firstMinor, 0)]
  return newPriceWatch(rows[0]!.product, history(rows, { now: day(0) })!, condition, day(0))
}

/** Shows one price after the other to a watch. @returns the prices at which it alerted */
function alertsOf(condition: WatchCondition, prices: readonly number[], firstMinor = 10_000): number[] {
  let watch = watching(condition, firstMinor)
  const before: Sighting[] = [seen(firstMinor, 0)]
  const alerts: number[] = []
  for (const [index, price] of prices.entries()) {
    const row = seen(price, index + 1)
    const next = weighSighting(watch, row, before)
    if (next.alert?.at !== watch.alert?.at) alerts.push(price)
    before.push(row)
    watch = next
  }
  return alerts
}

describe("below an amount", () => {
  it.each<[string, number[], number[]]>([
    ["alerts once when it falls below", [9900, 9400], [9400]],
    ["does not alert at the amount itself", [9500], []],
    ["does not alert again while it stays there", [9400, 9400, 9300, 9400], [9400]],
    ["alerts again after it rose to the amount", [9400, 9500, 9400], [9400, 9400]],
    ["does not alert again after a rise that stays below", [9400, 9450, 9400], [9400]],
  ])("%s", (_, prices, alerts) => {
    expect(alertsOf(below(9500), prices)).toEqual(alerts)
  })

  it("does not alert if it was below when the watch began, which the user knows", () => {
    expect(alertsOf(below(9500), [9000, 8000], 9000)).toEqual([])
    expect(alertsOf(below(9500), [9000, 9600, 9000], 9000)).toEqual([9000])
  })
})

describe("at its lowest", () => {
  it.each<[string, number[], number[]]>([
    ["does not alert while the first price stays", [10_000, 10_000], []],
    ["alerts when it falls below all earlier prices", [10_000, 9900], [9900]],
    ["alerts when it falls to the lowest again", [9900, 11_000, 9900], [9900, 9900]],
    ["does not alert when it falls, but not to the lowest", [9000, 11_000, 10_000], [9000]],
    ["alerts once for a fall in several steps", [9900, 9800, 9700], [9900]],
  ])("%s", (_, prices, alerts) => {
    expect(alertsOf(lowest, prices)).toEqual(alerts)
  })
})

it("updates an alert while the fall goes on", () => {
  const told = weighSighting(watching(below(9500)), seen(9400, 1), [])
  const notified = { ...told, alert: { ...told.alert!, notified: true } }
  expect(weighSighting(notified, seen(9000, 2), []).alert).toEqual({
    amountMinor: 9000,
    at: day(1),
    notified: true,
    seen: false,
  })
})

describe("no alert is raised for a sighting that is", () => {
  it.each<[string, Partial<Sighting>]>([
    ["doubtful", { doubtful: true }],
    ["a range", { rangeHighMinor: 12_000 }],
    ["out of stock", { availability: "out-of-stock" }],
    ["without a price", { amountMinor: null }],
    ["imported", { source: "import" }],
    ["from a service", { source: "keepa" }],
    ["in another currency", { currency: "USD" }],
    ["of another variant", { variant: "blue" }],
    ["for members only", { kind: "member" }],
    ["for a coupon", { kind: "coupon" }],
  ])("%s", (_, change) => {
    const watch = watching(below(9500))
    expect(weighSighting(watch, seen(5000, 1, 1, change), [])).toBe(watch)
  })

  it("from another seller", () => {
    const watch = { ...watching(below(9500)), seller: "A" }
    expect(weighSighting(watch, seen(5000, 1, 1, { seller: "B" }), [])).toBe(watch)
    expect(weighSighting(watch, seen(5000, 1), []).alert).not.toBeNull()
  })
})

it("never alerts twice without a price at or above the amount between", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 9000, max: 10_000 }), { maxLength: 30 }), (prices) => {
      const target = 9500
      const falls = prices.filter(
        (price, index) => price < target && (index === 0 ? 10_000 : prices[index - 1]!) >= target,
      )
      expect(alertsOf(below(target), prices)).toEqual(falls)
    }),
  )
})
