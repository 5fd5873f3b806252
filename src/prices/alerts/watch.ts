/**
 * What a new sighting means for a price watch. Only decides; the caller writes.
 *
 * - one alert for each fall; no other until the price has risen again or the user has changed the condition
 * - `below` waits again once the price is at or above the amount, `lowest` once it is above what was told
 * - no alert on doubtful grounds: a doubtful price, a range, an imported row, a stock-out, and another variant, seller,
 *   currency or kind change nothing
 */
import type { Sighting } from "~model/money"
import type { PriceWatch, WatchCondition } from "~model/watch"
import type { PriceHistory } from "../history/history"
import { comparisonKey, isOwn, sameSeller } from "../history/series"

/**
 * A watch of the price that the history is about. If the condition holds already, the user knows it and is not told.
 * @param at  milliseconds since 1970
 */
export function newPriceWatch(
  product: PriceWatch["product"],
  history: Pick<PriceHistory, "variant" | "seller" | "currency" | "kind" | "current">,
  condition: WatchCondition,
  at: number,
): PriceWatch {
  const { variant, seller, currency, kind, current } = history
  const lastMinor = current?.amountMinor ?? null
  const holds = condition.kind === "below" && lastMinor !== null && lastMinor < condition.amountMinor
  return {
    product,
    variant,
    seller,
    currency,
    kind,
    condition,
    since: at,
    lastMinor,
    toldMinor: holds ? lastMinor : null,
    alert: null,
    check: { nextAt: null, lastAt: null, outcome: "none", failures: 0 },
  }
}

/** Whether a sighting is, without doubt, of the very price that is watched. */
export function speaksOf(watch: PriceWatch, row: Sighting): row is Sighting & { amountMinor: number } {
  return (
    row.amountMinor !== null &&
    row.rangeHighMinor === undefined &&
    row.availability !== "out-of-stock" &&
    !row.doubtful &&
    isOwn(row) &&
    comparisonKey(row) === comparisonKey({ ...row, ...seriesOf(watch) }) &&
    sameSeller(row, watch)
  )
}

const seriesOf = ({ product, variant, currency, kind }: PriceWatch) => ({ product, variant, currency, kind })

/** The lowest price of the watched series among sightings from anywhere, imported ones too; null if there is none. */
function lowestOf(watch: PriceWatch, rows: readonly Sighting[]): number | null {
  const amounts = rows.filter((row) => speaksOf(watch, { ...row, source: "show-page" })).map((row) => row.amountMinor!)
  return amounts.length > 0 ? Math.min(...amounts) : null
}

/**
 * @param row     the sighting as it was stored
 * @param before  the product's sightings as they stood before it
 * @returns       the watch as it stands now; the same object if the sighting changes nothing
 */
export function weighSighting(watch: PriceWatch, row: Sighting, before: readonly Sighting[]): PriceWatch {
  if (!speaksOf(watch, row)) return watch
  const nowMinor = row.amountMinor
  const next: PriceWatch = { ...watch, lastMinor: nowMinor }
  if (roseSince(watch, nowMinor)) return { ...next, toldMinor: null }
  if (watch.toldMinor !== null) return { ...next, ...lowerYet(watch, watch.toldMinor, nowMinor) }
  const lowestBefore = lowestOf(watch, before)
  const fulfilled =
    watch.condition.kind === "below"
      ? nowMinor < watch.condition.amountMinor
      : watch.lastMinor !== null && nowMinor < watch.lastMinor && (lowestBefore === null || nowMinor <= lowestBefore)
  if (!fulfilled) return next
  return {
    ...next,
    toldMinor: nowMinor,
    alert: { amountMinor: nowMinor, at: row.lastSeenAt, notified: false, seen: false },
  }
}

function roseSince({ condition, toldMinor }: PriceWatch, nowMinor: number): boolean {
  if (toldMinor === null) return false
  return condition.kind === "below" ? nowMinor >= condition.amountMinor : nowMinor > toldMinor
}

/** The fall goes on: the alert is brought up to date without a new one. */
function lowerYet({ alert }: PriceWatch, toldMinor: number, nowMinor: number): Pick<PriceWatch, "toldMinor" | "alert"> {
  if (nowMinor >= toldMinor) return { toldMinor, alert }
  return { toldMinor: nowMinor, alert: alert && { ...alert, amountMinor: nowMinor } }
}
