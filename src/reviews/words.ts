/**
 * Splits text into sentences and words: sentences with `Intl.Segmenter`; words with a regular expression, and with the
 * segmenter only in scripts without spaces between words, because it is some ten times slower.
 * Invariant: every sentence is a trimmed, unchanged stretch of the cleaned text.
 */

import { goesOn } from "./abbreviations"
import { withoutMarkup } from "./markup"

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Control characters, which are not text, and direction overrides, which reorder the text around them. */
const UNSEEN = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]+/gu
/** Matches text that `cleanText` has to change; most texts are clean. */
const UNCLEAN = /^\s|\s$|[^\S ]| {2}|[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u
/** "loves it.Very nice": reviewers forget the space, without which the segmenter sees no end of a sentence. */
const MISSING_SPACE = /(?<=[\p{Ll}\p{N})][.!?])(?=\p{Lu}[\p{Ll}\s])/u

const sentenceSegmenters = new Map<string, Intl.Segmenter>()
let wordSegmenter: Intl.Segmenter | undefined

function sentenceSegmenter(language: string): Intl.Segmenter {
  let segmenter = sentenceSegmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" })
    sentenceSegmenters.set(language, segmenter)
  }
  return segmenter
}

/**
 * The text as it can be shown: runs of line breaks become one "\n", other white space one space, and invisible
 * characters go.
 */
export function cleanText(given: string): string {
  const text = withoutMarkup(given)
  if (!UNCLEAN.test(text)) return text
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .replace(UNSEEN, (run) => (run.includes("\n") ? "\n" : ""))
    .trim()
}

export const hasSpacelessScript = (text: string): boolean => SPACELESS.test(text)

/** Joins each segment that ends at an abbreviation with the next one. */
function joined(pieces: readonly string[], language: string): string[] {
  const whole: string[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (last !== undefined && goesOn(last, piece.trimStart(), language)) whole[whole.length - 1] = last + piece
    else whole.push(piece)
  }
  return whole
}

/**
 * @param text     must be clean (`cleanText`)
 * @param language a plain language code ("en")
 */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = []
  const breaksWithoutSpace = MISSING_SPACE.test(text)
  for (const line of text.split("\n")) {
    const pieces: string[] = []
    for (const { segment } of sentenceSegmenter(language).segment(line)) {
      pieces.push(...(breaksWithoutSpace ? segment.split(MISSING_SPACE) : [segment]))
    }
    for (const piece of joined(pieces, language)) {
      const sentence = piece.trim()
      if (sentence !== "") sentences.push(sentence)
    }
  }
  return sentences
}

/** The words in lower case, with one kind of apostrophe ("it's"). */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  if (!SPACELESS.test(lower)) return lower.replaceAll("’", "'").match(WORD) ?? []
  wordSegmenter ??= new Intl.Segmenter("ja", { granularity: "word" })
  const words: string[] = []
  for (const { segment, isWordLike } of wordSegmenter.segment(lower)) if (isWordLike) words.push(segment)
  return words
}

/**
 * The beginning of a text: at most `maxWords` words (in scripts without spaces a character counts as half a word) and
 * `maxCharacters` characters, cut at white space if there is any.
 */
export function beginningOf(text: string, maxWords: number, maxCharacters: number): string {
  // A word and its space take two characters at least, so a text this short needs no counting.
  if (text.length <= maxCharacters && text.length <= maxWords * 2) return text
  const head = text.slice(0, maxCharacters)
  if (SPACELESS.test(head.slice(0, 200))) return head.slice(0, maxWords * 2)
  let words = 0
  for (const match of head.matchAll(/\S+/g)) {
    words++
    if (words > maxWords) return head.slice(0, match.index).trimEnd()
  }
  return head.length < text.length ? head.slice(0, head.lastIndexOf(" ") + 1 || head.length).trimEnd() : head
}
