/** P1, P2: the saving that the page claims, against its own two prices. This needs no history and no law. */
import { percentBelow } from "../currency/money"
import { type RuleCheck, ruleCheck } from "./rule"
import type { PriceClaim } from "./types"

/** Shops round percentages: one point too many is no misstatement. */
export const TOLERANCE_PERCENT = 1
/** Share of the reference: shops round savings to whole units of money. */
const TOLERANCE_SHARE = 0.01

const isReduction = ({ kind, referenceMinor, nowMinor }: PriceClaim): boolean =>
  (kind === "former" || kind === "rrp" || kind === "typical") && referenceMinor > nowMinor && nowMinor > 0

/** P1: the percentage is not above the one that the two prices give. */
export const percentFitsPrices: RuleCheck = ruleCheck("P1", ({ claim }) => {
  if (claim.percentShown === undefined || !isReduction(claim)) return { outcome: "does-not-apply" }
  const truePercent = percentBelow(claim.referenceMinor, claim.nowMinor)
  return {
    outcome: claim.percentShown > truePercent + TOLERANCE_PERCENT ? "appears-not" : "holds",
    numbers: { shownPercent: claim.percentShown, truePercent },
  }
})

/** P2: the saving is not above the difference of the two prices. */
export const savingFitsPrices: RuleCheck = ruleCheck("P2", ({ claim }) => {
  if (claim.savingMinor === undefined || !isReduction(claim)) return { outcome: "does-not-apply" }
  const differenceMinor = claim.referenceMinor - claim.nowMinor
  const mostMinor = differenceMinor + Math.max(1, Math.round(claim.referenceMinor * TOLERANCE_SHARE))
  return {
    outcome: claim.savingMinor > mostMinor ? "appears-not" : "holds",
    numbers: { savingMinor: claim.savingMinor, differenceMinor },
  }
})
