/**
 * What a session or a product is found by, as terms of one index: words of its title, its host, its products and the viewer's
 * note, the first two letters of each (`*ke`), and facts (`site=amazon`). No word can be mistaken for either.
 *
 * Dozens of words of one show begin with the same two letters. As a term of their own these point to it once; a longer beginning is
 * looked up as a range of words.
 */
import { isAnothers } from "~model/copied"
import { namesIn } from "~model/earlier-names"
import { hostOf } from "~model/host"
import { siteInKey } from "~model/key-shape"
import type { ProductReading } from "~model/reading"
import { askedWords, twoLettersOf, wordsOf } from "~model/search-words"
import type { SearchRow, SessionRow } from "./rows"

/** A show of ten hours with hundreds of products has some thousand; each costs the disk some bytes. */
const MOST_TERMS = 4_000

export const factTerm = (fact: "site" | "verdict" | "flag" | "product" | "earlier", value: string): string =>
  `${fact}=${value}`
const beginningTerm = (letters: string): string => `*${letters}`
const isWord = (term: string): boolean => !term.includes("=") && !term.startsWith("*")

/** Including the beginnings of all words. */
export const withBeginnings = (terms: readonly string[]): string[] => {
  const beginnings = terms.flatMap((term) => (isWord(term) ? (twoLettersOf(term) ?? []) : []))
  return [...new Set([...beginnings.map(beginningTerm), ...terms])].slice(0, MOST_TERMS)
}

/** What is asked of a row's terms. */
export interface Condition {
  term: string
  /** Otherwise it is the beginning of a word. */
  isWhole: boolean
}

export const factCondition = (...fact: Parameters<typeof factTerm>): Condition => ({
  term: factTerm(...fact),
  isWhole: true,
})

/** A single letter is what somebody has typed who has just begun. */
const isLetter = (word: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u.test(word)

/** Matches a text that has every one of the words or a word beginning with it; a single letter has to be a whole word. */
export const wordConditions = (text: string): Condition[] =>
  askedWords(text).map((word) =>
    twoLettersOf(word) === word
      ? { term: beginningTerm(word), isWhole: true }
      : { term: word, isWhole: isLetter(word) },
  )

export const meets = (terms: readonly string[], { term, isWhole }: Condition): boolean =>
  isWhole ? terms.includes(term) : terms.some((one) => one.startsWith(term))

export const productTerms = ({ title }: Pick<ProductReading, "title">): string[] => withBeginnings(wordsOf(title))

/** Of a product that was featured. */
export const nameTerms = ({ key, title }: Pick<ProductReading, "key" | "title">): string[] => [
  factTerm("product", key),
  ...wordsOf(title),
]

/** @param ofProducts `nameTerms` of each product that is known */
export function searchTermsOf(row: SessionRow, ofProducts: readonly string[]): Omit<SearchRow, "place"> {
  // Nothing shows the flag or note of somebody else's copy, so it is not searched either.
  const flag = isAnothers(row) ? undefined : row.flag
  const own = [
    factTerm("site", siteInKey(row.show)),
    factTerm("verdict", row.verdict.kind),
    ...[...namesIn(row).keys()].map((session) => factTerm("earlier", session)),
    ...(flag ? [factTerm("flag", flag.word), ...wordsOf(flag.note)] : []),
    ...[row.title, hostOf(row.url), row.channel].flatMap(wordsOf),
  ]
  const names = [...new Set(ofProducts)]
  return { session: row.id, ofProducts: names, terms: withBeginnings([...own, ...names]) }
}
