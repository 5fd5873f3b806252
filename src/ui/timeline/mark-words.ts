/** The marks of a session's time line in words. */
import type { Money } from "~model/money"
import { plainText } from "~model/plain-text"
import type { MarkOf, TimelineMark } from "~model/session-timeline"
import { minorUnits } from "~prices/currency/money"
import { formatDay, formatDuration, formatLength } from "../phrases/durations"
import { describeRepeat, harmlessTexts } from "../phrases/evidence-words"
import { flagTexts } from "../phrases/flag-words"
import { lengthOf } from "../phrases/rounds"
import { formatNumber, t, tn } from "../phrases/text"
import { describeHeadline } from "../phrases/verdict-words"

/**
 * Unlike the price panel's amounts, these are formatted in the words of the page, which may be a saved one (`inWords`).
 */
function formatMoney({ amountMinor, currency }: Money): string {
  const digits = minorUnits(currency)
  return formatNumber(amountMinor / 10 ** digits, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** What happened, without the time. */
export function describeMark(mark: TimelineMark): string {
  const said = describeOne(mark)
  return mark.more > 0 ? `${said} · ${tn("timelineMore", mark.more)}` : said
}

function describeOne(mark: TimelineMark): string {
  switch (mark.kind) {
    case "repeat":
      return mark.earlierStartedAt === undefined
        ? describeRepeat(mark)
        : t("pageRerun", formatDuration(lengthOf(mark.now)), formatDay(mark.earlierStartedAt))
    case "harmless":
      return t(harmlessTexts[mark.as])
    case "product":
      return describeProduct(mark)
    case "price":
      return t("timelinePrice", plainText(mark.name), formatMoney(mark.from), formatMoney(mark.to))
    case "quotation":
      return t("timelineQuoted", plainText(mark.name), plainText(mark.said))
    case "verdict":
      return t("timelineVerdict", describeHeadline(mark.verdict))
    case "flag":
      return t("flagYours", t(flagTexts[mark.word]))
  }
}

const describeProduct = ({ name, price }: MarkOf<"product">): string =>
  price ? t("timelineProductAt", plainText(name), formatMoney(price)) : t("timelineProduct", plainText(name))

/** "0:44–1:28" for a mark with a length, otherwise its moment. */
export function describePlace(mark: TimelineMark): string {
  const span = "now" in mark ? mark.now : undefined
  return span ? `${formatLength(span.fromSeconds)}–${formatLength(span.toSeconds)}` : formatLength(mark.atSeconds)
}
