/**
 * Runs all tests on the reviews of one product, with one correction over all of them. A signal is noted only if a
 * comparison is still unlikely to be chance after Holm's correction over every comparison made for the product, so at
 * most one in twenty products with nothing behind them gets any signal. The result is data, not prose; it has no grade
 * and no adjusted rating.
 */
import type { Review, ReviewSummary, ReviewVisit } from "~model/review"
import { busyDaySignal } from "./signals/busy-day"
import { incentiveSignal } from "./signals/incentive"
import { groupsOfCopies, nearDuplicatesSignal } from "./signals/near-duplicates"
import { repeatedPhrasesSignal } from "./signals/repeated-phrases"
import { reviewsGoneSignal } from "./signals/reviews-gone"
import { FAMILY_ERROR, type Signal } from "./signals/signal"
import { holm } from "./signals/statistics"
import { swappedProductSignal } from "./signals/swapped-product"
import { evenly, readTexts } from "./signals/texts"
import { unverifiedSignal } from "./signals/unverified"

export type { Comparison, Outcome, Signal, SignalName, SignalOf } from "./signals/signal"

/**
 * One signal for each test, whatever its outcome. Never throws.
 * @param reviews the reviews that the page shows; of several with the same id, the first counts
 * @param before  the previous visit to the same page, from our own store
 */
export function reviewSignals(
  reviews: readonly Review[],
  summary: ReviewSummary | null,
  before: ReviewVisit | null = null,
): Signal[] {
  const shown = onePerId(reviews)
  const texts = readTexts(shown)
  const copies = groupsOfCopies(texts)
  const signals: Signal[] = [
    unverifiedSignal(shown),
    repeatedPhrasesSignal(texts, copies),
    busyDaySignal(shown),
    incentiveSignal(evenly(shown)),
    nearDuplicatesSignal(texts, copies),
    swappedProductSignal(texts),
    reviewsGoneSignal(shown, summary, before),
  ]
  const comparisons = signals.flatMap((signal) => signal.comparisons)
  const adjusted = holm(comparisons.map(({ p }) => p))
  for (const [index, comparison] of comparisons.entries()) comparison.adjustedP = adjusted[index]!
  for (const signal of signals) {
    if (signal.comparisons.some(({ adjustedP }) => adjustedP <= FAMILY_ERROR)) signal.outcome = "noted"
  }
  return signals
}

function onePerId(reviews: readonly Review[]): Review[] {
  const seen = new Set<string>()
  return reviews.filter(({ id }) => {
    if (id === "") return true
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}
