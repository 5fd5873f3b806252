/** The texts for the tests that compare words: a selection spread evenly over time, the beginning of each as words. */
import type { Review } from "~model/review"
import { cleanText, wordsOf } from "../words"

const MAX_TEXTS = 300
/** Longer texts have more phrases and tend to give fewer stars; beginnings of equal length can be compared. */
const MAX_WORDS = 60
const MAX_CHARACTERS = 480

export interface ReviewWords {
  review: Review
  words: string[]
}

/** At most `MAX_TEXTS` reviews, spread evenly over time: undated ones first, then from the oldest to the newest. */
export function evenly(reviews: readonly Review[]): Review[] {
  const byTime = [...reviews].sort((a, b) => (a.writtenAt ?? 0) - (b.writtenAt ?? 0))
  const step = Math.max(1, byTime.length / MAX_TEXTS)
  return Array.from({ length: Math.min(MAX_TEXTS, byTime.length) }, (_, index) => byTime[Math.floor(index * step)]!)
}

export const readTexts = (reviews: readonly Review[]): ReviewWords[] =>
  evenly(reviews.filter(({ body }) => /\S/.test(body))).map((review) => ({
    review,
    words: wordsOf(cleanText(review.body.slice(0, MAX_CHARACTERS))).slice(0, MAX_WORDS),
  }))

/** Every run of `size` words, joined by spaces. */
export function runsOf(words: readonly string[], size: number): string[] {
  const runs: string[] = []
  for (let at = 0; at + size <= words.length; at++) runs.push(words.slice(at, at + size).join(" "))
  return runs
}
