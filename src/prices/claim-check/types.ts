/**
 * What a check of a claimed reference price found, as data. The interface turns it into sentences
 * (ui/phrases/price-words.ts); they say "appears" and "not enough history", because they rest on observations alone.
 */
import type { ReferenceKind } from "~model/money"

/** Whose rules decide; the results of the others are given as well. */
export type Law = "eu" | "us" | "uk"

export type RuleId =
  | "E1"
  | "E2"
  | "E3"
  | "E4"
  | "E5"
  | "E7"
  | "F1"
  | "F2"
  | "F3"
  | "F4"
  | "F5"
  | "U1"
  | "A1"
  | "P1"
  | "P2"

export type Outcome =
  | "holds"
  | "appears-not"
  /** Between the two thresholds of the rule. */
  | "doubtful"
  /** Holds if the country lets a campaign of falling prices count as one reduction. */
  | "holds-if-one-campaign"
  | "not-enough-history"
  | "does-not-apply"

export interface RuleResult {
  rule: RuleId
  /** Where the rule is written, and whose law it is; null for a shop's own word. */
  source: string
  law: Law | null
  outcome: Outcome
  /** The figures it rests on: amounts in minor units (`…Minor`), `…Percent`, `…Days`, shares of time from 0 to 1. */
  numbers: Readonly<Record<string, number>>
}

/** What the decisive rule found. */
export type Finding =
  | "holds"
  | "no-real-discount"
  | "worse-than-recent-low"
  | "above-low30"
  | "depends-on-campaign"
  | "percent-too-high"
  | "saving-too-high"
  | "raised-then-cut"
  | "former-price-rare"
  | "former-price-doubtful"
  | "former-price-not-recent"
  | "insignificant"
  | "was-price-too-short"
  | "list-price-not-seen"
  | "above-usual"
  | "stated-low-too-high"
  | "for-members"
  | "for-signed-in"
  | "not-comparable"
  | "not-enough-history"

export interface PriceClaim {
  kind: ReferenceKind
  referenceMinor: number
  nowMinor: number
  /** ISO 4217, the same for both amounts and for the steps. */
  currency: string
  /** Percentage that the page prints. */
  percentShown?: number
  /** Saving that the page prints. */
  savingMinor?: number
  /** First moment the reduction was shown, ms since 1970; by default the start of the current price. */
  saleStartedAt?: number
  /** First reduction of a campaign, where the page states it, ms since 1970. */
  campaignStartedAt?: number
}

export interface ClaimCheck {
  claim: PriceClaim
  law: Law
  finding: Finding
  decidedBy: RuleId | null
  rules: RuleResult[]
  /** How many of the 30 and of the 90 days before the reduction were observed. */
  coverageDays: { last30: number; last90: number }
}
