/**
 * Turns a written scenario into sightings and a claim, runs the claim check, and gives its figures the names that the
 * file uses.
 */
import { makeProductKey } from "~model/keys"
import type { ReferenceClaim, Sighting } from "~model/money"
import { DAY_MS } from "~model/time"
import { type CheckOptions, checkClaim, type Finding, type Law, type RuleId } from "~prices/claim-check"
import { toMinor } from "~prices/currency/money"
import { history as historyOf } from "~prices/history/history"

export interface DiscountScenario {
  id: string
  jurisdiction: string
  /** [day, price]; day 0 is the first day of the reduction, and null means out of stock. */
  history: [number, number | null][]
  now: { day: number; price: number }
  claim: {
    wasPrice?: number
    listPrice?: number
    typicalPrice?: number
    pageOmnibusLow?: number
    percent?: number
    kind?: string
    campaignStartDay?: number
    offerStartDay?: number
  }
  expected: Record<string, number | string | boolean>
}

/** So long after 1970 that every day is positive. */
const DAY_ZERO = 10_000 * DAY_MS
const at = (day: number): number => DAY_ZERO + day * DAY_MS
const CURRENCY: Readonly<Record<Law, string>> = { eu: "EUR", us: "USD", uk: "GBP" }

/** The scenarios' verdict names for findings that we call something else. */
const VERDICT: Partial<Record<Finding, string>> = {
  holds: "genuine",
  "raised-then-cut": "fictitious-former-price",
  "former-price-rare": "fictitious-former-price",
}

export type Figures = Record<string, number | boolean | string | null>

export function figuresOf(scenario: DiscountScenario): Figures {
  const law = scenario.jurisdiction.toLowerCase().split("/")[0] as Law
  const now = at(scenario.now.day)
  const history = historyOf(sightingsOf(scenario, CURRENCY[law]), { now })
  if (!history) return {}
  const check = checkClaim(history, referenceOf(scenario.claim, CURRENCY[law]), now, { law, ...optionsOf(scenario) })
  const numbers = (rule: RuleId): Readonly<Record<string, number>> =>
    check.rules.find((one) => one.rule === rule)?.numbers ?? {}
  const major = (minor: number | undefined): number | null => (minor === undefined ? null : minor / 100)
  const low30Minor = numbers("E3").low30Minor
  return {
    eu30dLow: major(low30Minor),
    truePercentVs30dLow: numbers("E3").truePercent ?? null,
    euReferenceOk: check.finding === "holds" || check.rules[0]?.outcome === "holds",
    eu30dLowBeforeCampaign: major(numbers("E4").lowBeforeCampaignMinor),
    coverageDays: numbers("E5").coverageDays ?? null,
    shareOfDaysAtOrAboveWas90: numbers("F1").shareAtOrAbove ?? null,
    usualPrice90: major(numbers("F1").usualMinor ?? numbers("A1").usualMinor),
    truePercentVsUsual: numbers("F1").percentBelowUsual ?? numbers("A1").percentBelowUsual ?? null,
    maxSeen90: major(numbers("F5").highest90Minor),
    daysAtWas: numbers("U1").atReferenceDays ?? null,
    daysOfOffer: numbers("U1").offerDays ?? null,
    ratioWasToOffer: numbers("U1").ratio ?? null,
    claimedPercent: numbers("F4").claimedPercent ?? null,
    daysSinceWas: numbers("F3").lastAtReferenceDays ?? null,
    daysRaised: numbers("F2").raisedDays ?? null,
    verdict: VERDICT[check.finding] ?? check.finding,
  }
}

const minor = (price: number, currency: string): number => toMinor(price.toFixed(2), currency)!

function optionsOf({ claim, now }: DiscountScenario): CheckOptions {
  return {
    saleStartedAt: at(claim.offerStartDay ?? now.day),
    ...(claim.percent !== undefined && { percentShown: claim.percent }),
    ...(claim.campaignStartDay !== undefined && { campaignStartedAt: at(claim.campaignStartDay) }),
  }
}

function referenceOf(claim: DiscountScenario["claim"], currency: string): ReferenceClaim {
  const reference = (kind: ReferenceClaim["kind"], price: number): ReferenceClaim => ({
    kind,
    price: { amountMinor: minor(price, currency), currency },
    text: "",
  })
  if (claim.wasPrice !== undefined) return reference("former", claim.wasPrice)
  if (claim.listPrice !== undefined) return reference("rrp", claim.listPrice)
  if (claim.typicalPrice !== undefined) return reference("typical", claim.typicalPrice)
  return reference("low30", claim.pageOmnibusLow ?? 0)
}

/** The history has no gaps: each price was seen until the next one, and the present one from its first day on. */
function sightingsOf({ history, now, claim }: DiscountScenario, currency: string): Sighting[] {
  const offerDay = claim.offerStartDay ?? now.day
  const days: [number, number | null][] = [...history.filter(([day]) => day < offerDay), [offerDay, now.price]]
  return days.map(([day, price], index) => ({
    product: makeProductKey("bench", "product"),
    variant: "",
    seller: "",
    currency,
    kind: "public",
    source: "product-page",
    amountMinor: price === null ? null : minor(price, currency),
    availability: price === null ? "out-of-stock" : "in-stock",
    firstSeenAt: at(day),
    lastSeenAt: at(days[index + 1]?.[0] ?? now.day),
  }))
}
