/**
 * Many reviews on one day: the day that stands out most from the weeks around it, and the stars given on it. The number
 * of reviews on a day is taken to be Poisson-distributed with twice the local rate, which allows for weekends, sales
 * and holidays.
 */
import type { Review } from "~model/review"
import { DAY_MS } from "~model/time"
import { comparison, MAX_REVIEW_IDS, MIN_REVIEWS, type SignalOf } from "./signal"
import { compareStars } from "./stars"
import { poissonTail } from "./statistics"

/** On either side of a day. */
const WEEKS_AROUND_DAYS = 21
const ALLOWANCE = 2
/** Fewer on one day are no rush, however few are usual. */
const MIN_ON_DAY = 5
/** The rate is never taken to be lower than one review a week, even if the weeks around are empty. */
const LEAST_RATE = 1 / 7
/** Dates outside these two are mistakes of the page: web shops had no reviews before, and no clock is that wrong. */
const FIRST_DAY = Date.UTC(1996, 0) / DAY_MS
const LAST_DAY = Date.UTC(2100, 0) / DAY_MS

const dayOf = ({ writtenAt }: Review): number | null => {
  if (writtenAt === null || !Number.isFinite(writtenAt)) return null
  const day = Math.floor(writtenAt / DAY_MS)
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null
}

interface BusyDay {
  day: number
  count: number
  usual: number
  p: number
}

/** The day that is least likely to be chance; null if there are no days. */
function busiestDay(days: readonly number[]): BusyDay | null {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  let best: BusyDay | null = null
  for (const [day, count] of counts) {
    let around = 0
    let daysAround = 0
    for (let other = day - WEEKS_AROUND_DAYS; other <= day + WEEKS_AROUND_DAYS; other++) {
      if (other === day || other < first || other > last) continue
      daysAround++
      around += counts.get(other) ?? 0
    }
    const usual = Math.max(LEAST_RATE, daysAround === 0 ? 0 : around / daysAround)
    const p = count < MIN_ON_DAY ? 1 : poissonTail(count, usual * ALLOWANCE)
    if (!best || p < best.p || (p === best.p && count > best.count)) best = { day, count, usual, p }
  }
  return best
}

export function busyDaySignal(reviews: readonly Review[]): SignalOf<"busy-day"> {
  const dated = reviews.flatMap((review) => {
    const day = dayOf(review)
    return day === null ? [] : [{ review, day }]
  })
  const busiest = busiestDay(dated.map(({ day }) => day))
  const span = new Set(dated.map(({ day }) => day)).size
  // If all are from a single day (a shop that imported its reviews, or has just opened), there is nothing to compare.
  const enough = dated.length >= MIN_REVIEWS && span > 1
  const onDay = new Set(dated.filter(({ day }) => day === busiest?.day).map(({ review }) => review))
  const compared = compareStars(
    dated.map(({ review }) => review),
    (review) => onDay.has(review),
  )
  return {
    name: "busy-day",
    outcome: dated.length === 0 ? "not-shown" : enough ? "nothing" : "too-few",
    numbers: {
      shown: dated.length,
      day: busiest ? busiest.day * DAY_MS : null,
      onDay: onDay.size,
      usualPerDay: busiest?.usual ?? 0,
      meanStars: compared.meanStars,
      restMeanStars: compared.restMeanStars,
    },
    // The day was picked from all days with reviews, so its p is corrected by their number (Bonferroni).
    comparisons: enough && busiest ? [comparison("day", Math.min(1, busiest.p * span))] : [],
    reviewIds: [...onDay].slice(0, MAX_REVIEW_IDS).map(({ id }) => id),
  }
}
