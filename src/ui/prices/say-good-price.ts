/** The answer to "is it a good price?": in a few words beside the price, and in full with its basis. */
import { type GoodPrice, judgeGoodPrice } from "~prices/history/good-price"
import type { PriceHistory } from "~prices/history/history"
import { sayDay } from "../phrases/durations"
import { sayCoverage, sayDays, sayPercent, sayPrice } from "../phrases/price-words"
import { t } from "../phrases/text"

/** "" if there is nothing to compare. */
export function sayGoodPriceBriefly(judged: GoodPrice): string {
  switch (judged.kind) {
    case "no-single-price":
      return ""
    case "seen-on-one-day":
      return t("goodBriefOneDay")
    case "seen-long-ago":
      return t("goodBriefLongAgo", sayDay(judged.lastAt))
    case "too-few-days":
      return t("goodBriefTooFew")
    case "never-changed":
      return t("goodBriefSame")
    case "lowest":
      return t("goodBriefLowest")
    case "usual":
      return t("goodBriefUsual")
    case "below-usual":
      return t("goodBriefBelow", sayPercent(judged.percent))
    case "above-usual":
      return t("goodBriefAbove", sayPercent(judged.percent))
  }
}

function sayAnswer(judged: GoodPrice, currency: string): string {
  const price = (amountMinor: number) => sayPrice(amountMinor, currency)
  switch (judged.kind) {
    case "no-single-price":
      return t("goodNoSinglePrice")
    case "seen-on-one-day":
      return t("goodOneDay")
    case "seen-long-ago":
      return t("goodLongAgo", sayDay(judged.lastAt))
    case "too-few-days": {
      const { lowestMinor, highestMinor } = judged
      return lowestMinor === highestMinor
        ? t("goodTooFewSame", price(lowestMinor))
        : t("goodTooFew", price(lowestMinor), price(highestMinor))
    }
    case "never-changed":
      return t("goodSame", sayDays(judged.windowDays))
    case "lowest":
      return t("goodLowest", sayDays(judged.windowDays), price(judged.usualMinor))
    case "usual":
      return t("goodUsual", sayDays(judged.windowDays), price(judged.lowestMinor))
    case "below-usual":
    case "above-usual":
      return t(
        judged.kind === "below-usual" ? "goodBelow" : "goodAbove",
        sayPercent(judged.percent),
        price(judged.usualMinor),
        sayDays(judged.windowDays),
        price(judged.lowestMinor),
      )
  }
}

function sayWithBasis({ currency, coverage }: PriceHistory, judged: GoodPrice): string {
  const answer = sayAnswer(judged, currency)
  return judged.kind === "seen-on-one-day" ? answer : `${answer} ${t("goodBasis", sayCoverage(coverage))}`
}

/** If our own history is too short, the first of the others (the longest) is used as well, and named. */
export function sayGoodPrice(own: PriceHistory, others: readonly PriceHistory[]): string {
  const judged = judgeGoodPrice(own)
  const isTooShort = judged.kind === "seen-on-one-day" || judged.kind === "too-few-days"
  const [other] = isTooShort ? others : []
  if (!other) return sayWithBasis(own, judged)
  const compared = { ...other, current: own.current, steps: own.steps }
  const byOther = t("sourceClaim", other.coverage.origin ?? "", sayWithBasis(compared, judgeGoodPrice(compared)))
  return `${sayAnswer(judged, own.currency)} ${byOther}`
}
