/** The answer to "is it a good price?": in a few words beside the price, and in full with its basis. */
import { type GoodPrice, judgeGoodPrice } from "~prices/history/good-price"
import type { PriceHistory } from "~prices/history/history"
import { formatDay } from "../phrases/durations"
import { describeCoverage, formatDays, formatPercent, formatPrice } from "../phrases/price-words"
import { t } from "../phrases/text"

/** "" if there is nothing to compare. */
export function describeGoodPriceBriefly(judged: GoodPrice): string {
  switch (judged.kind) {
    case "no-single-price":
      return ""
    case "seen-on-one-day":
      return t("goodBriefOneDay")
    case "seen-long-ago":
      return t("goodBriefLongAgo", formatDay(judged.lastAt))
    case "too-few-days":
      return t("goodBriefTooFew")
    case "never-changed":
      return t("goodBriefSame")
    case "lowest":
      return t("goodBriefLowest")
    case "usual":
      return t("goodBriefUsual")
    case "below-usual":
      return t("goodBriefBelow", formatPercent(judged.percent))
    case "above-usual":
      return t("goodBriefAbove", formatPercent(judged.percent))
  }
}

function describeAnswer(judged: GoodPrice, currency: string): string {
  const price = (amountMinor: number) => formatPrice(amountMinor, currency)
  switch (judged.kind) {
    case "no-single-price":
      return t("goodNoSinglePrice")
    case "seen-on-one-day":
      return t("goodOneDay")
    case "seen-long-ago":
      return t("goodLongAgo", formatDay(judged.lastAt))
    case "too-few-days": {
      const { lowestMinor, highestMinor } = judged
      return lowestMinor === highestMinor
        ? t("goodTooFewSame", price(lowestMinor))
        : t("goodTooFew", price(lowestMinor), price(highestMinor))
    }
    case "never-changed":
      return t("goodSame", formatDays(judged.windowDays))
    case "lowest":
      return t("goodLowest", formatDays(judged.windowDays), price(judged.usualMinor))
    case "usual":
      return t("goodUsual", formatDays(judged.windowDays), price(judged.lowestMinor))
    case "below-usual":
    case "above-usual":
      return t(
        judged.kind === "below-usual" ? "goodBelow" : "goodAbove",
        formatPercent(judged.percent),
        price(judged.usualMinor),
        formatDays(judged.windowDays),
        price(judged.lowestMinor),
      )
  }
}

function describeWithBasis({ currency, coverage }: PriceHistory, judged: GoodPrice): string {
  const answer = describeAnswer(judged, currency)
  return judged.kind === "seen-on-one-day" ? answer : `${answer} ${t("goodBasis", describeCoverage(coverage))}`
}

/** If our own history is too short, the first of the others (the longest) is used as well, and named. */
export function describeGoodPrice(own: PriceHistory, others: readonly PriceHistory[]): string {
  const judged = judgeGoodPrice(own)
  const isTooShort = judged.kind === "seen-on-one-day" || judged.kind === "too-few-days"
  const [other] = isTooShort ? others : []
  if (!other) return describeWithBasis(own, judged)
  const compared = { ...other, current: own.current, steps: own.steps }
  const byOther = t("sourceClaim", other.coverage.origin ?? "", describeWithBasis(compared, judgeGoodPrice(compared)))
  return `${describeAnswer(judged, own.currency)} ${byOther}`
}
