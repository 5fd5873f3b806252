/**
 * The words by which the history is searched: without case and accents, and matched by their beginnings. In scripts
 * written without spaces (Chinese and Japanese; Korean is treated the same) every two neighbouring characters count as a word.
 */

const MOST_WORD_CHARS = 40
/** How many words of a query count; more would not narrow the search. */
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

/**
 * The words by which a text is found. In a run without spaces every character but the last begins a pair; the last one is
 * a word by itself, so that each character can be found alone.
 */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    runsOf(text).flatMap((run) => {
      if (!UNSPACED.test(run)) return [run.slice(0, MOST_WORD_CHARS)]
      const characters = [...run]
      return [...pairsOf(characters), characters.at(-1)!]
    }),
  ),
]

/** The words of a query. A text is found if each of them is the beginning of a word in the text. */
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

/**
 * The first two characters of a word; null if it has fewer, or is of a script without spaces, where two already are a
 * word.
 */
export function twoLettersOf(word: string): string | null {
  const [first, second] = word
  return second === undefined || UNSPACED.test(word) ? null : `${first}${second}`
}
