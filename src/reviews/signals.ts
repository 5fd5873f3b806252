/**
 * All tests of one product, and the one correction over them. A product gets a signal only where a comparison stays
 * unlikely after Holm's correction over every comparison made for it, so at most one in
 * twenty products with nothing wrong gets any signal. Data, not prose; no grade, no adjusted score.
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
 * One signal per test, always all of them, with its outcome. Never throws.
 * @param reviews the reviews that the page shows; of those with the same id the first counts
 * @param before  the visit before this one to the same page, from our own store
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
