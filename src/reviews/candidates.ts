/**
 * Candidates for a snippet: each sentence of each weighed review, or the whole review if it is short and in a language
 * that we do not split into sentences. Words and word pairs become small integers, so that choosing is arithmetic.
 */
import { toneOf } from "./evaluation"
import { commonWords, type Language, languagesOf, personalWords } from "./language"
import type { Side } from "./polarity"
import type { WeighedReview } from "./weighed"
import { sentencesOf, wordsOf } from "./words"

/** Shorter ones are exclamations; longer ones are too long for a snippet. */
const MIN_WORDS = 3
const MAX_WORDS = 40

/**
 * A pair's key is made of two word numbers in one small integer. Words beyond this number (never reached) form no
 * pairs.
 */
const MAX_PAIRED_WORDS = 2 ** 15

export interface Candidate {
  /** Index into the weighed reviews. */
  review: number
  side: Side
  text: string
  /** Numbers of the words, in order. */
  words: number[]
  /** Numbers of the word pairs, in order. */
  pairs: number[]
  /** How many words are about the reviewer rather than the product. */
  personal: number
  /** Words that fit the review's side minus those that contradict it; 0 if the review has no stars. */
  tone: number
}

/** One review as numbers. */
export interface CountedReview {
  /** Each word once, and how often it occurs. */
  words: number[]
  counts: number[]
  /** How many words it has. */
  length: number
  /** Each word pair once. */
  pairs: number[]
}

export interface Material {
  candidates: Candidate[]
  /** In the order of the weighed reviews. */
  reviews: CountedReview[]
  /** By word number. */
  isPersonal: boolean[]
  /** By word number: among the commonest words of its language. */
  isCommon: boolean[]
  pairCount: number
}

export function readMaterial(weighed: readonly WeighedReview[]): Material {
  const languages = languagesOf(weighed.map(({ text, review }) => ({ text, stated: review.language })))
  const numbers = new Numbers()
  const candidates: Candidate[] = []
  const reviews = weighed.map(({ text, side }, review) => {
    const language = languages[review] ?? "other"
    const counted: CountedReview = { words: [], counts: [], length: 0, pairs: [] }
    for (const unit of unitsOf(text, language)) {
      const spelled = wordsOf(unit)
      const words = spelled.map((word) => numbers.ofWord(word, language))
      const pairs = numbers.ofPairs(words)
      for (const word of words) numbers.countWord(word, counted)
      for (const pair of pairs) if (numbers.isNewIn(pair, review)) counted.pairs.push(pair)
      if (words.length < MIN_WORDS || words.length > MAX_WORDS) continue
      const personal = words.reduce((sum, word) => sum + (numbers.isPersonal[word] ? 1 : 0), 0)
      const tone = language === "other" ? 0 : toneOf(spelled, language) * direction[side]
      candidates.push({ review, side, text: unit, words, pairs, personal, tone })
    }
    numbers.endReview(counted)
    return counted
  })
  return {
    candidates,
    reviews,
    isPersonal: numbers.isPersonal,
    isCommon: numbers.isCommon,
    pairCount: numbers.pairCount,
  }
}

const direction: Record<Side, number> = { for: 1, against: -1, mixed: -1, unrated: 0 }

const unitsOf = (text: string, language: Language | "other") =>
  language === "other" ? [text.replaceAll("\n", " ")] : sentencesOf(text, language)

/** Gives words and word pairs their numbers, from 0 up. */
class Numbers {
  readonly isPersonal: boolean[] = []
  readonly isCommon: boolean[] = []
  private readonly words = new Map<string, number>()
  private readonly pairs = new Map<number, number>()
  /** For each word, its index in the current review's list plus one; 0 if it is not in there. */
  private readonly placeOf: number[] = []
  /** For each pair, the last review in which it was met. */
  private readonly metIn: number[] = []

  get pairCount(): number {
    return this.pairs.size
  }

  ofWord(word: string, language: Language | "other"): number {
    let number = this.words.get(word)
    if (number === undefined) {
      number = this.words.size
      this.words.set(word, number)
      this.isPersonal.push(language !== "other" && personalWords[language].has(word))
      this.isCommon.push(language !== "other" && commonWords[language].has(word))
      this.placeOf.push(0)
    }
    return number
  }

  ofPairs(words: readonly number[]): number[] {
    const found: number[] = []
    for (let at = 1; at < words.length; at++) {
      const first = words[at - 1]!
      const second = words[at]!
      if (first >= MAX_PAIRED_WORDS || second >= MAX_PAIRED_WORDS) continue
      const key = first * MAX_PAIRED_WORDS + second
      let pair = this.pairs.get(key)
      if (pair === undefined) {
        pair = this.pairs.size
        this.pairs.set(key, pair)
        this.metIn.push(-1)
      }
      found.push(pair)
    }
    return found
  }

  countWord(word: number, review: CountedReview): void {
    const place = this.placeOf[word]!
    if (place > 0) review.counts[place - 1] = review.counts[place - 1]! + 1
    else {
      this.placeOf[word] = review.words.push(word)
      review.counts.push(1)
    }
    review.length++
  }

  /** Ends a review, so that the next one is counted afresh. */
  endReview(review: CountedReview): void {
    for (const word of review.words) this.placeOf[word] = 0
  }

  /** True the first time that a pair is met in a review. Reviews have to come one after the other. */
  isNewIn(pair: number, review: number): boolean {
    if (this.metIn[pair] === review) return false
    this.metIn[pair] = review
    return true
  }
}
