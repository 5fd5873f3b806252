/**
 * What a session or a product is found by, as terms of one index: words of its title, its host, its products and the viewer's
 * note, the first two letters of each (`*ke`), and facts (`site=amazon`). No word can be mistaken for either.
 *
 * Dozens of words of one show begin with the same two letters, so two letters are a term of their own, which points to the show only
 * once. A longer beginning is looked up as a range of words.
 */
import { isAnothers } from "~model/copied"
import { namesIn } from "~model/earlier-names"
import { hostOf } from "~model/host"
import { siteInKey } from "~model/key-shape"
import type { ProductReading } from "~model/reading"
import { askedWords, twoLettersOf, wordsOf } from "~model/search-words"
import type { SearchRow, SessionRow } from "./rows"

/**
 * Words and beginnings. A show of ten hours with hundreds of products has a few thousand; each costs the disk some
 * bytes. Facts are not counted: deleting and filtering rely on them, so no name may push them out.
 */
const MOST_WORDS = 4_000
/** The most that all products of a session may take up, so that its own words and some beginnings have room. */
const MOST_PRODUCT_WORDS = 3_000
/** Of one product: more than a name of 200 characters has without spaces. */
const MOST_WORDS_OF_PRODUCT = 200

export const factTerm = (fact: "site" | "verdict" | "flag" | "product" | "earlier", value: string): string =>
  `${fact}=${value}`
const beginningTerm = (letters: string): string => `*${letters}`
const isFact = (term: string): boolean => term.includes("=")
const isBeginning = (term: string): boolean => term.startsWith("*")
const isWord = (term: string): boolean => !isFact(term) && !isBeginning(term)

/** Including the beginnings of all words: facts first, then words, and beginnings as far as there is room. */
export const withBeginnings = (terms: readonly string[]): string[] => {
  const words = terms.filter(isWord)
  const beginnings = words.flatMap((word) => twoLettersOf(word) ?? []).map(beginningTerm)
  const found = new Set([...words, ...terms.filter(isBeginning), ...beginnings])
  return [...new Set(terms.filter(isFact)), ...[...found].slice(0, MOST_WORDS)]
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

/** A single letter: somebody has only just begun to type. */
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
  ...wordsOf(title).slice(0, MOST_WORDS_OF_PRODUCT),
]

/** Without the keys of products that the session no longer lists, since its list is limited. */
function termsOfProducts({ featured }: SessionRow, given: readonly string[]): string[] {
  const held = new Set(featured.map(({ product }) => factTerm("product", product)))
  const names = [...new Set(given)]
  return [...names.filter((term) => held.has(term)), ...names.filter(isWord).slice(0, MOST_PRODUCT_WORDS)]
}

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
  const names = termsOfProducts(row, ofProducts)
  return { session: row.id, ofProducts: names, terms: withBeginnings([...own, ...names]) }
}
