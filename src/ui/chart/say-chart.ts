/** A price chart in words: its axes, its lines, and a summary. */

import { minorUnits } from "~prices/currency/money"
import { daysNeeded, isEnough } from "~prices/history/enough"
import type { Coverage, PriceHistory } from "~prices/history/history"
import type { WindowStatistics } from "~prices/history/statistics"
import type { PricedStep, PriceStep } from "~prices/history/steps"
import { sayDay, sayShortDay } from "../phrases/durations"
import { sayAmount, sayCoverage, sayDays, sayPrice } from "../phrases/price-words"
import { formatDate, formatNumber, t } from "../phrases/text"
import type { ChartLevel, ChartModel, ChartOther } from "./model"

/** A price for an axis, without needless decimals. */
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

const LEVEL_TEXT = { average: "chartAverage", low30: "chartLow30", reference: "chartReference" } as const

export const sayLevel = ({ kind, amountMinor }: ChartLevel, currency: string): string =>
  t(LEVEL_TEXT[kind], sayPrice(amountMinor, currency))

export const sayLowest = ({ lowest, currency }: ChartModel): string =>
  lowest ? t("chartLowest", sayPrice(lowest.amountMinor, currency), sayDay(lowest.at)) : t("chartEmpty")

/** The lowest price from another source, and what that source's history rests on. */
export const sayOther = ({ lowest, coverage }: ChartOther, currency: string): string =>
  [
    ...(lowest ? [t("chartLowest", sayPrice(lowest.amountMinor, currency), sayDay(lowest.at))] : []),
    sayCoverage(coverage),
  ].join("; ")

export const sayNow = ({ currentMinor, lastSeenAt, currency }: ChartModel): string =>
  lastSeenAt === null
    ? t("chartNow", sayAmount(currentMinor, currency))
    : t("chartLastSeen", sayAmount(currentMinor, currency), sayDay(lastSeenAt))

/** What was usual over 30 and over 90 days. If neither is known well enough, only the 30 days are mentioned. */
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

/** A sparkline in words. */
export function saySpark(first: PricedStep, last: PricedStep, range: WindowStatistics, currency: string): string {
  const days = [first.fromAt, last.toAt].map((at) => sayShortDay(at, last.toAt))
  const amounts = [first, last, range.lowest].map(({ amountMinor }) => sayPrice(amountMinor, currency))
  return t("sparkLabel", ...days, ...amounts)
}
