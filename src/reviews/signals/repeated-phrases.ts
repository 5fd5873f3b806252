/**
 * Long runs of words that several reviews share word for word. What everybody says of a product ("the battery lasts all
 * day") is shared too, so a phrase must be long, contain several words that are common neither in the language nor in
 * these reviews, and be in three reviews that are not copies of each other. The phrase that most reviews share is
 * tested: a template is used again and again, whereas a language has many stock phrases.
 */
import { commonWords, languages } from "../language"
import { isIncentivised } from "./incentive"
import { comparison, MAX_REVIEW_IDS, MIN_REVIEWS, type SignalOf } from "./signal"
import { compareStars } from "./stars"
import { binomialTail } from "./statistics"
import { type ReviewWords, runsOf } from "./texts"

/**
 * Of 464 reviews of 58 products, none shares seven words in a row with two others; "you get what you pay for" has six.
 */
const RUN = 7
const MIN_TELLING_WORDS = 3
const MIN_REVIEWS_SHARING = 3
/** A word that a larger share of the reviews has belongs to the product. */
const PRODUCT_WORD_SHARE = 0.2
/** A generous allowance: the commonest phrase of six words in those reviews is in one of 100. */
const USUAL_SHARE = 0.03
const MAX_PHRASES = 5

/** @param copies as `groupsOfCopies` gives them for the same texts */
export function repeatedPhrasesSignal(
  given: readonly ReviewWords[],
  copies: readonly (readonly number[])[],
): SignalOf<"repeated-phrases"> {
  // Reviews with a disclosure are left to the signal `incentive`: disclosures are worded alike because they have to be.
  const repeated = new Set(copies.flatMap((group) => group.slice(1)))
  const texts = given.filter(({ review }, index) => !repeated.has(index) && !isIncentivised(review))
  const telling = tellingWords(texts)
  const having = new Map<string, Set<number>>()
  for (const [index, { words }] of texts.entries()) {
    for (const run of tellingRuns(words, telling)) {
      const sharing = having.get(run)
      if (sharing) sharing.add(index)
      else having.set(run, new Set([index]))
    }
  }
  const phrases = [...having].filter(([, sharing]) => sharing.size >= MIN_REVIEWS_SHARING)
  const most = phrases.reduce<Set<number>>(
    (best, [, sharing]) => (sharing.size > best.size ? sharing : best),
    new Set(),
  )
  const found = new Set([...most].map((index) => texts[index]!.review))
  const enough = texts.length >= MIN_REVIEWS
  const compared = compareStars(
    texts.map(({ review }) => review),
    (review) => found.has(review),
  )
  return {
    name: "repeated-phrases",
    outcome: enough ? "nothing" : "too-few",
    numbers: {
      shown: texts.length,
      reviews: found.size,
      phrases: mostShared(phrases),
      meanStars: compared.meanStars,
      restMeanStars: compared.restMeanStars,
    },
    // The phrase was picked from all that are shared, so its p is corrected by their number (Bonferroni).
    comparisons: enough
      ? [
          comparison(
            "share",
            Math.min(1, Math.max(1, phrases.length) * binomialTail(found.size, texts.length, USUAL_SHARE)),
          ),
        ]
      : [],
    reviewIds: [...found].slice(0, MAX_REVIEW_IDS).map(({ id }) => id),
  }
}

/** Runs of `RUN` words with enough telling ones among them. */
function tellingRuns(words: readonly string[], telling: ReadonlySet<string>): string[] {
  const runs: string[] = []
  const isTelling = words.map((word) => telling.has(word))
  let inRun = 0
  for (let end = 0; end < words.length; end++) {
    if (isTelling[end]) inRun++
    if (end >= RUN && isTelling[end - RUN]) inRun--
    if (end >= RUN - 1 && inRun >= MIN_TELLING_WORDS) runs.push(words.slice(end - RUN + 1, end + 1).join(" "))
  }
  return runs
}

function tellingWords(texts: readonly ReviewWords[]): Set<string> {
  const having = new Map<string, number>()
  for (const { words } of texts) for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1)
  const most = Math.max(MIN_REVIEWS_SHARING, texts.length * PRODUCT_WORD_SHARE)
  const isCommon = (word: string) => languages.some((language) => commonWords[language].has(word))
  return new Set([...having].filter(([word, reviews]) => reviews <= most && !isCommon(word)).map(([word]) => word))
}

/** The most shared phrases. A run that overlaps one already taken belongs to the same phrase. */
function mostShared(phrases: readonly [string, Set<number>][]): { text: string; reviews: number }[] {
  const taken: { text: string; reviews: number }[] = []
  const seen = new Set<string>()
  for (const [text, sharing] of [...phrases].sort((a, b) => b[1].size - a[1].size)) {
    if (taken.length === MAX_PHRASES) break
    const parts = runsOf(text.split(" "), Math.ceil(RUN / 2))
    if (!parts.some((part) => seen.has(part))) taken.push({ text, reviews: sharing.size })
    for (const part of parts) seen.add(part)
  }
  return taken
}
