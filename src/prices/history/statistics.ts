/** Figures of a step function over a window, weighted by how long each price is known to have held. */
import { DAY_MS } from "~model/time"
import type { PricedStep } from "./steps"

export interface Extreme {
  amountMinor: number
  /** When this price was first and last valid, in milliseconds since 1970. */
  firstAt: number
  lastAt: number
}

export interface WindowStatistics {
  lowest: Extreme
  highest: Extreme
  /** Time-weighted mean, rounded to whole minor units. */
  averageMinor: number
  /** Time-weighted median: the lowest price that the product did not exceed for at least half of the time. */
  medianMinor: number
  /** Days on which the product is known to have had a price (a fraction for part of a day). */
  observedDays: number
}

/** @returns null if there are no steps */
export function statisticsOf(steps: readonly PricedStep[]): WindowStatistics | null {
  const first = steps[0]
  if (!first) return null
  let lowest = extremeOf(first)
  let highest = extremeOf(first)
  let weightMs = 0
  let weighted = 0
  for (const step of steps) {
    const { amountMinor, fromAt, toAt } = step
    if (amountMinor < lowest.amountMinor) lowest = extremeOf(step)
    else if (amountMinor === lowest.amountMinor) lowest.lastAt = toAt
    if (amountMinor > highest.amountMinor) highest = extremeOf(step)
    else if (amountMinor === highest.amountMinor) highest.lastAt = toAt
    weightMs += toAt - fromAt
    weighted += amountMinor * (toAt - fromAt)
  }
  return {
    lowest,
    highest,
    averageMinor: Math.round(weighted / weightMs),
    medianMinor: medianOf(steps, weightMs),
    observedDays: weightMs / DAY_MS,
  }
}

/** Share (0 to 1) of the known priced time in which the price passed `test`; null if there is no such time. */
export function shareOfTime(steps: readonly PricedStep[], test: (amountMinor: number) => boolean): number | null {
  let allMs = 0
  let matchingMs = 0
  for (const { amountMinor, fromAt, toAt } of steps) {
    allMs += toAt - fromAt
    if (test(amountMinor)) matchingMs += toAt - fromAt
  }
  return allMs > 0 ? matchingMs / allMs : null
}

const extremeOf = ({ amountMinor, fromAt, toAt }: PricedStep): Extreme => ({
  amountMinor,
  firstAt: fromAt,
  lastAt: toAt,
})

function medianOf(steps: readonly PricedStep[], weightMs: number): number {
  const byAmount = [...steps].sort((a, b) => a.amountMinor - b.amountMinor)
  let reachedMs = 0
  for (const { amountMinor, fromAt, toAt } of byAmount) {
    reachedMs += toAt - fromAt
    if (reachedMs * 2 >= weightMs) return amountMinor
  }
  return byAmount.at(-1)!.amountMinor
}
