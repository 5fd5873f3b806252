import { describe, expect, it } from "vitest"
import { DAY_MS } from "~model/time"
import type { PriceStep } from "../../../src/prices/history/steps"
import {
  chartScale,
  firstRange,
  linePaths,
  sparkScale,
  stepAt,
  stepsWithin,
  windowOf,
} from "../../../src/ui/chart/geometry"
import { scaleOf } from "../../../src/ui/chart/scale"

const steps = (...amounts: (number | null)[]): PriceStep[] =>
  amounts.map((amountMinor, index) => ({
    fromAt: index * DAY_MS,
    toAt: (index + 1) * DAY_MS,
    amountMinor,
    observedUntilAt: (index + 1) * DAY_MS,
  }))

const whole = (count: number) => ({ fromAt: 0, toAt: count * DAY_MS })

/** The commands and end points of an SVG path. */
const commands = (path: string) => path.match(/[A-Z][^A-Z]*/g) ?? []

describe("linePaths", () => {
  it("runs level until a price changes, then straight up or down", () => {
    const given = steps(1000, 2000)
    const scale = chartScale(given, whole(2), [])
    const points = commands(linePaths(given, scale)).map((command) => command.slice(1).split(",").map(Number))
    const [x0, x1, x2] = [0, DAY_MS, 2 * DAY_MS].map((at) => Number(scale.x(at).toFixed(1)))
    const [low, high] = [1000, 2000].map((amount) => Number(scale.y(amount).toFixed(1)))
    expect(points).toEqual([
      [x0, low],
      [x1, low],
      [x1, high],
      [x2, high],
      [x2, high],
    ])
  })

  it("starts again after a gap and draws each run to its end", () => {
    const given = steps(1000, null, 1000)
    const path = linePaths(given, chartScale(given, whole(3), []))
    expect(commands(path).filter((command) => command.startsWith("M"))).toHaveLength(2)
  })

  it("rounds to tenths, and carries no price across a gap", () => {
    const same = scaleOf([0, 1], [0, 1])
    const scale = { ...sparkScale([], whole(1), 10, 10), x: same, y: same }
    const at = (fromAt: number, amountMinor: number | null) => ({
      fromAt,
      toAt: fromAt + 1,
      observedUntilAt: 0,
      amountMinor,
    })
    expect(linePaths([at(0.04, 1.26), at(1.04, null), at(2.04, 7), at(3.04, 8)], scale)).toBe(
      "M0,1.3L1,1.3L1,1.3M2,7L3,7L3,8L4,8L4,8",
    )
  })

  it("is empty without a price", () => {
    expect(linePaths([], chartScale([], whole(1), []))).toBe("")
    expect(linePaths(steps(null), chartScale(steps(null), whole(1), []))).toBe("")
  })
})

describe("chartScale", () => {
  it("keeps every amount and every reference inside the frame", () => {
    const { area, y } = chartScale(steps(1000, 2000), whole(2), [5000])
    for (const amount of [1000, 2000, 5000]) {
      expect(y(amount)).toBeGreaterThanOrEqual(area.top)
      expect(y(amount)).toBeLessThanOrEqual(area.bottom)
    }
  })

  it("leaves room around a single unchanging price", () => {
    const { area, y } = chartScale(steps(1000), whole(1), [])
    expect(y(1000)).toBeGreaterThan(area.top)
    expect(y(1000)).toBeLessThan(area.bottom)
  })

  it("fits a sparkline into its size", () => {
    const { x, area } = sparkScale(steps(1, 2), whole(2), 64, 18)
    expect([x(0), x(2 * DAY_MS)]).toEqual([area.left, area.right])
    expect(area.right).toBeLessThanOrEqual(64)
  })
})

describe("windows", () => {
  const given = steps(1, 2, 3, 4)
  const now = 4 * DAY_MS

  it("cuts steps to the window", () => {
    const cut = stepsWithin(given, { fromAt: 1.5 * DAY_MS, toAt: 3 * DAY_MS })
    expect(cut.map(({ fromAt, toAt }) => [fromAt / DAY_MS, toAt / DAY_MS])).toEqual([
      [1.5, 2],
      [2, 3],
    ])
  })

  it.each([
    ["30", -26],
    ["90", -86],
    ["all", 0],
  ] as const)("of %s begins on day %i", (range, fromDay) => {
    expect(windowOf(range, [given], now)).toEqual({ fromAt: fromDay * DAY_MS, toAt: now })
  })

  it("shows at least a day", () => {
    expect(windowOf("all", [], now).fromAt).toBe(3 * DAY_MS)
  })
})

describe("firstRange", () => {
  const seenUntil = (day: number, amountMinor: number | null = 1000): PriceStep[] => [
    { fromAt: 0, toAt: day * DAY_MS, amountMinor, observedUntilAt: day * DAY_MS },
  ]
  it.each([
    ["90 days if a price was seen in them", [seenUntil(950)], "90"],
    ["a year if it was seen before that", [seenUntil(800)], "365"],
    ["everything if it was seen even earlier", [seenUntil(100)], "all"],
    ["as much as the more recent of two histories needs", [seenUntil(100), seenUntil(950)], "90"],
    ["the price from before it was sold out", [seenUntil(950, null), seenUntil(800)], "365"],
    ["everything if nothing is known", [[]], "all"],
  ] as const)("shows %s", (_, lines, range) => {
    expect(firstRange(lines, 1_000 * DAY_MS)).toBe(range)
  })
})

describe("stepAt", () => {
  const given = steps(1, 2, 3)
  it.each([
    [-1, 0],
    [0, 0],
    [1.5, 1],
    [2, 2],
    [9, 2],
  ])("day %f lies in step %i", (at, index) => {
    expect(stepAt(given, at * DAY_MS)).toBe(index)
  })

  it("is -1 without steps", () => {
    expect(stepAt([], 5)).toBe(-1)
  })
})
