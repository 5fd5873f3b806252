/** US Guides against Deceptive Pricing: a former price is one at which the product was really, recently offered. */

import { DAY_MS } from "~model/time"
import { percentBelow, roundTo } from "../currency/money"
import { isEnough } from "../history/enough"
import { type RuleCheck, ruleCheck } from "./rule"
import { askedFromMinor } from "./same-price"

/**
 * The law names no share of time. Below a tenth of 90 days nobody would call a price regular; the third is our choice.
 */
const RARE_SHARE = 0.1
const DOUBTFUL_SHARE = 1 / 3
/** A raise this shortly before a reduction seems to serve it. Our figure; the Guides say "a few days". */
const RAISED_MAX_DAYS = 14
/** Prices that differ by less count as the same. */
const SAME_PRICE_FACTOR = 1.02
/** "Reduced to $9.99" from $10 is the Guides' example; where significance begins is ours. */
const INSIGNIFICANT_PERCENT = 5
/** A former price older than this is of a remote period. */
const RECENT_DAYS = 90

/** F1: offered at the former price for a reasonably substantial time. */
export const formerPriceWasRegular: RuleCheck = ruleCheck("F1", ({ claim, last90, shareAtOrAbove, observedDays }) => {
  if (claim.kind !== "former") return { outcome: "does-not-apply" }
  if (!last90 || shareAtOrAbove === null || !isEnough(observedDays.last90, 90)) {
    return { outcome: "not-enough-history" }
  }
  const numbers = {
    shareAtOrAbove: roundTo(shareAtOrAbove, 3),
    usualMinor: last90.medianMinor,
    percentBelowUsual: percentBelow(last90.medianMinor, claim.nowMinor),
  }
  if (shareAtOrAbove < RARE_SHARE) return { outcome: "appears-not", numbers }
  return { outcome: shareAtOrAbove < DOUBTFUL_SHARE ? "doubtful" : "holds", numbers }
})

/** F2: not raised for a few days only to be "cut" back to the usual price. */
export const notRaisedThenCut: RuleCheck = ruleCheck(
  "F2",
  ({ claim, last90, priced90, saleStartedAt, observedDays }) => {
    if (claim.kind !== "former") return { outcome: "does-not-apply" }
    if (!last90 || !isEnough(observedDays.last90, 90)) return { outcome: "not-enough-history" }
    const firstAtReference = priced90.find((step) => step.amountMinor >= askedFromMinor(claim.referenceMinor))
    if (!firstAtReference) return { outcome: "does-not-apply" }
    const raisedDays = (saleStartedAt - firstAtReference.fromAt) / DAY_MS
    const backToUsual = last90.medianMinor <= claim.nowMinor * SAME_PRICE_FACTOR
    return {
      outcome: raisedDays <= RAISED_MAX_DAYS && backToUsual ? "appears-not" : "holds",
      numbers: {
        raisedDays: roundTo(raisedDays, 1),
        usualMinor: last90.medianMinor,
        referenceMinor: claim.referenceMinor,
      },
    }
  },
)

/** F3: the former price is not one of a remote period, as seen from today. */
export const formerPriceIsRecent: RuleCheck = ruleCheck("F3", ({ claim, steps, saleStartedAt, now }) => {
  if (claim.kind !== "former") return { outcome: "does-not-apply" }
  const atReference = steps.findLast(
    ({ amountMinor, fromAt }) =>
      amountMinor !== null && amountMinor >= askedFromMinor(claim.referenceMinor) && fromAt < saleStartedAt,
  )
  if (!atReference) return { outcome: "not-enough-history" }
  const daysAgo = (now - Math.min(atReference.toAt, now)) / DAY_MS
  return {
    outcome: daysAgo > RECENT_DAYS ? "appears-not" : "holds",
    numbers: { lastAtReferenceDays: roundTo(daysAgo, 1) },
  }
})

/** F4: the reduction is large enough to mean something. */
export const reductionMatters: RuleCheck = ruleCheck("F4", ({ claim }) => {
  if (claim.kind !== "former" || claim.referenceMinor <= 0) return { outcome: "does-not-apply" }
  const claimedPercent = percentBelow(claim.referenceMinor, claim.nowMinor)
  return {
    outcome: claimedPercent < INSIGNIFICANT_PERCENT ? "appears-not" : "holds",
    numbers: { claimedPercent, referenceMinor: claim.referenceMinor },
  }
})

/** F5: the list price is not above every price that was charged. */
export const listPriceWasSeen: RuleCheck = ruleCheck("F5", ({ claim, last90, observedDays }) => {
  if (claim.kind !== "rrp") return { outcome: "does-not-apply" }
  if (!last90) return { outcome: "not-enough-history" }
  const highest90Minor = last90.highest.amountMinor
  const numbers = { highest90Minor, referenceMinor: claim.referenceMinor, knownDays: Math.floor(observedDays.last90) }
  if (askedFromMinor(claim.referenceMinor) <= highest90Minor) return { outcome: "holds", numbers }
  return { outcome: !isEnough(observedDays.last90, 90) ? "not-enough-history" : "appears-not", numbers }
})

/** A1: a "typical price" is the median of the 90 days. */
export const typicalIsUsual: RuleCheck = ruleCheck("A1", ({ claim, last90, observedDays }) => {
  if (claim.kind !== "typical") return { outcome: "does-not-apply" }
  if (!last90 || !isEnough(observedDays.last90, 90)) return { outcome: "not-enough-history" }
  const usualMinor = last90.medianMinor
  return {
    outcome: claim.referenceMinor > usualMinor * SAME_PRICE_FACTOR ? "appears-not" : "holds",
    numbers: {
      usualMinor,
      referenceMinor: claim.referenceMinor,
      percentBelowUsual: percentBelow(usualMinor, claim.nowMinor),
    },
  }
})
