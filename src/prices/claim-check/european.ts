/** EU: a reduction must be measured against the lowest price of the 30 days before it. */

import { DAY_MS } from "~model/time"
import { percentBelow } from "../currency/money"
import { areWhole30 } from "../history/enough"
import { statisticsOf } from "../history/statistics"
import { daysBefore, type PriceStep, pricedWithin } from "../history/steps"
import { TOLERANCE_PERCENT } from "./page-sum"
import { type RuleCheck, ruleCheck } from "./rule"
import { askedFromMinor } from "./same-price"

/** Steps of one campaign follow each other within 30 days, the time that a reduction looks back. */
const CAMPAIGN_STEP_MAX_DAYS = 30

/** E1: the reference is not above the 30-day low. One lower price refutes that; to hold, all 30 days must be known. */
export const referenceIsLow30: RuleCheck = ruleCheck("E1", ({ claim, last30, observedDays }) => {
  if (claim.kind !== "former") return { outcome: "does-not-apply" }
  if (!last30) return { outcome: "not-enough-history" }
  const low30Minor = last30.lowest.amountMinor
  const numbers = {
    low30Minor,
    referenceMinor: claim.referenceMinor,
    truePercent: percentBelow(low30Minor, claim.nowMinor),
  }
  if (askedFromMinor(claim.referenceMinor) > low30Minor) return { outcome: "appears-not", numbers }
  return { outcome: areWhole30(observedDays.last30) ? "holds" : "not-enough-history", numbers }
})

/** E2: the percentage shown is not above the one against the 30-day low. */
export const percentIsTrue: RuleCheck = ruleCheck("E2", ({ claim, last30 }) => {
  if (claim.kind !== "former" || claim.percentShown === undefined) return { outcome: "does-not-apply" }
  if (!last30) return { outcome: "not-enough-history" }
  const truePercent = percentBelow(last30.lowest.amountMinor, claim.nowMinor)
  const tooHigh = claim.percentShown > truePercent + TOLERANCE_PERCENT
  return {
    outcome: tooHigh ? "appears-not" : "holds",
    numbers: { shownPercent: claim.percentShown, truePercent },
  }
})

/** E3: the price is not above the lowest of the 30 days. A low that the shop states itself counts like ours. */
export const notWorseThanLow: RuleCheck = ruleCheck("E3", ({ claim, last30 }) => {
  const stated = claim.kind === "low30" ? [claim.referenceMinor] : []
  const lows = last30 ? [...stated, last30.lowest.amountMinor] : stated
  if (lows.length === 0) return { outcome: "not-enough-history" }
  const low30Minor = Math.min(...lows)
  return {
    outcome: claim.nowMinor > low30Minor ? "appears-not" : "holds",
    numbers: {
      low30Minor,
      nowMinor: claim.nowMinor,
      truePercent: percentBelow(low30Minor, claim.nowMinor),
      ...(claim.kind === "low30" && { statedMinor: claim.referenceMinor }),
      ...(last30 && { seenMinor: last30.lowest.amountMinor }),
    },
  }
})

/**
 * E4: in one campaign of falling prices without interruption, the reference may be the price before its first step.
 * A member state may allow this. If the page does not say when its campaign began, we can only guess.
 */
export const progressiveCampaign: RuleCheck = ruleCheck("E4", (facts) => {
  const { claim, steps, saleStartedAt } = facts
  if (claim.kind !== "former") return { outcome: "does-not-apply" }
  const startedAt = claim.campaignStartedAt ?? fallingSince(steps, saleStartedAt, claim.nowMinor)
  if (startedAt === null) return { outcome: "does-not-apply" }
  const before = statisticsOf(pricedWithin(steps, daysBefore(30, startedAt)))
  if (!before) return { outcome: "not-enough-history" }
  const lowBeforeCampaignMinor = before.lowest.amountMinor
  const numbers = { lowBeforeCampaignMinor, campaignDays: Math.round((facts.now - startedAt) / DAY_MS) }
  if (askedFromMinor(claim.referenceMinor) > lowBeforeCampaignMinor) return { outcome: "appears-not", numbers }
  return { outcome: claim.campaignStartedAt === undefined ? "holds-if-one-campaign" : "holds", numbers }
})

/** E5: the product was observed for the whole 30 days. New and perishable goods have other rules. */
export const observedFor30Days: RuleCheck = ruleCheck("E5", ({ observedDays }) => ({
  outcome: areWhole30(observedDays.last30) ? "holds" : "not-enough-history",
  numbers: { coverageDays: Math.round(observedDays.last30) },
}))

/**
 * E7: a price for members, or after signing in, is no reduction for everyone: it is shown beside the public one,
 * unjudged.
 */
export const membersOnly: RuleCheck = ruleCheck("E7", ({ claim }) =>
  claim.kind === "member" || claim.kind === "signed-in"
    ? { outcome: "holds", numbers: { memberMinor: claim.referenceMinor, nowMinor: claim.nowMinor } }
    : { outcome: "does-not-apply" },
)

/** When the first of at least two falls began, with no rise or stock-out between them; null if there is no such run. */
function fallingSince(steps: readonly PriceStep[], saleStartedAt: number, nowMinor: number): number | null {
  const earlier = steps.filter((step) => step.fromAt < saleStartedAt)
  let startedAt = saleStartedAt
  let lowerMinor = nowMinor
  let falls = 0
  for (const step of earlier.reverse()) {
    if (step.amountMinor === null || step.amountMinor <= lowerMinor) break
    falls += 1
    if (step.toAt - step.fromAt > CAMPAIGN_STEP_MAX_DAYS * DAY_MS) break
    startedAt = step.fromAt
    lowerMinor = step.amountMinor
  }
  return falls >= 2 ? startedAt : null
}
