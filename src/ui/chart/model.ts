/** What a chart shows of a price history in one range: steps, levels and markers. All figures come from the engine. */
import type { ReferenceClaim } from "~model/money"
import { isEnough } from "~prices/history/enough"
import type { Coverage, PriceHistory } from "~prices/history/history"
import { statisticsOf } from "~prices/history/statistics"
import { type PriceStep, pricedWithin, type Window } from "~prices/history/steps"
import { type ChartRange, stepsWithin, windowOf } from "./geometry"

export interface ChartLevel {
  kind: "average" | "low30" | "reference"
  amountMinor: number
}

/** A history from another source, drawn as a line of its own beside the main one. */
export interface ChartOther {
  origin: string
  steps: PriceStep[]
  lowest: { at: number; amountMinor: number } | null
  coverage: Coverage
}

export interface ChartModel {
  currency: string
  window: Window
  steps: PriceStep[]
  others: ChartOther[]
  levels: ChartLevel[]
  lowest: { at: number; amountMinor: number } | null
  highest: { at: number; amountMinor: number } | null
  /** Null while out of stock. */
  currentMinor: number | null
  /**
   * When the price was last seen (milliseconds since 1970), if that is too long ago to hold for today; otherwise null.
   */
  lastSeenAt: number | null
}

/** Reference prices of these kinds are for the same thing, so they can be drawn in the same chart. */
const DRAWN_REFERENCES: ReadonlySet<ReferenceClaim["kind"]> = new Set(["former", "rrp", "typical", "low30"])

export function chartModel(
  history: PriceHistory,
  others: readonly PriceHistory[],
  references: readonly ReferenceClaim[],
  range: ChartRange,
  now: number,
): ChartModel {
  const window = windowOf(
    range,
    [history, ...others].map(({ steps }) => steps),
    now,
  )
  const inWindow = statisticsOf(pricedWithin(history.steps, window))
  const last = history.last90Days
  const average = last && isEnough(last.observedDays, 90) ? last.averageMinor : undefined
  const newest = history.steps.at(-1)
  const isKnownNow = newest === undefined || newest.observedUntilAt >= newest.toAt
  return {
    currency: history.currency,
    window,
    steps: stepsWithin(history.steps, window),
    others: others.map((other) => otherWithin(other, window)),
    levels: [
      ...(average === undefined ? [] : [{ kind: "average", amountMinor: average } as const]),
      ...(history.low30Minor === null ? [] : [{ kind: "low30", amountMinor: history.low30Minor } as const]),
      ...references
        .filter(({ kind, price }) => DRAWN_REFERENCES.has(kind) && price.currency === history.currency)
        .map(({ price }) => ({ kind: "reference", amountMinor: price.amountMinor }) as const),
    ],
    lowest: inWindow && { at: inWindow.lowest.firstAt, amountMinor: inWindow.lowest.amountMinor },
    highest: inWindow && { at: inWindow.highest.firstAt, amountMinor: inWindow.highest.amountMinor },
    currentMinor: history.current?.amountMinor ?? null,
    lastSeenAt: isKnownNow ? null : history.coverage.lastAt,
  }
}

function otherWithin({ steps: all, coverage }: PriceHistory, window: Window): ChartOther {
  const steps = untilKnown(all)
  const lowest = statisticsOf(pricedWithin(steps, window))?.lowest
  return {
    origin: coverage.origin ?? "",
    steps: stepsWithin(steps, window),
    lowest: lowest ? { at: lowest.firstAt, amountMinor: lowest.amountMinor } : null,
    coverage,
  }
}

/**
 * A list that ended in spring says nothing about today, so its last price is drawn only for as long as it counts as
 * observed.
 */
function untilKnown(steps: readonly PriceStep[]): readonly PriceStep[] {
  const last = steps.at(-1)
  return last ? [...steps.slice(0, -1), { ...last, toAt: last.observedUntilAt }] : steps
}
