/**
 * Prices in words. The engines give figures; the sentences are here, except those about charts (chart/chart-words.ts).
 */
import type { Money } from "~model/money"
import { formatMoney, percentBelow } from "~prices/currency/money"
import type { BeforeShow } from "~prices/history/during-show"
import type { Coverage, PriceHistory } from "~prices/history/history"
import { formatTime } from "./durations"
import { formatNumber, t, tn, uiLanguage } from "./text"

/** "$49.95", or "$49.95 to $90.41" if the page gives a range. */
export const describeCurrent = (
  { amountMinor, rangeHighMinor }: NonNullable<PriceHistory["current"]>,
  currency: string,
): string =>
  rangeHighMinor === undefined
    ? formatPrice(amountMinor, currency)
    : t("priceRange", formatPrice(amountMinor, currency), formatPrice(rangeHighMinor, currency))

export const formatPrice = (amountMinor: number, currency: string): string =>
  formatMoney({ amountMinor, currency }, uiLanguage())

export const formatAmount = (amountMinor: number | null, currency: string): string =>
  amountMinor === null ? t("priceOutOfStock") : formatPrice(amountMinor, currency)

export const formatPercent = (percent: number): string =>
  formatNumber(percent / 100, { style: "percent", maximumFractionDigits: 1 })
export const formatDays = (days: number): string => tn("priceDays", Math.round(days))

/** "7 sightings over 41 days, by you". */
export function describeCoverage({ sightings, origin, days }: Coverage): string {
  const whose = origin === null ? t("priceCoverageOwn") : t("priceCoverageFrom", origin)
  const span = days > 1 ? tn("priceCoverage", sightings, formatDays(days)) : t("priceCoverageDay")
  return `${span}, ${whose}`
}

export const describeHeldBack = (count: number): string => tn("priceHeldBack", count)

/** The price from before the show, for a list that begins with the show's own. */
export function describeBefore({ before, percent }: BeforeShow, currency: string): string {
  if (!before) return t("priceShowUnknown")
  const earlier = formatPrice(before.amountMinor, currency)
  if (!percent) return t("duringBeforeSame", earlier, formatTime(before.seenAt))
  const key = percent > 0 ? "duringBeforeDearer" : "duringBeforeCheaper"
  return t(key, earlier, formatTime(before.seenAt), formatPercent(Math.abs(percent)))
}

/** The price on the product's own page, compared with the show's; "" if the currencies differ. */
export function describeOnPage(show: Money, page: Money, readAt: number): string {
  if (show.currency !== page.currency) return ""
  const price = formatPrice(page.amountMinor, page.currency)
  const percent = percentBelow(page.amountMinor, show.amountMinor)
  if (percent === 0) return t("duringPageSame", price, formatTime(readAt))
  return t(
    percent > 0 ? "duringPageDearer" : "duringPageCheaper",
    price,
    formatTime(readAt),
    formatPercent(Math.abs(percent)),
  )
}
