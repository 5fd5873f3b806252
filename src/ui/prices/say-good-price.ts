/** The answer to "is it a good price?" in a word or three. */
import type { GoodPrice } from "~prices/good-price"
import { sayDay } from "../durations"
import { sayPercent } from "../price-words"
import { formatNumber, t } from "../text"

/** "" where there is nothing to compare. */
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
      return t("goodBriefSame", formatNumber(judged.windowDays))
    case "lowest":
      return t("goodBriefLowest", formatNumber(judged.windowDays))
    case "usual":
      return t("goodBriefUsual")
    case "below-usual":
      return t("goodBriefBelow", sayPercent(judged.percent))
    case "above-usual":
      return t("goodBriefAbove", sayPercent(judged.percent))
  }
}
