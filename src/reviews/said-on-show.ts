/**
 * Sentences said on a show that quote a review. Whoever reads aloud shortens and smooths, so a sentence counts as a
 * quotation if nearly all of its words stand in one review, in the same order and close together, and enough of them
 * are rare in these reviews to rule out chance.
 */
import type { Quotation } from "~model/quotation"
import type { Review } from "~model/review"
import type { SaidSentence } from "./captions"
import { type Language, languagesOf } from "./language"
import { weighedReviews } from "./weighed"
import { sentencesOf, wordsOf } from "./words"

/** A shorter sentence may be said by chance. */
const MIN_WORDS = 5
const MIN_AGREEMENT = 0.8
/** The passage may have this many times as many words as were said. */
const MAX_STRETCH = 2.5
/** This many of the words that agree must be rare: few reviews have them. */
const MIN_RARE_WORDS = 3
const RARE_SHARE = 0.15
/** If fewer words were said than this share of the passage has, it was shortened. */
const COMPLETE_SHARE = 0.9
/** An hour of a show has some 700 sentences. */
const MAX_SENTENCES = 2000
const MAX_SAID_WORDS = 60
const MAX_KEPT_CHARACTERS = 3000
/** Reviews that are compared word by word: those that share most rare words with the sentence. */
const MAX_LOOKED_AT = 3

interface IndexedReview {
  review: Review
  sentences: string[]
  /** The words of all sentences, in order. */
  words: string[]
  /** For each word, the index of its sentence. */
  sentenceOf: number[]
}

/** Quotations in the order in which they were said, for each sentence the one that agrees most. Never throws. */
export const quotedOnShow = (said: readonly SaidSentence[], reviews: readonly Review[]): Quotation[] =>
  quotationFinder(reviews)(said.slice(0, MAX_SENTENCES))

/** The same for sentences as they come: the reviews are indexed only once. */
export function quotationFinder(reviews: readonly Review[]): (said: readonly SaidSentence[]) => Quotation[] {
  const weighed = weighedReviews(reviews).reviews
  const languages = languagesOf(weighed.map(({ text, review }) => ({ text, stated: review.language })))
  const indexed = weighed.map(({ review, text }, index) => indexReview(review, text, languages[index] ?? "other"))
  const reviewsWith = new Map<string, number[]>()
  for (const [index, { words }] of indexed.entries()) {
    for (const word of new Set(words)) {
      const list = reviewsWith.get(word)
      if (list) list.push(index)
      else reviewsWith.set(word, [index])
    }
  }
  const rareLimit = Math.max(2, indexed.length * RARE_SHARE)
  const isRare = (word: string) => (reviewsWith.get(word)?.length ?? 0) <= rareLimit

  const bestFor = (sentence: SaidSentence): Quotation | null => {
    const words = wordsOf(sentence.text.slice(0, MAX_SAID_WORDS * 12)).slice(0, MAX_SAID_WORDS)
    if (words.length < MIN_WORDS) return null
    const rare = [...new Set(words)].filter(isRare)
    const hits = new Map<number, number>()
    for (const word of rare)
      for (const index of reviewsWith.get(word) ?? []) hits.set(index, (hits.get(index) ?? 0) + 1)
    const likely = [...hits]
      .filter(([, count]) => count >= MIN_RARE_WORDS)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_LOOKED_AT)
    let best: Quotation | null = null
    for (const [index] of likely) {
      const found = quotationFrom(indexed[index]!, sentence, words, isRare)
      if (found && (!best || found.agreement > best.agreement)) best = found
    }
    return best
  }
  return (said) => said.map(bestFor).filter((found) => found !== null)
}

function indexReview(review: Review, text: string, language: Language | "other"): IndexedReview {
  const sentences = sentencesOf(text, language === "other" ? "en" : language)
  const words: string[] = []
  const sentenceOf: number[] = []
  for (const [index, sentence] of sentences.entries()) {
    for (const word of wordsOf(sentence)) {
      words.push(word)
      sentenceOf.push(index)
    }
  }
  return { review, sentences, words, sentenceOf }
}

function quotationFrom(
  { review, sentences, words, sentenceOf }: IndexedReview,
  sentence: SaidSentence,
  said: readonly string[],
  isRare: (word: string) => boolean,
): Quotation | null {
  const aligned = alignInOrder(said, words)
  if (!aligned) return null
  const agreement = aligned.length / said.length
  const from = aligned[0]!
  const to = aligned.at(-1)!
  const rare = new Set(aligned.map((at) => words[at]!).filter(isRare))
  if (agreement < MIN_AGREEMENT || rare.size < MIN_RARE_WORDS) return null
  if (to - from + 1 > said.length * MAX_STRETCH) return null
  const [firstSentence, lastSentence] = [sentenceOf[from]!, sentenceOf[to]!]
  const passageWords = sentenceOf.filter((index) => index >= firstSentence && index <= lastSentence).length
  return {
    sentence: { ...sentence, text: sentence.text.slice(0, MAX_KEPT_CHARACTERS) },
    review: sourceOf(review),
    passage: sentences
      .slice(firstSentence, lastSentence + 1)
      .join(" ")
      .slice(0, MAX_KEPT_CHARACTERS),
    extent: said.length >= passageWords * COMPLETE_SHARE ? "complete" : "shortened",
    agreement,
  }
}

const sourceOf = ({ id, stars, writtenAt, verified, url }: Review): Quotation["review"] => ({
  id,
  stars,
  writtenAt,
  verified,
  url,
})

const MATCH = 2
/** For each word of the review that was left out; below, for each word that was put in. */
const LEFT_OUT = -0.25
const PUT_IN = -1

/**
 * Indices in `words` of the words that agree with `said`, in order, by the best local alignment (Smith and Waterman
 * 1981). Leaving words out costs little, putting words in costs more. Null if nothing agrees.
 */
function alignInOrder(said: readonly string[], words: readonly string[]): number[] | null {
  const width = words.length + 1
  const score = new Float32Array((said.length + 1) * width)
  let best = 0
  for (let row = 1; row <= said.length; row++) {
    for (let column = 1; column < width; column++) {
      const at = row * width + column
      const agreed = said[row - 1] === words[column - 1] ? score[at - width - 1]! + MATCH : 0
      score[at] = Math.max(0, agreed, score[at - 1]! + LEFT_OUT, score[at - width]! + PUT_IN)
      if (score[at]! > score[best]!) best = at
    }
  }
  if (best === 0) return null
  const places: number[] = []
  for (let at = best; score[at]! > 0; ) {
    const row = Math.floor(at / width)
    const column = at % width
    if (said[row - 1] === words[column - 1] && score[at] === Math.fround(score[at - width - 1]! + MATCH)) {
      places.push(column - 1)
      at -= width + 1
    } else if (score[at] === Math.fround(score[at - 1]! + LEFT_OUT)) at -= 1
    else at -= width
  }
  return places.reverse()
}
