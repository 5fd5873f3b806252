/**
 * The figures that the rules share, worked out once per claim. For reductions, and for a 30-day low that the shop
 * states itself, the windows end where the reduction began; for other claims they end now.
 */

import { DAY_MS } from "~model/time"
import { runStart } from "../history/history"
import { shareOfTime, statisticsOf, type WindowStatistics } from "../history/statistics"
import { daysBefore, type PricedStep, type PriceStep, pricedWithin, type Window } from "../history/steps"
import { askedFromMinor, isGiveaway } from "./same-price"
import type { PriceClaim } from "./types"

export interface ClaimFacts {
  claim: PriceClaim
  now: number
  steps: readonly PriceStep[]
  saleStartedAt: number
  priced90: readonly PricedStep[]
  last30: WindowStatistics | null
  last90: WindowStatistics | null
  /** Observed days of the window, those out of stock included. */
  observedDays: { last30: number; last90: number }
  /** Share (0 to 1) of the priced time of the 90 days at or above the reference; null if there is none. */
  shareAtOrAbove: number | null
}

export function factsOf(seen: readonly PriceStep[], claim: PriceClaim, now: number): ClaimFacts {
  const steps = seen.map((step) =>
    step.amountMinor !== null && isGiveaway(step.amountMinor, claim.referenceMinor)
      ? { ...step, amountMinor: null }
      : step,
  )
  const askedFrom = askedFromMinor(claim.referenceMinor)
  const isReduction = claim.kind === "former" || claim.kind === "low30"
  const saleStartedAt = claim.saleStartedAt ?? (isReduction ? reductionStart(steps, claim.nowMinor, now) : now)
  const window30 = daysBefore(30, saleStartedAt)
  const window90 = daysBefore(90, saleStartedAt)
  const priced90 = pricedWithin(steps, window90)
  return {
    claim,
    now,
    steps,
    saleStartedAt,
    priced90,
    last30: statisticsOf(pricedWithin(steps, window30)),
    last90: statisticsOf(priced90),
    observedDays: { last30: observedDays(steps, window30), last90: observedDays(steps, window90) },
    shareAtOrAbove: shareOfTime(priced90, (amountMinor) => amountMinor >= askedFrom),
  }
}

/** When the present price began; now, if the steps do not have it yet. */
function reductionStart(steps: readonly PriceStep[], nowMinor: number, now: number): number {
  const last = steps.at(-1)
  return last && last.amountMinor === nowMinor ? runStart(steps, nowMinor) : now
}

function observedDays(steps: readonly PriceStep[], { fromAt, toAt }: Window): number {
  let observedMs = 0
  for (const step of steps) {
    observedMs += Math.max(0, Math.min(step.observedUntilAt, toAt) - Math.max(step.fromAt, fromAt))
  }
  return observedMs / DAY_MS
}
