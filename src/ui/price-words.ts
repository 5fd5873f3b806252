/** Prices, histories and claim checks in the user's words. The engines give figures; the sentences are here. */
import type { Money } from "~model/money"
import type { ClaimCheck, Finding, RuleId } from "~prices/claim-check"
import type { BeforeShow } from "~prices/during-show"
import type { Coverage, PriceHistory } from "~prices/history"
import { formatMoney, minorUnits, percentBelow } from "~prices/money"
import type { WindowStatistics } from "~prices/statistics"
import type { PriceStep } from "~prices/steps"
import type { ChartLevel, ChartModel, ChartOther } from "./chart/model"
import { sayDay, sayTime } from "./durations"
import { formatDate, formatNumber, type TextKey, t, tn, uiLanguage } from "./text"

/** "$49.95", or "$49.95 to $90.41" where the page gives a range. */
export const sayCurrent = (
  { amountMinor, rangeHighMinor }: NonNullable<PriceHistory["current"]>,
  currency: string,
): string =>
  rangeHighMinor === undefined
    ? sayPrice(amountMinor, currency)
    : t("priceRange", sayPrice(amountMinor, currency), sayPrice(rangeHighMinor, currency))

export const sayPrice = (amountMinor: number, currency: string): string =>
  formatMoney({ amountMinor, currency }, uiLanguage())

export const sayAmount = (amountMinor: number | null, currency: string): string =>
  amountMinor === null ? t("priceOutOfStock") : sayPrice(amountMinor, currency)

/** For an axis: without decimals that say nothing. */
export const sayPriceShort = (amountMinor: number, currency: string): string =>
  formatNumber(amountMinor / 10 ** minorUnits(currency), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  })

export const sayTick = (at: number): string => formatDate(at, { day: "numeric", month: "short", timeZone: "UTC" })

const sayPercent = (percent: number): string =>
  formatNumber(percent / 100, { style: "percent", maximumFractionDigits: 1 })
const sayDays = (days: number): string => tn("priceDays", Math.round(days))

/** "7 sightings over 41 days, all yours". */
export function sayCoverage({ sightings, origin, days }: Coverage): string {
  const whose = origin === null ? t("priceCoverageOwn") : t("priceCoverageFrom", origin)
  return `${tn("priceCoverage", sightings, sayDays(days))}, ${whose}`
}

export const sayHeldBack = (count: number): string => tn("priceHeldBack", count)

export function sayBeforeShow({ outcome, showMinor, before, percent }: BeforeShow, currency: string): string {
  if (!before) return t("priceShowUnknown")
  const earlier = sayPrice(before.amountMinor, currency)
  const day = sayDay(before.seenAt)
  if (outcome === "same") return t("priceShowSame", sayPrice(showMinor, currency), day)
  const key = outcome === "cheaper-now" ? "priceShowCheaper" : "priceShowDearer"
  return t(key, sayPercent(Math.abs(percent ?? 0)), earlier, day)
}

/** The same in a list that begins with the show's own price. */
export function sayBefore({ before, percent }: BeforeShow, currency: string): string {
  if (!before) return t("priceShowUnknown")
  const earlier = sayPrice(before.amountMinor, currency)
  if (!percent) return t("duringBeforeSame", earlier, sayTime(before.seenAt))
  const key = percent > 0 ? "duringBeforeDearer" : "duringBeforeCheaper"
  return t(key, earlier, sayTime(before.seenAt), sayPercent(Math.abs(percent)))
}

/** The show's price against the one on the product's own page; "" where they are of two currencies. */
export function sayOnPage(show: Money, page: Money, readAt: number): string {
  if (show.currency !== page.currency) return ""
  const price = sayPrice(page.amountMinor, page.currency)
  const percent = percentBelow(page.amountMinor, show.amountMinor)
  if (percent === 0) return t("duringPageSame", price, sayTime(readAt))
  return t(
    percent > 0 ? "duringPageDearer" : "duringPageCheaper",
    price,
    sayTime(readAt),
    sayPercent(Math.abs(percent)),
  )
}

const LEVEL_TEXT = { average: "chartAverage", low30: "chartLow30", reference: "chartReference" } as const

export const sayLevel = ({ kind, amountMinor }: ChartLevel, currency: string): string =>
  t(LEVEL_TEXT[kind], sayPrice(amountMinor, currency))

export const sayLowest = ({ lowest, currency }: ChartModel): string =>
  lowest ? t("chartLowest", sayPrice(lowest.amountMinor, currency), sayDay(lowest.at)) : t("chartEmpty")

/** What another hand wrote down, and what that rests on. */
export const sayOther = ({ lowest, coverage }: ChartOther, currency: string): string =>
  [
    ...(lowest ? [t("chartLowest", sayPrice(lowest.amountMinor, currency), sayDay(lowest.at))] : []),
    sayCoverage(coverage),
  ].join("; ")

export const sayNow = ({ currentMinor, currency }: ChartModel): string =>
  t("chartNow", sayAmount(currentMinor, currency))

export const sayWindow = (days: number, { averageMinor, medianMinor }: WindowStatistics, currency: string): string =>
  t("chartWindow", sayDays(days), sayPrice(averageMinor, currency), sayPrice(medianMinor, currency))

export const sayStep = ({ fromAt, toAt, amountMinor }: PriceStep, currency: string): string =>
  t("chartStep", sayAmount(amountMinor, currency), sayDay(fromAt), sayDay(toAt))

/** The whole chart in a few sentences. */
export function sayChart(model: ChartModel, coverage: Coverage): string {
  const { highest, levels, others, currency } = model
  return [
    sayNow(model),
    sayLowest(model),
    ...(highest ? [t("chartHighest", sayPrice(highest.amountMinor, currency), sayDay(highest.at))] : []),
    ...levels.map((level) => sayLevel(level, currency)),
    sayCoverage(coverage),
    ...others.map((other) => sayOther(other, currency)),
  ].join(". ")
}

type Numbers = Readonly<Record<string, number>>

interface Sentence {
  key: TextKey
  /** Rule whose numbers the sentence shows. */
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
  "raised-then-cut": say("claimRaised", "F2", "referenceMinor", "raisedDays", "usualMinor"),
  "former-price-rare": say("claimRare", "F1", "shareAtOrAbove", "usualMinor"),
  "former-price-doubtful": say("claimDoubtful", "F1", "shareAtOrAbove", "usualMinor"),
  "former-price-not-recent": say("claimNotRecent", "F3", "lastAtReferenceDays"),
  insignificant: say("claimSmall", "F4", "claimedPercent"),
  "was-price-too-short": say("claimShort", "U1", "atReferenceDays", "offerDays"),
  "list-price-not-seen": say("claimListNotSeen", "F5", "referenceMinor", "highest90Minor"),
  "above-usual": say("claimAboveUsual", "A1", "referenceMinor", "usualMinor"),
  "for-members": say("claimMembers", "E7", "memberMinor", "nowMinor"),
}

/** What is said where the claim holds, by the rule that decided. */
const HOLDS: Partial<Record<RuleId, Sentence>> = {
  E1: say("claimHoldsLow30", "E1", "referenceMinor", "low30Minor"),
  E4: say("claimHoldsCampaign", "E4", "lowBeforeCampaignMinor"),
  F1: say("claimHoldsRegular", "F1", "shareAtOrAbove"),
  F5: say("claimHoldsList", "F5", "referenceMinor", "highest90Minor"),
  A1: say("claimHoldsTypical", "A1", "referenceMinor", "usualMinor"),
}

/** The shop's own 30-day low beside the one that was seen here. */
function sayStatedLow({ claim, finding, rules }: ClaimCheck): string[] {
  const result = rules.find(({ rule }) => rule === "E3")
  if (!result) return []
  const price = (amountMinor: number): string => sayPrice(amountMinor, claim.currency)
  const { seenMinor } = result.numbers
  const stated = price(claim.referenceMinor)
  const beside =
    seenMinor === undefined
      ? t("claimStatedAlone", stated)
      : t(finding === "stated-low-too-high" ? "claimStatedLow" : "claimHoldsStated", stated, price(seenMinor))
  const rule = t("claimRule", result.source)
  if (finding !== "worse-than-recent-low") return [`${beside} ${rule}`]
  return [beside, `${t("claimStatedCheaper", stated, price(claim.nowMinor))} ${rule}`]
}

/** One line: what appears to be so, with its numbers, and the rule it was checked by. Nothing where nothing compares. */
export function sayClaimCheck(check: ClaimCheck): string[] {
  const { claim, finding, decidedBy, rules, coverageDays } = check
  if (finding === "not-comparable") return []
  if (claim.kind === "low30") return sayStatedLow(check)
  const reference = sayPrice(claim.referenceMinor, claim.currency)
  if (finding === "not-enough-history") {
    return [t("claimNotEnough", reference, sayDays(coverageDays.last30), sayDays(coverageDays.last90))]
  }
  const sentence =
    finding === "holds" || finding === "stated-low-too-high" ? decidedBy && HOLDS[decidedBy] : SENTENCES[finding]
  const result = sentence && rules.find(({ rule }) => rule === sentence.rule)
  if (!sentence || !result) return []
  const shown = sentence.shows.map((name) => sayNumber(name, result.numbers, claim.currency))
  return [`${t(sentence.key, ...shown)} ${t("claimRule", result.source)}`]
}

/** The unit is in the number's name. */
function sayNumber(name: string, numbers: Numbers, currency: string): string {
  const value = numbers[name] ?? 0
  if (name.endsWith("Minor")) return sayPrice(value, currency)
  if (name.endsWith("Percent")) return sayPercent(value)
  if (name.endsWith("Days")) return sayDays(value)
  return sayPercent(value * 100)
}
