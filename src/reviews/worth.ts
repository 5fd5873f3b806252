/**
 * What it is worth to say a word or a word pair: the share of reviews that say it (see coverage.ts). Words about the
 * reviewer are worth nothing.
 */
import type { CountedReview, Material } from "./candidates"

/** Uses of a word are counted per stretch of this length, about that of a spoken answer. */
const STRETCH_WORDS = 50
/** More uses of one word are worth nothing. */
export const MAX_USES = 4

export interface Worth {
  /** For each word, what its first, second, … use is worth. */
  words: Float64Array
  pairs: Float64Array
}

/** @param weights weight of each review of the material; they need not add up to 1 */
export function worthOf(material: Material, weights: readonly number[]): Worth {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const words = new Float64Array(material.isPersonal.length * MAX_USES)
  const pairs = new Float64Array(material.pairCount)
  for (const [index, review] of material.reviews.entries()) {
    const weight = (weights[index] ?? 0) / total
    if (weight > 0) addReview(words, pairs, review, weight)
  }
  for (const [word, personal] of material.isPersonal.entries()) {
    if (personal) words.fill(0, word * MAX_USES, (word + 1) * MAX_USES)
  }
  return { words, pairs }
}

/** The same, except that the commonest words of each language are worth only a `share` of it. */
export function withCommonWords({ words, pairs }: Worth, material: Material, share: number): Worth {
  return {
    words: words.map((worth, at) => (material.isCommon[Math.floor(at / MAX_USES)] ? worth * share : worth)),
    pairs,
  }
}

function addReview(words: Float64Array, pairs: Float64Array, review: CountedReview, weight: number): void {
  for (let at = 0; at < review.words.length; at++) {
    const word = review.words[at]!
    const expected = (review.counts[at]! * STRETCH_WORDS) / Math.max(review.length, STRETCH_WORDS)
    const base = word * MAX_USES
    words[base] = words[base]! + weight
    for (let use = 1; use < MAX_USES && expected > use; use++) {
      words[base + use] = words[base + use]! + weight * Math.min(1, expected - use)
    }
  }
  for (const pair of review.pairs) pairs[pair] = pairs[pair]! + weight
}
