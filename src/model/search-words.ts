/**
 * Words as they are looked for: without case and accents, by their beginnings. Chinese, Japanese and Korean put no spaces
 * between words: there it is every two characters that follow each other.
 */

const MOST_WORD_CHARS = 40
/** Of a question; more narrow nothing down. */
const MOST_ASKED = 8

const ACCENT = /[\u0300-\u036f]/g
const APOSTROPHE = /['’]/g
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])[\p{L}\p{N}\p{M}])+/gu

function runsOf(text: string): string[] {
  const bare = text.normalize("NFKD").replace(ACCENT, "").replace(APOSTROPHE, "").normalize("NFC")
  return bare.toLowerCase().replaceAll("ß", "ss").match(RUN) ?? []
}

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => characters[index]! + character)

/** What a text is found by. The last of unspaced characters stands alone too, so that each is found by itself. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    runsOf(text).flatMap((run) => {
      if (!UNSPACED.test(run)) return [run.slice(0, MOST_WORD_CHARS)]
      const characters = [...run]
      return [...pairsOf(characters), characters.at(-1)!]
    }),
  ),
]

/** What is asked for: a text is found that has words that begin with each of them. */
export const askedWords = (text: string): string[] =>
  [
    ...new Set(
      runsOf(text).flatMap((run) => {
        if (!UNSPACED.test(run)) return [run.slice(0, MOST_WORD_CHARS)]
        const characters = [...run]
        return characters.length === 1 ? characters : pairsOf(characters)
      }),
    ),
  ].slice(0, MOST_ASKED)

/** The first two characters of a word; null where it has fewer, or its script puts no spaces: there, two are a word. */
export function twoLettersOf(word: string): string | null {
  const [first, second] = word
  return second === undefined || UNSPACED.test(word) ? null : `${first}${second}`
}
