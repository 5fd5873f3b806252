/**
 * The languages whose reviews are split into sentences, and the words of each that choosing needs. In other languages
 * only short reviews can be quoted, as a whole.
 */
import { wordsOf } from "./words"

export const languages = ["en", "de", "fr", "es", "ja"] as const
export type Language = (typeof languages)[number]

const setOf = (words: string) => new Set(words.split(" "))

/** The commonest words: they show which language a text is in, and a phrase made only of them says nothing. */
export const commonWords: Record<Language, ReadonlySet<string>> = {
  en: setOf(
    "the a an and or but of to in on at for with from by as is are was were be been am it its it's this that these those " +
      "i i'm i've my me we our us you your he she they them their his her not no so very just too than then there here if " +
      "when what which who how all any some more most have has had do does did don't doesn't didn't will would can could " +
      "get got one out up down about after before only also even into over well much really it'll",
  ),
  de: setOf(
    "der die das den dem des ein eine einen einem einer und oder aber von zu in im an am auf für mit aus bei als ist sind " +
      "war waren sein bin es dies diese dieser dieses ich mein meine meinen mir mich wir unser uns sie er ihr ihm nicht kein " +
      "keine so sehr nur auch noch schon wenn wie was wer man habe hat haben hatte hatten werden wird wurde kann konnte zum " +
      "zur nach vor über sich dass da doch mal bis um",
  ),
  fr: setOf(
    "le la les l un une des du de d et ou mais à au aux en dans sur pour avec par sans comme est sont était être c'est ce " +
      "cet cette ces il elle ils elles je j'ai mon ma mes me nous notre nos vous on ne n'est pas plus très trop bien que qui " +
      "qu'il quand si tout tous a ai ont avait avoir fait peut même aussi y se son sa ses",
  ),
  es: setOf(
    "el la los las lo un una unos unas y o pero de del a al en con por para sin como es son era ser está están estaba este " +
      "esta estos estas esto eso que quien cuando si no ni muy más mi mis me nos nuestro se su sus le les he ha han había " +
      "hay todo todos también ya bien solo porque yo él ella",
  ),
  ja: setOf(
    "の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この その ため です ます でし まし " +
      "ませ か よう それ これ 私 ので けど という",
  ),
}

/** Words that belong to a story about the reviewer, not to a statement about the product. */
export const personalWords: Record<Language, ReadonlySet<string>> = {
  en: setOf(
    "i i'm i've i'd i'll me my mine myself we we're we've our ours us he she his her him husband wife son daughter mother " +
      "father mom dad friend friends",
  ),
  de: setOf(
    "ich mir mich mein meine meinen meinem meiner wir uns unser unsere unseren er sie ihm ihr mann frau sohn tochter mutter " +
      "vater freund freundin",
  ),
  fr: setOf(
    "je j'ai j'avais j'étais moi mon ma mes me m'a nous notre nos il elle mari femme fils fille mère père ami amie",
  ),
  es: setOf(
    "yo mi mis me mí nos nosotros nuestro nuestra nuestros él ella marido mujer esposa hijo hija madre padre amigo amiga " +
      "compré pedí",
  ),
  ja: setOf("私 僕 俺 自分 夫 妻 主人 息子 娘 母 父 友人 友達"),
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const LATIN = /\p{Script=Latin}/u
const WORDS_LOOKED_AT = 25

const languagesByWord = new Map<string, Language[]>()
for (const language of languages) {
  for (const word of commonWords[language]) {
    languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language])
  }
}

const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code)

/**
 * The language of a review: what the page states, otherwise by script and commonest words.
 * @param stated BCP 47 tag or ""
 * @returns "other" for languages that are not split into sentences, null if the text gives no hint
 */
export function languageOf(text: string, stated: string): Language | "other" | null {
  const code = stated.slice(0, 2).toLowerCase()
  if (isLanguage(code)) return code
  if (/^[a-z]{2}(-|$)/i.test(stated)) return "other"
  if (KANA.test(text)) return "ja"
  if (!LATIN.test(text)) return "other"
  const words = wordsOf(text.slice(0, WORDS_LOOKED_AT * 8)).slice(0, WORDS_LOOKED_AT)
  const hits: Record<Language, number> = { en: 0, de: 0, fr: 0, es: 0, ja: 0 }
  for (const word of words) for (const language of languagesByWord.get(word) ?? []) hits[language]++
  const best = languages.reduce((a, b) => (hits[b] > hits[a] ? b : a))
  if (hits[best] > 0 && hits[best] >= words.length / 6) return best
  // A long text in Latin script with hardly any of our common words is in another language; a short one may be in any.
  return words.length >= 12 ? "other" : null
}

/** The language of each text. One that gives no hint gets the commonest language of the others. */
export function languagesOf(texts: readonly { text: string; stated: string }[]): (Language | "other")[] {
  const found = texts.map(({ text, stated }) => languageOf(text, stated))
  const counts = new Map<Language | "other", number>()
  for (const language of found) if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  const commonest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "other"
  return found.map((language) => language ?? commonest)
}
