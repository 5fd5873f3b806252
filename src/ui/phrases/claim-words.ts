/** Claim checks as sentences: what was found, with its numbers, and the rule by which it was checked. */
import { type ClaimCheck, type Finding, lawOf, type RuleId, type RuleResult } from "~prices/claim-check"
import { formatDays, formatPercent, formatPrice } from "./price-words"
import { formatNumber, type TextKey, t } from "./text"

type Numbers = Readonly<Record<string, number>>

interface Sentence {
  key: TextKey
  /** The rule whose numbers the sentence shows. */
  rule: RuleId
  /** Names of the numbers, in the order of the text's placeholders. */
  shows: readonly string[]
}

const say = (key: TextKey, rule: RuleId, ...shows: string[]): Sentence => ({ key, rule, shows })

/** Findings with sentences of their own. */
type Spoken = "holds" | "not-enough-history" | "not-comparable" | "stated-low-too-high"

const SENTENCES: Readonly<Record<Exclude<Finding, Spoken>, Sentence>> = {
  "no-real-discount": say("claimNoReduction", "E1", "low30Minor"),
  "worse-than-recent-low": say("claimCheaperBefore", "E3", "low30Minor", "nowMinor"),
  "above-low30": say("claimAboveLow30", "E1", "referenceMinor", "low30Minor", "truePercent"),
  "depends-on-campaign": say("claimOneCampaign", "E4", "lowBeforeCampaignMinor", "campaignDays"),
  "percent-too-high": say("claimPercentHigh", "E2", "shownPercent", "truePercent"),
  "saving-too-high": say("claimSavingHigh", "P2", "savingMinor", "differenceMinor"),
  "raised-then-cut": say("claimRaised", "F2", "referenceMinor", "raisedDays", "usualMinor"),
  "former-price-rare": say("claimRare", "F1", "shareAtOrAbove", "usualMinor"),
  "former-price-doubtful": say("claimDoubtful", "F1", "shareAtOrAbove", "usualMinor"),
  "former-price-not-recent": say("claimNotRecent", "F3", "lastAtReferenceDays"),
  insignificant: say("claimSmall", "F4", "claimedPercent"),
  "was-price-too-short": say("claimShort", "U1", "atReferenceDays", "offerDays"),
  "list-price-not-seen": say("claimListNotSeen", "F5", "referenceMinor", "highest90Minor", "knownDays"),
  "above-usual": say("claimAboveUsual", "A1", "referenceMinor", "usualMinor"),
  "for-members": say("claimMembers", "E7", "memberMinor", "nowMinor"),
  "for-signed-in": say("claimSignedIn", "E7", "memberMinor", "nowMinor"),
}

/** What is said if the claim holds, by the rule that decided. */
const HOLDS: Partial<Record<RuleId, Sentence>> = {
  E1: say("claimHoldsLow30", "E1", "referenceMinor", "low30Minor"),
  E4: say("claimHoldsCampaign", "E4", "lowBeforeCampaignMinor"),
  F1: say("claimHoldsRegular", "F1", "shareAtOrAbove"),
  F5: say("claimHoldsList", "F5", "referenceMinor", "highest90Minor"),
  U1: say("claimHoldsLong", "U1", "atReferenceDays", "offerDays"),
  A1: say("claimHoldsTypical", "A1", "referenceMinor", "usualMinor"),
}

/** What is said of a check, and the rule that decided; null if there was nothing to judge by. */
interface Said {
  lines: string[]
  by: RuleResult | null
}

/** What is said of the shop's own 30-day low, beside the one that was seen. */
function saidOfStatedLow({ claim, finding, rules }: ClaimCheck): Said {
  const by = rules.find(({ rule }) => rule === "E3")
  if (!by) return { lines: [], by: null }
  const price = (amountMinor: number): string => formatPrice(amountMinor, claim.currency)
  const { seenMinor } = by.numbers
  const stated = price(claim.referenceMinor)
  const beside =
    seenMinor === undefined
      ? t("claimStatedAlone", stated)
      : t(finding === "stated-low-too-high" ? "claimStatedLow" : "claimHoldsStated", stated, price(seenMinor))
  if (finding !== "worse-than-recent-low") return { lines: [beside], by }
  return { lines: [beside, t("claimStatedCheaper", stated, price(claim.nowMinor))], by }
}

/** No lines if the reference price cannot be compared. */
function saidOf(check: ClaimCheck): Said {
  const { claim, finding, decidedBy, rules, coverageDays } = check
  if (finding === "not-comparable") return { lines: [], by: null }
  if (claim.kind === "low30") return saidOfStatedLow(check)
  const reference = formatPrice(claim.referenceMinor, claim.currency)
  if (finding === "not-enough-history") {
    const key = claim.kind === "former" ? "claimNotEnough" : "claimNotEnoughLast"
    return {
      lines: [t(key, reference, formatNumber(coverageDays.last30), formatNumber(coverageDays.last90))],
      by: null,
    }
  }
  const sentence =
    decidedBy === "P1"
      ? say("claimPercentOwn", "P1", "shownPercent", "truePercent")
      : finding === "holds" || finding === "stated-low-too-high"
        ? decidedBy && HOLDS[decidedBy]
        : SENTENCES[finding]
  const by = sentence && rules.find(({ rule }) => rule === sentence.rule)
  if (!sentence || !by) return { lines: [], by: null }
  const shown = sentence.shows.map((name) => formatClaimNumber(name, by.numbers, claim.currency))
  return { lines: [t(sentence.key, ...shown)], by: decidedBy && by }
}

/** What a check found, with its numbers and the rule by which it was checked. */
export function describeClaimCheck(check: ClaimCheck): string[] {
  const { lines, by } = saidOf(check)
  return by
    ? lines.map((line, index) =>
        index < lines.length - 1 ? line : `${line} ${describeRule(by, check.claim.currency)}`,
      )
    : lines
}

/** Findings that cast no doubt on a claim. */
const NO_DOUBT: ReadonlySet<Finding> = new Set([
  "holds",
  "not-comparable",
  "not-enough-history",
  "for-members",
  "for-signed-in",
  "insignificant",
  "depends-on-campaign",
])

/** A doubt about any of the page's claims, in a few words; null if there is none. */
export const describeClaimDoubt = (checks: readonly ClaimCheck[]): string | null =>
  checks.some(({ finding }) => !NO_DOUBT.has(finding)) ? t("claimBriefDoubt") : null

/** The rule by which a claim was checked, and whether it is a rule of another market than the price's. */
const describeRule = ({ source, law }: RuleResult, currency: string): string =>
  t(law === null || law === lawOf(currency) ? "claimRule" : "claimRuleElsewhere", source)

/** A number as text. Its unit is in its name. */
function formatClaimNumber(name: string, numbers: Numbers, currency: string): string {
  const value = numbers[name] ?? 0
  if (name.endsWith("Minor")) return formatPrice(value, currency)
  if (name.endsWith("Percent")) return formatPercent(value)
  if (name.endsWith("Days")) return formatDays(value)
  return formatPercent(value * 100)
}
