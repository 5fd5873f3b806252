/** The marks of a session's time line in words. */
import type { Money } from "~model/money"
import { plainText } from "~model/plain-text"
import type { MarkOf, TimelineMark } from "~model/session-timeline"
import { minorUnits } from "~prices/currency/money"
import { sayDay, sayDuration, sayLength } from "../phrases/durations"
import { flagTexts } from "../phrases/flag-words"
import { lengthOf } from "../phrases/rounds"
import { sayHeadline } from "../phrases/say"
import { harmlessTexts, sayRepeat } from "../phrases/say-evidence"
import { formatNumber, t, tn } from "../phrases/text"

/**
 * Unlike the price panel's amounts, these are formatted in the words of the page, which may be a saved one (`inWords`).
 */
function sayMoney({ amountMinor, currency }: Money): string {
  const digits = minorUnits(currency)
  return formatNumber(amountMinor / 10 ** digits, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** What happened, without the time. */
export function sayMark(mark: TimelineMark): string {
  const said = sayOne(mark)
  return mark.more > 0 ? `${said} · ${tn("timelineMore", mark.more)}` : said
}

function sayOne(mark: TimelineMark): string {
  switch (mark.kind) {
    case "repeat":
      return mark.earlierStartedAt === undefined
        ? sayRepeat(mark)
        : t("pageRerun", sayDuration(lengthOf(mark.now)), sayDay(mark.earlierStartedAt))
    case "harmless":
      return t(harmlessTexts[mark.as])
    case "product":
      return sayProduct(mark)
    case "price":
      return t("timelinePrice", plainText(mark.name), sayMoney(mark.from), sayMoney(mark.to))
    case "quotation":
      return t("timelineQuoted", plainText(mark.name), plainText(mark.said))
    case "verdict":
      return t("timelineVerdict", sayHeadline(mark.verdict))
    case "flag":
      return t("flagYours", t(flagTexts[mark.word]))
  }
}

const sayProduct = ({ name, price }: MarkOf<"product">): string =>
  price ? t("timelineProductAt", plainText(name), sayMoney(price)) : t("timelineProduct", plainText(name))

/** "0:44–1:28" for a mark with a length, otherwise its moment. */
export function sayPlace(mark: TimelineMark): string {
  const span = "now" in mark ? mark.now : undefined
  return span ? `${sayLength(span.fromSeconds)}–${sayLength(span.toSeconds)}` : sayLength(mark.atSeconds)
}
