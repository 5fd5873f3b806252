/**
 * The history of one price, with what it rests on. Built from the sightings of one product, without those of another
 * variant, seller, currency or kind, which are other prices, and without those from another source, because what was
 * seen here and what others wrote down are separate histories (see sourced.ts).
 */
import type { Sighting } from "~model/money"
import { DAY_MS } from "~model/time"
import { comparisonKey, isOwn, provenance, sameSeller } from "./series"
import { type Extreme, statisticsOf, type WindowStatistics } from "./statistics"
import { daysBefore, type PriceStep, pricedWithin, stepsOf } from "./steps"

export interface Coverage {
  /** Sightings that the history rests on, without doubtful ones. */
  sightings: number
  /** The file or service that they come from; null if this browser made them itself. */
  origin: string | null
  /** Whole days from the first look to the last, at least 1. */
  days: number
  firstAt: number
  lastAt: number
}

export interface PriceHistory {
  currency: string
  kind: Sighting["kind"]
  variant: string
  seller: string
  /** In order of time, up to `now`. */
  steps: PriceStep[]
  /** The price now, with its upper end if the page gives a range; null while out of stock. */
  current: { amountMinor: number; rangeHighMinor?: number; sinceAt: number; seenAt: number } | null
  lowest: Extreme | null
  highest: Extreme | null
  last30Days: WindowStatistics | null
  last90Days: WindowStatistics | null
  /** Lowest price of the 30 days before the current price began: what an EU reduction is measured against. */
  low30Minor: number | null
  coverage: Coverage
  /** How many sightings were left out as doubtful. */
  heldBack: number
}

export interface HistoryOptions {
  /** Milliseconds since 1970; sightings after it are left out. */
  now: number
  /**
   * A sighting of the series that is wanted; by default the newest own one, preferably of a price that everyone pays.
   */
  like?: Sighting
}

/** @returns null if the series has no sighting before `now` that is not doubtful */
export function history(sightings: readonly Sighting[], { now, like }: HistoryOptions): PriceHistory | null {
  const seen = sightings.filter(({ firstSeenAt }) => firstSeenAt <= now)
  const model =
    like ?? newest(seen.filter((row) => isOwn(row) && isForAll(row))) ?? newest(seen.filter(isOwn)) ?? newest(seen)
  if (!model) return null
  const isOfModel = (row: Sighting): boolean =>
    comparisonKey(row) === comparisonKey(model) && sameSeller(row, model) && provenance(row) === provenance(model)
  const series = seen.filter(isOfModel)
  const believed = series.filter(({ doubtful }) => !doubtful)
  if (believed.length === 0) return null

  const coverage = coverageOf(believed, now)
  // One millisecond past the end, so that a price that is seen this very moment has a step.
  const steps = stepsOf(believed, now + 1)
  const all = statisticsOf(pricedWithin(steps, { fromAt: coverage.firstAt, toAt: now + 1 }))
  const current = currentOf(steps, coverage.lastAt, newest(believed)?.rangeHighMinor)
  const low30 = statisticsOf(pricedWithin(steps, daysBefore(30, current?.sinceAt ?? now)))
  return {
    currency: model.currency,
    kind: model.kind,
    variant: model.variant,
    seller: model.seller,
    steps,
    current,
    lowest: all?.lowest ?? null,
    highest: all?.highest ?? null,
    last30Days: statisticsOf(pricedWithin(steps, daysBefore(30, now + 1))),
    last90Days: statisticsOf(pricedWithin(steps, daysBefore(90, now + 1))),
    low30Minor: low30?.lowest.amountMinor ?? null,
    coverage,
    heldBack: series.length - believed.length,
  }
}

/**
 * A look may also find prices for members, after signing in, with a coupon or by subscription: not everyone pays those.
 */
const isForAll = ({ kind }: Sighting): boolean =>
  kind !== "member" && kind !== "signed-in" && kind !== "coupon" && kind !== "subscription"

function newest(sightings: readonly Sighting[]): Sighting | undefined {
  return sightings.reduce<Sighting | undefined>(
    (best, row) => (best && best.lastSeenAt >= row.lastSeenAt ? best : row),
    undefined,
  )
}

function currentOf(
  steps: readonly PriceStep[],
  seenAt: number,
  rangeHighMinor: number | undefined,
): PriceHistory["current"] {
  const last = steps.at(-1)
  if (!last || last.amountMinor === null) return null
  return {
    amountMinor: last.amountMinor,
    ...(rangeHighMinor !== undefined && { rangeHighMinor }),
    sinceAt: runStart(steps, last.amountMinor),
    seenAt,
  }
}

/** When the last unbroken run of a price began. */
export function runStart(steps: readonly PriceStep[], amountMinor: number): number {
  let index = steps.length - 1
  while (index > 0 && steps[index - 1]!.amountMinor === amountMinor) index -= 1
  return steps[index]?.fromAt ?? 0
}

function coverageOf(sightings: readonly Sighting[], now: number): Coverage {
  let firstAt = now
  let lastAt = 0
  for (const row of sightings) {
    firstAt = Math.min(firstAt, row.firstSeenAt)
    lastAt = Math.max(lastAt, Math.min(now, row.lastSeenAt))
  }
  const [any] = sightings
  return {
    sightings: sightings.length,
    origin: any && !isOwn(any) ? (any.origin ?? any.source) : null,
    days: Math.max(1, Math.ceil((lastAt - firstAt) / DAY_MS)),
    firstAt,
    lastAt,
  }
}
