/**
 * A product that was swapped while its reviews stayed: the older reviews are about one thing, the newer ones about
 * another. At a few points in time, this looks for a word that is common before and missing after, and one for which
 * the reverse is true. Only reviews in one language are compared; otherwise a shop that starts selling abroad would
 * look like a swap.
 */
import { commonWords, type Language, languagesOf } from "../language"
import { comparison, MIN_REVIEWS, type SignalOf } from "./signal"
import { hypergeometricTail } from "./statistics"
import type { ReviewWords } from "./texts"

/** Where the dated reviews are split, as shares of their number. */
const SPLITS = [0.2, 0.35, 0.5, 0.65, 0.8] as const
/** In both groups together, so that the smallest group has five reviews. */
const MIN_DATED = 25
/** A word names the thing if this share of a group has it … */
const COMMON_SHARE = 0.3
/** … and the thing is gone if at most this share of the other has it. */
const GONE_SHARE = 0.04
/** Shorter words do not name things. */
const MIN_LETTERS = 3

interface WordCounts {
  word: string
  older: number
  newer: number
  p: number
}

interface Swap {
  changedAt: number
  older: number
  newer: number
  gone: WordCounts
  came: WordCounts
  p: number
}

export function swappedProductSignal(texts: readonly ReviewWords[]): SignalOf<"swapped-product"> {
  const dated = inOneLanguage(texts.filter(({ review }) => review.writtenAt !== null))
  const enough = dated.length >= MIN_DATED
  const swap = enough ? likeliestSwap(dated) : null
  const counts = (found: WordCounts) => ({ word: found.word, older: found.older, newer: found.newer })
  const noDates = texts.length >= MIN_REVIEWS && texts.every(({ review }) => review.writtenAt === null)
  return {
    name: "swapped-product",
    outcome: enough ? "nothing" : noDates ? "not-shown" : "too-few",
    numbers: {
      shown: dated.length,
      changedAt: swap?.changedAt ?? null,
      older: swap?.older ?? 0,
      newer: swap?.newer ?? 0,
      gone: swap ? counts(swap.gone) : null,
      came: swap ? counts(swap.came) : null,
    },
    comparisons: enough ? [comparison("words", swap?.p ?? 1)] : [],
    reviewIds: [],
  }
}

function inOneLanguage(texts: readonly ReviewWords[]): ReviewWords[] {
  const found = languagesOf(texts.map(({ review }) => ({ text: review.body.slice(0, 300), stated: review.language })))
  const counts = new Map<Language | "other", number>()
  for (const language of found) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (main === undefined || main === "other") return []
  return texts
    .filter((_, index) => found[index] === main)
    .map(({ review, words }) => ({ review, words: words.filter((word) => isThing(word, main)) }))
}

const isThing = (word: string, language: Language) =>
  (language === "ja" || word.length >= MIN_LETTERS) && !commonWords[language].has(word) && !/^\d/.test(word)

function likeliestSwap(dated: readonly ReviewWords[]): Swap | null {
  let best: Swap | null = null
  for (const share of SPLITS) {
    const at = Math.round(dated.length * share)
    const swap = swapAt(dated, at)
    if (swap && (!best || swap.p < best.p)) best = swap
  }
  return best && { ...best, p: Math.min(1, best.p * SPLITS.length) }
}

function swapAt(dated: readonly ReviewWords[], at: number): Swap | null {
  const older = countReviews(dated.slice(0, at))
  const newer = countReviews(dated.slice(at))
  const sizes = { older: at, newer: dated.length - at }
  const gone = clearest(older, newer, sizes.older, sizes.newer)
  const came = clearest(newer, older, sizes.newer, sizes.older)
  if (!gone || !came) return null
  return {
    changedAt: dated[at]!.review.writtenAt!,
    ...sizes,
    gone: { word: gone.word, older: gone.here, newer: gone.there, p: gone.p },
    came: { word: came.word, older: came.there, newer: came.here, p: came.p },
    // Both must be true, so the weaker one decides.
    p: Math.max(gone.p, came.p),
  }
}

function countReviews(texts: readonly ReviewWords[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/**
 * The word that sets the first group apart most clearly; its p is corrected by the number of words to choose from
 * (Bonferroni).
 */
function clearest(
  here: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
  hereSize: number,
  thereSize: number,
) {
  let best: { word: string; here: number; there: number; p: number } | null = null
  let tried = 0
  for (const [word, count] of here) {
    // Counting only words that are frequent enough in both groups together is valid: that does not depend on the split.
    if (count + (there.get(word) ?? 0) >= hereSize * COMMON_SHARE) tried++
    if (count < hereSize * COMMON_SHARE) continue
    const elsewhere = there.get(word) ?? 0
    if (elsewhere > thereSize * GONE_SHARE) continue
    const p = hypergeometricTail(count, hereSize, count + elsewhere, hereSize + thereSize)
    if (!best || p < best.p) best = { word, here: count, there: elsewhere, p }
  }
  return best && { ...best, p: Math.min(1, best.p * Math.max(1, tried)) }
}
