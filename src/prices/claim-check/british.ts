/** UK guidance: a comparison should not run longer than the higher price was charged right before it. */
import { roundTo } from "../money"
import { DAY_MS, type PriceStep } from "../steps"
import { type RuleCheck, ruleCheck } from "./rule"

/** U1: days at the higher price, immediately before the offer, against the days of the offer so far. */
export const higherPriceLongEnough: RuleCheck = ruleCheck("U1", ({ claim, steps, saleStartedAt, now, last90 }) => {
  if (claim.kind !== "former") return { outcome: "does-not-apply" }
  if (!last90) return { outcome: "not-enough-history" }
  const { days: atReferenceDays, startSeen } = runAtOrAbove(steps, claim.referenceMinor, saleStartedAt)
  const offerDays = (now - saleStartedAt) / DAY_MS
  const tooShort = startSeen ? "appears-not" : "not-enough-history"
  return {
    outcome: atReferenceDays >= offerDays ? "holds" : tooShort,
    numbers: {
      atReferenceDays: roundTo(atReferenceDays, 1),
      offerDays: roundTo(offerDays, 1),
      ...(offerDays > 0 && { ratio: roundTo(atReferenceDays / offerDays, 3) }),
    },
  }
})

/**
 * Length of the run at or above the amount that ends at `untilAt`; a stock-out neither counts nor breaks it.
 * Where no lower price was seen before it, it may have begun before our first look.
 */
function runAtOrAbove(steps: readonly PriceStep[], amountMinor: number, untilAt: number) {
  let ms = 0
  let startSeen = false
  for (const step of steps.filter(({ fromAt }) => fromAt < untilAt).reverse()) {
    if (step.amountMinor === null) continue
    if (step.amountMinor < amountMinor) {
      startSeen = true
      break
    }
    ms += Math.min(step.toAt, untilAt) - step.fromAt
  }
  return { days: ms / DAY_MS, startSeen }
}
