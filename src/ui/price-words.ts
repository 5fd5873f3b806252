/** Prices and histories in the user's words. The engines give figures; the sentences are here. */
import type { Money } from "~model/money"
import { formatMoney, minorUnits, percentBelow } from "~prices/currency/money"
import type { BeforeShow } from "~prices/history/during-show"
import { daysNeeded, isEnough } from "~prices/history/enough"
import type { Coverage, PriceHistory } from "~prices/history/history"
import type { WindowStatistics } from "~prices/history/statistics"
import type { PricedStep, PriceStep } from "~prices/history/steps"
import type { ChartLevel, ChartModel, ChartOther } from "./chart/model"
import { sayDay, sayShortDay, sayTime } from "./durations"
import { formatDate, formatNumber, t, tn, uiLanguage } from "./text"

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
export function sayPriceShort(amountMinor: number, currency: string): string {
  const units = minorUnits(currency)
  const amount = amountMinor / 10 ** units
  const isWhole = Number.isInteger(amount) || amount >= 1000
  return formatNumber(amount, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: isWhole ? 0 : units,
    maximumFractionDigits: Math.max(units, isWhole ? 2 : 0),
  })
}

export const sayTick = (at: number): string => formatDate(at, { day: "numeric", month: "short", timeZone: "UTC" })

export const sayPercent = (percent: number): string =>
  formatNumber(percent / 100, { style: "percent", maximumFractionDigits: 1 })
export const sayDays = (days: number): string => tn("priceDays", Math.round(days))

/** "7 sightings over 41 days, by you". */
export function sayCoverage({ sightings, origin, days }: Coverage): string {
  const whose = origin === null ? t("priceCoverageOwn") : t("priceCoverageFrom", origin)
  const span = days > 1 ? tn("priceCoverage", sightings, sayDays(days)) : t("priceCoverageDay")
  return `${span}, ${whose}`
}

export const sayHeldBack = (count: number): string => tn("priceHeldBack", count)

/** The price from before the show, in a list that begins with the show's own. */
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

export const sayNow = ({ currentMinor, lastSeenAt, currency }: ChartModel): string =>
  lastSeenAt === null
    ? t("chartNow", sayAmount(currentMinor, currency))
    : t("chartLastSeen", sayAmount(currentMinor, currency), sayDay(lastSeenAt))

/** What was usual over 30 and over 90 days; of what is not known well enough only the shorter one. */
export function sayStatistics({ currency, last30Days, last90Days }: PriceHistory): string[] {
  const knows = (days: number, statistics: WindowStatistics | null) => isEnough(statistics?.observedDays ?? 0, days)
  const said30 = sayWindow(30, last30Days, currency)
  return knows(30, last30Days) || knows(90, last90Days) ? [said30, sayWindow(90, last90Days, currency)] : [said30]
}

function sayWindow(days: number, statistics: WindowStatistics | null, currency: string): string {
  const observedDays = statistics?.observedDays ?? 0
  if (statistics && isEnough(observedDays, days)) {
    const { averageMinor, medianMinor } = statistics
    return t("chartWindow", sayDays(days), sayPrice(averageMinor, currency), sayPrice(medianMinor, currency))
  }
  const needed = daysNeeded(days)
  const known = observedDays > 0 ? Math.min(needed - 1, Math.max(1, Math.round(observedDays))) : 0
  return t("chartNoAverage", formatNumber(days), formatNumber(known), formatNumber(needed))
}

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

/** What a sparkline shows. */
export function saySpark(first: PricedStep, last: PricedStep, range: WindowStatistics, currency: string): string {
  const days = [first.fromAt, last.toAt].map((at) => sayShortDay(at, last.toAt))
  const amounts = [first, last, range.lowest].map(({ amountMinor }) => sayPrice(amountMinor, currency))
  return t("sparkLabel", ...days, ...amounts)
}
