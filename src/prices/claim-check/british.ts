/** UK guidance: a comparison should not run longer than the higher price was charged right before it. */

import { DAY_MS } from "~model/time"
import { roundTo } from "../currency/money"
import type { PriceStep } from "../history/steps"
import { type RuleCheck, ruleCheck } from "./rule"
import { askedFromMinor } from "./same-price"

/** U1: days at the higher price, immediately before the offer, against the days of the offer so far. */
export const higherPriceLongEnough: RuleCheck = ruleCheck("U1", ({ claim, steps, saleStartedAt, now, last90 }) => {
  if (claim.kind !== "former") return { outcome: "does-not-apply" }
  if (!last90) return { outcome: "not-enough-history" }
  const { knownDays, atMostDays } = runAtOrAbove(steps, askedFromMinor(claim.referenceMinor), saleStartedAt)
  const offerDays = (now - saleStartedAt) / DAY_MS
  const tooShort = atMostDays === 0 || atMostDays < offerDays ? "appears-not" : "not-enough-history"
  return {
    outcome: knownDays > 0 && knownDays >= offerDays ? "holds" : tooShort,
    numbers: {
      atReferenceDays: roundTo(knownDays, 1),
      offerDays: roundTo(offerDays, 1),
      ...(offerDays > 0 && { ratio: roundTo(knownDays / offerDays, 3) }),
    },
  }
})

/**
 * Length of the run at or above the amount that ends at `untilAt`: the days that are known, and the most it can have
 * been, which is unlimited if no lower price was seen before it. A stock-out neither counts nor ends the run.
 */
function runAtOrAbove(steps: readonly PriceStep[], amountMinor: number, untilAt: number) {
  let knownMs = 0
  let atMostMs = 0
  for (const step of steps.filter(({ fromAt }) => fromAt < untilAt).reverse()) {
    if (step.amountMinor === null) continue
    if (step.amountMinor < amountMinor) return { knownDays: knownMs / DAY_MS, atMostDays: atMostMs / DAY_MS }
    knownMs += Math.min(step.toAt, step.observedUntilAt, untilAt) - step.fromAt
    atMostMs += Math.min(step.toAt, untilAt) - step.fromAt
  }
  return { knownDays: knownMs / DAY_MS, atMostDays: Infinity }
}
