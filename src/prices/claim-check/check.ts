/**
 * The claim check: runs every rule on the history and lets those of the law in question decide, the weightiest finding
 * first. Which rules apply depends on the kind of reference: an RRP is not a former price.
 */
import type { ReferenceClaim } from "~model/money"
import type { PriceHistory } from "../history/history"
import * as american from "./american"
import { higherPriceLongEnough } from "./british"
import * as european from "./european"
import { factsOf } from "./facts"
import { percentFitsPrices, savingFitsPrices } from "./page-sum"
import type { RuleCheck } from "./rule"
import type { ClaimCheck, Finding, Law, PriceClaim, RuleId, RuleResult } from "./types"

const RULES: readonly RuleCheck[] = [
  european.referenceIsLow30,
  european.percentIsTrue,
  european.notWorseThanLow,
  european.progressiveCampaign,
  european.observedFor30Days,
  european.membersOnly,
  american.formerPriceWasRegular,
  american.notRaisedThenCut,
  american.formerPriceIsRecent,
  american.reductionMatters,
  american.listPriceWasSeen,
  higherPriceLongEnough,
  american.typicalIsUsual,
  percentFitsPrices,
  savingFitsPrices,
]

const EURO_AREA_AND_EU = new Set(["EUR", "BGN", "CZK", "DKK", "HUF", "PLN", "RON", "SEK"])

/** Whose rules apply to prices in this currency; null if we have none for it. */
export function lawOf(currency: string): Law | null {
  if (EURO_AREA_AND_EU.has(currency)) return "eu"
  if (currency === "GBP") return "uk"
  return currency === "USD" ? "us" : null
}

export interface CheckOptions extends Pick<PriceClaim, "saleStartedAt" | "campaignStartedAt" | "percentShown"> {
  /** By default that of the currency, or else the US Guides, which make sense without a statute. */
  law?: Law
}

/**
 * @param history    of the very price that the reference stands beside
 * @param reference  as the page claims it; a percentage in its text is checked as well
 * @param now        milliseconds since 1970
 * @returns          the finding `not-comparable` if the currencies differ or there is no price now
 */
export function checkClaim(
  history: Pick<PriceHistory, "steps" | "current" | "currency">,
  reference: ReferenceClaim,
  now: number,
  { law = lawOf(reference.price.currency) ?? "us", ...given }: CheckOptions = {},
): ClaimCheck {
  const claim: PriceClaim = {
    kind: reference.kind,
    referenceMinor: reference.price.amountMinor,
    nowMinor: history.current?.amountMinor ?? 0,
    currency: reference.price.currency,
    percentShown: reference.percent ?? percentIn(reference.text),
    ...(reference.savingMinor !== undefined && { savingMinor: reference.savingMinor }),
    ...given,
  }
  const facts = factsOf(history.steps, claim, now)
  const coverageDays = { last30: Math.round(facts.observedDays.last30), last90: Math.round(facts.observedDays.last90) }
  if (!history.current || history.currency !== claim.currency) {
    return { claim, law, finding: "not-comparable", decidedBy: null, rules: [], coverageDays }
  }
  const rules = RULES.map((rule) => rule(facts))
  return { claim, law, ...withPageSum(decide(claim, law, rules), rules), rules, coverageDays }
}

/** "-23 %", "23% off"; undefined if the text names none or several. */
function percentIn(text: string): number | undefined {
  const found = [...text.matchAll(/(?<![\d.,])(\d{1,2})\s?%/g)]
  return found.length === 1 ? Number(found[0]![1]) : undefined
}

/** If the history bears out the claim or says nothing, the page may still contradict itself. */
function withPageSum(decision: Decision, rules: readonly RuleResult[]): Decision {
  if (decision.finding !== "holds" && decision.finding !== "not-enough-history") return decision
  const appearsNot = (id: RuleId): boolean =>
    rules.some(({ rule, outcome }) => rule === id && outcome === "appears-not")
  if (appearsNot("P1")) return { finding: "percent-too-high", decidedBy: "P1" }
  return appearsNot("P2") ? { finding: "saving-too-high", decidedBy: "P2" } : decision
}

interface Decision {
  finding: Finding
  decidedBy: RuleId | null
}

function decide(claim: PriceClaim, law: Law, rules: readonly RuleResult[]): Decision {
  const result = (id: RuleId): RuleResult => rules.find(({ rule }) => rule === id)!
  switch (claim.kind) {
    case "unit":
      return { finding: "not-comparable", decidedBy: null }
    case "member":
      return { finding: "for-members", decidedBy: law === "eu" ? "E7" : null }
    case "signed-in":
      return { finding: "for-signed-in", decidedBy: law === "eu" ? "E7" : null }
    case "low30":
      return decideStatedLow(claim, result)
    case "rrp":
      return byTable(result, [["F5", "appears-not", "list-price-not-seen"]], "F5")
    case "typical":
      return byTable(result, [["A1", "appears-not", "above-usual"]], "A1")
    case "former":
      return decideFormer(law, result)
  }
}

type Row = readonly [RuleId, RuleResult["outcome"], Finding]

/** The first row that fits; otherwise the fallback rule says whether there was enough history. */
function byTable(result: (id: RuleId) => RuleResult, rows: readonly Row[], fallback: RuleId): Decision {
  for (const [rule, outcome, finding] of rows) {
    if (result(rule).outcome === outcome) return { finding, decidedBy: rule }
  }
  const enough = result(fallback).outcome !== "not-enough-history"
  return { finding: enough ? "holds" : "not-enough-history", decidedBy: fallback }
}

function decideFormer(law: Law, result: (id: RuleId) => RuleResult): Decision {
  if (law === "eu") return decideEuropean(result)
  if (law === "uk") {
    return byTable(
      result,
      [
        ["U1", "appears-not", "was-price-too-short"],
        ["F2", "appears-not", "raised-then-cut"],
      ],
      "U1",
    )
  }
  return byTable(
    result,
    [
      ["F3", "appears-not", "former-price-not-recent"],
      ["F2", "appears-not", "raised-then-cut"],
      ["F1", "appears-not", "former-price-rare"],
      ["F4", "appears-not", "insignificant"],
      ["F1", "doubtful", "former-price-doubtful"],
    ],
    "F1",
  )
}

function decideEuropean(result: (id: RuleId) => RuleResult): Decision {
  const low30 = result("E1")
  if (low30.outcome !== "appears-not") return byTable(result, [["E2", "appears-not", "percent-too-high"]], "E1")
  const campaign = result("E4").outcome
  if (campaign === "holds") return { finding: "holds", decidedBy: "E4" }
  if (campaign === "holds-if-one-campaign") return { finding: "depends-on-campaign", decidedBy: "E4" }
  const truePercent = low30.numbers.truePercent ?? 0
  if (truePercent < 0) return { finding: "worse-than-recent-low", decidedBy: "E3" }
  return { finding: truePercent === 0 ? "no-real-discount" : "above-low30", decidedBy: "E1" }
}

/** The shop's own 30-day low against ours: it is too high if we saw a lower price; the price now is too high above either. */
function decideStatedLow(claim: PriceClaim, result: (id: RuleId) => RuleResult): Decision {
  const { outcome, numbers } = result("E3")
  if (numbers.low30Minor !== undefined && numbers.low30Minor < claim.referenceMinor) {
    return { finding: "stated-low-too-high", decidedBy: "E3" }
  }
  return { finding: outcome === "appears-not" ? "worse-than-recent-low" : "holds", decidedBy: "E3" }
}
