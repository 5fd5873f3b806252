/**
 * Scales and paths of the price chart, without a DOM. A price holds until it changes, so lines are step-after; out of
 * stock is a gap. d3 finds round amounts and dates for the ticks.
 */
import { ticks } from "d3-array"
import { utcTicks } from "d3-time"
import { DAY_MS } from "~model/time"
import type { PriceStep, Window } from "~prices/history/steps"
import { type Scale, scaleOf } from "./scale"
import { type Point, thinned } from "./thin"

export const CHART_WIDTH = 320
const CHART_HEIGHT = 150
const MARGIN = { top: 8, right: 10, bottom: 20, left: 46 }
/** Share of the amounts' range that stays free above and below, so that no line touches the frame. */
const HEADROOM = 0.08
const AMOUNT_TICKS = 4
const TIME_TICKS = 4
/** Columns in which points are thinned. A unit of the drawing is up to three pixels on a screen. */
const COLUMNS_PER_UNIT = 2

export const CHART_RANGES = ["30", "90", "365", "all"] as const
export type ChartRange = (typeof CHART_RANGES)[number]

/** The window of time that a range shows. That of the whole history begins with the first step. */
export function windowOf(range: ChartRange, lines: readonly (readonly PriceStep[])[], now: number): Window {
  const firstAt = Math.min(now - DAY_MS, ...lines.map((steps) => steps[0]?.fromAt ?? now))
  const fromAt = range === "all" ? firstAt : now - Number(range) * DAY_MS
  return { fromAt, toAt: now }
}

/** The range that is shown first: 90 days, or as much more as is needed to show any price. */
export function firstRange(lines: readonly (readonly PriceStep[])[], now: number): ChartRange {
  const seenAt = Math.max(
    0,
    ...lines.map((steps) => steps.findLast(({ amountMinor }) => amountMinor !== null)?.observedUntilAt ?? 0),
  )
  return (["90", "365"] as const).find((range) => seenAt > now - Number(range) * DAY_MS) ?? "all"
}

/** The steps within a window, cut to fit. Those without a price stay, because they are gaps. */
export function stepsWithin(steps: readonly PriceStep[], { fromAt, toAt }: Window): PriceStep[] {
  return steps
    .filter((step) => step.toAt > fromAt && step.fromAt < toAt)
    .map((step) =>
      step.fromAt >= fromAt && step.toAt <= toAt
        ? step
        : { ...step, fromAt: Math.max(step.fromAt, fromAt), toAt: Math.min(step.toAt, toAt) },
    )
}

export interface Area {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

const frame = (width: number, height: number, margin: typeof MARGIN): Area => ({
  width,
  height,
  left: margin.left,
  right: width - margin.right,
  top: margin.top,
  bottom: height - margin.bottom,
})

export interface ChartScale {
  area: Area
  /** Milliseconds since 1970 to pixels. */
  x: Scale
  /** Minor units to pixels. */
  y: Scale
  amountTicks: number[]
  timeTicks: number[]
}

/** @param others  other amounts (in minor units) that must be visible: a claimed reference price, an average */
export function chartScale(steps: readonly PriceStep[], window: Window, others: readonly number[]): ChartScale {
  return scaleFor(frame(CHART_WIDTH, CHART_HEIGHT, MARGIN), steps, window, others)
}

/** A small chart without axes. */
export function sparkScale(steps: readonly PriceStep[], window: Window, width: number, height: number): ChartScale {
  return scaleFor(frame(width, height, { top: 4, right: 5, bottom: 4, left: 4 }), steps, window, [])
}

function scaleFor(area: Area, steps: readonly PriceStep[], window: Window, others: readonly number[]): ChartScale {
  const [low, high] = extentOf(steps, others)
  const room = Math.max((high - low) * HEADROOM, high * 0.01, 1)
  const amounts = [Math.max(0, low - room), high + room] as const
  const times = [window.fromAt, window.toAt] as const
  return {
    area,
    x: scaleOf(times, [area.left, area.right]),
    y: scaleOf(amounts, [area.bottom, area.top]),
    amountTicks: ticks(...amounts, AMOUNT_TICKS).filter(Number.isInteger),
    timeTicks: utcTicks(new Date(times[0]), new Date(times[1]), TIME_TICKS).map((date) => date.getTime()),
  }
}

function extentOf(steps: readonly PriceStep[], others: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = 0
  const widen = (amount: number | null): void => {
    if (amount === null) return
    low = Math.min(low, amount)
    high = Math.max(high, amount)
  }
  for (const { amountMinor } of steps) widen(amountMinor)
  for (const amount of others) widen(amount)
  return low > high ? [0, 1] : [low, high]
}

/** Rounded to tenths of a unit. */
const rounded = (place: number): number => Math.round(place * 10) / 10

/** The SVG path of the price, with a new subpath after each gap; "" if there is no price at all. */
export function linePaths(steps: readonly PriceStep[], { x, y }: Pick<ChartScale, "x" | "y">): string {
  let path = ""
  let before: number | null = null
  for (const { at, amountMinor } of thinned(pointsOf(steps), (at) => Math.floor(x(at) * COLUMNS_PER_UNIT))) {
    const across = rounded(x(at))
    const up = amountMinor === null ? null : rounded(y(amountMinor))
    if (up !== null) path += before === null ? `M${across},${up}` : `L${across},${before}L${across},${up}`
    before = up
  }
  return path
}

/** The beginning of each step and the end of each run, so that the last price before a gap is drawn until it ends. */
function pointsOf(steps: readonly PriceStep[]): Point[] {
  const points: Point[] = []
  for (const [index, step] of steps.entries()) {
    points.push({ at: step.fromAt, amountMinor: step.amountMinor })
    const isRunEnd = steps[index + 1]?.amountMinor == null
    if (step.amountMinor !== null && isRunEnd) points.push({ at: step.toAt, amountMinor: step.amountMinor })
  }
  return points
}

/** Index of the step at a time; for a time outside, of the nearest step; -1 if there are no steps. */
export function stepAt(steps: readonly PriceStep[], at: number): number {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (steps[middle]!.fromAt <= at) low = middle
    else high = middle - 1
  }
  return steps.length === 0 ? -1 : low
}
