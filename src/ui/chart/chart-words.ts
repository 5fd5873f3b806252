/** A price chart in words: its axes, its lines, and a summary. */

import { minorUnits } from "~prices/currency/money"
import { daysNeeded, isEnough } from "~prices/history/enough"
import type { Coverage, PriceHistory } from "~prices/history/history"
import type { WindowStatistics } from "~prices/history/statistics"
import type { PricedStep, PriceStep } from "~prices/history/steps"
import { formatDay, formatShortDay } from "../phrases/durations"
import { describeCoverage, formatAmount, formatDays, formatPrice } from "../phrases/price-words"
import { formatDate, formatNumber, t } from "../phrases/text"
import type { ChartLevel, ChartModel, ChartOther } from "./model"

/** A price for an axis, without needless decimals. */
export function formatPriceShort(amountMinor: number, currency: string): string {
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

export const formatTick = (at: number): string => formatDate(at, { day: "numeric", month: "short", timeZone: "UTC" })

const LEVEL_TEXT = { average: "chartAverage", low30: "chartLow30", reference: "chartReference" } as const

export const describeLevel = ({ kind, amountMinor }: ChartLevel, currency: string): string =>
  t(LEVEL_TEXT[kind], formatPrice(amountMinor, currency))

export const describeLowest = ({ lowest, currency }: ChartModel): string =>
  lowest ? t("chartLowest", formatPrice(lowest.amountMinor, currency), formatDay(lowest.at)) : t("chartEmpty")

/** The lowest price from another source, and what that source's history rests on. */
export const describeOther = ({ lowest, coverage }: ChartOther, currency: string): string =>
  [
    ...(lowest ? [t("chartLowest", formatPrice(lowest.amountMinor, currency), formatDay(lowest.at))] : []),
    describeCoverage(coverage),
  ].join("; ")

export const describeNow = ({ currentMinor, lastSeenAt, currency }: ChartModel): string =>
  lastSeenAt === null
    ? t("chartNow", formatAmount(currentMinor, currency))
    : t("chartLastSeen", formatAmount(currentMinor, currency), formatDay(lastSeenAt))

/** What was usual over 30 and over 90 days. If neither is known well enough, only the 30 days are mentioned. */
export function describeStatistics({ currency, last30Days, last90Days }: PriceHistory): string[] {
  const knows = (days: number, statistics: WindowStatistics | null) => isEnough(statistics?.observedDays ?? 0, days)
  const said30 = formatWindow(30, last30Days, currency)
  return knows(30, last30Days) || knows(90, last90Days) ? [said30, formatWindow(90, last90Days, currency)] : [said30]
}

function formatWindow(days: number, statistics: WindowStatistics | null, currency: string): string {
  const observedDays = statistics?.observedDays ?? 0
  if (statistics && isEnough(observedDays, days)) {
    const { averageMinor, medianMinor } = statistics
    return t("chartWindow", formatDays(days), formatPrice(averageMinor, currency), formatPrice(medianMinor, currency))
  }
  const needed = daysNeeded(days)
  const known = observedDays > 0 ? Math.min(needed - 1, Math.max(1, Math.round(observedDays))) : 0
  return t("chartNoAverage", formatNumber(days), formatNumber(known), formatNumber(needed))
}

export const describeStep = ({ fromAt, toAt, amountMinor }: PriceStep, currency: string): string =>
  t("chartStep", formatAmount(amountMinor, currency), formatDay(fromAt), formatDay(toAt))

/** The whole chart in a few sentences. */
export function describeChart(model: ChartModel, coverage: Coverage): string {
  const { highest, levels, others, currency } = model
  return [
    describeNow(model),
    describeLowest(model),
    ...(highest ? [t("chartHighest", formatPrice(highest.amountMinor, currency), formatDay(highest.at))] : []),
    ...levels.map((level) => describeLevel(level, currency)),
    describeCoverage(coverage),
    ...others.map((other) => describeOther(other, currency)),
  ].join(". ")
}

/** A sparkline in words. */
export function describeSpark(first: PricedStep, last: PricedStep, range: WindowStatistics, currency: string): string {
  const days = [first.fromAt, last.toAt].map((at) => formatShortDay(at, last.toAt))
  const amounts = [first, last, range.lowest].map(({ amountMinor }) => formatPrice(amountMinor, currency))
  return t("sparkLabel", ...days, ...amounts)
}
