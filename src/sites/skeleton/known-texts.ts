/**
 * The words that may stay in a short text of a skeleton: those by which readers recognise a label, a price, a button or
 * a date. They are the same on every page, so they say nothing about this one. In longer texts none may stay.
 */
import { OUT_OF_STOCK } from "../amazon/product"
import { stateOfLabel } from "../dom/live-label"
import { liveWords } from "../dom/live-words"
import { BID, NOT_TO_BE_HAD } from "../ebay-live/lots"
import { SIGNS } from "../product-page/amounts"
import { REFURBISHED, USED } from "../product-page/condition"
import { BUY, SOLD_OUT } from "../product-page/visible-facts"

/** A label, a price with the words around it, a button, a review's date. */
const LONGEST_SHORT = 80

const words = `
watch watching viewers viewer zuschauer spectateurs espectadores live on amazon ebay this has is stream livestream show broadcast event starts in at video
length ago second seconds minute minutes hour hours day days week weeks month months year years tage jours días giorni dni
out of stars star rating ratings review reviews von sternen bewertung bewertungen rezensionen sur étoiles avis sobre estrellas valoraciones su stelle recensioni
condition zustand état estado condizione sku item model ref mpn brand marke marca marque
reviewed rezension aus deutschland vom commenté en france le reseñado españa el found helpful people person one
jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december
januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
`
  .split(/\s+/)
  .filter(Boolean)

const labels = Object.values(liveWords)
  .flatMap((language) => Object.values(language).flat())
  .sort((one, other) => other.length - one.length)
const LABEL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels.join("|")})(?![\\p{L}\\p{N}])`, "giu")

const phrases = [OUT_OF_STOCK, SOLD_OUT, BUY, BID, NOT_TO_BE_HAD, REFURBISHED, USED].map(
  ({ source }) => new RegExp(source, "giu"),
)

const WORD = /[\p{L}\p{M}]+/gu

export const isShort = (text: string): boolean => text.length <= LONGEST_SHORT

export interface KnownTexts {
  /** The parts of a text that stay, in order and without overlaps. */
  keptIn(text: string): readonly Part[]
  /** Whether a word means something to readers, so that it must not be made up. */
  isKnown(word: string): boolean
}
type Part = readonly [start: number, end: number]

/** @param priceWords  words that name prices, in lower case */
export function knownTexts(priceWords: Iterable<string>): KnownTexts {
  const shopWords = new Set([...words, ...priceWords])
  const isShopWord = (word: string) => shopWords.has(word.toLowerCase())
  /** So that the same text is searched only once. */
  const found = new Map<string, readonly Part[]>()
  const lookedUp = (text: string): readonly Part[] => {
    const parts = found.get(text) ?? keptIn(text)
    found.set(text, parts)
    return parts
  }
  const keptIn = (text: string): readonly Part[] => {
    const kept = phrases.flatMap((phrase) => partsOf(phrase, text))
    const isLabel = stateOfLabel(text.trim()) !== null
    if (isLabel) kept.push(...partsOf(LABEL, text))
    const all = partsOf(WORD, text)
    const ofShops = all.filter(([start, end]) => isShopWord(text.slice(start, end)))
    const hasNumber = /\p{Nd}/u.test(text)
    // Without a number, these words stay only if the text has no others: in a title they are part of the name.
    if (isLabel || hasNumber || ofShops.length === all.length) kept.push(...ofShops)
    if (hasNumber) kept.push(...partsOf(SIGNS, text))
    return apart(kept.filter((part) => isWordOrUnit(part, text)))
  }
  return {
    keptIn: (text) => (isShort(text) ? lookedUp(text) : []),
    isKnown: (word) =>
      isShopWord(word) ||
      word.search(SIGNS) >= 0 ||
      stateOfLabel(word) !== null ||
      phrases.some((phrase) => word.search(phrase) >= 0),
  }
}

const partsOf = (pattern: RegExp, text: string): Part[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: part, index }) =>
    part === "" ? [] : [[index, index + part.length] as const],
  )

/**
 * Letters inside an id are not a word. A word may adjoin digits or letters on one side ("100kr"), but not a mix of
 * both.
 */
function isWordOrUnit([start, end]: Part, text: string): boolean {
  const before = /(?<![\p{L}\p{Nd}])[\p{L}\p{Nd}]*$/u.exec(text.slice(0, start))![0]
  const behind = /^[\p{L}\p{Nd}]*/u.exec(text.slice(end))![0]
  return (before === "" || behind === "") && !/\p{Nd}\p{L}|\p{L}\p{Nd}/u.test(before + behind)
}

function apart(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const [start, end] of [...parts].sort(([one], [other]) => one - other)) {
    const last = joined.at(-1)
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)]
    else joined.push([start, end])
  }
  return joined
}

/** Values that are the same on every page: states, kinds and units as code names them, and fixed parts of ids. */
const values: ReadonlySet<string> = new Set(
  (
    "true false null undefined yes no on off auto none amzn1 asin amazonlive broadcast vse video liveevent user product live recorded upcoming " +
    "post trimmed schema org https http www instock outofstock preorder backorder soldout discontinued instoreonly onlineonly limitedavailability " +
    "newcondition usedcondition refurbishedcondition damagedcondition polite assertive page true date time location step both inherit vertical horizontal"
  ).split(" "),
)
export const isKnownValue = (word: string): boolean => values.has(word.toLowerCase())
