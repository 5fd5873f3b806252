/** Finds cues in folded text: all phrases of all languages in one trie, the longest phrase at each place wins. */
import { fold, normalise } from "../text/normalise"
import { chinese, japanese, korean, southAsian } from "./asian"
import { boundTerms } from "./bound"
import { conditional } from "./conditional"
import { CONDITIONAL, type CueLanguage, type CueRole } from "./cue"
import { deliveryKinds } from "./delivery-kinds"
import { baltic, greek, hungarian, semitic, turkish } from "./eastern"
import { english } from "./english"
import { dutch, german } from "./german"
import { namedCards } from "./named-card"
import { finnish, scandinavian } from "./nordic"
import { french, italian, portuguese, romanian, spanish } from "./romance"
import { czech, eastSlavic, polish, southSlavic } from "./slavic"

/** In order of precedence: if two languages give a phrase different roles on one side, the first one decides. */
const LANGUAGES: readonly CueLanguage[] = [
  { table: english, codes: "", currencies: "" },
  { table: conditional, codes: "", currencies: "" },
  { table: german, codes: "de lb", currencies: "EUR CHF" },
  { table: french, codes: "fr", currencies: "EUR CHF CAD XOF XAF XPF MAD TND DZD" },
  { table: spanish, codes: "es ca gl eu", currencies: "EUR USD MXN ARS CLP COP PEN UYU CRC DOP GTQ BOB PYG" },
  { table: italian, codes: "it", currencies: "EUR CHF" },
  { table: portuguese, codes: "pt", currencies: "EUR BRL AOA MZN CVE" },
  { table: dutch, codes: "nl fy af", currencies: "EUR ZAR" },
  { table: scandinavian, codes: "da sv no nb nn is", currencies: "DKK SEK NOK ISK" },
  { table: polish, codes: "pl", currencies: "PLN" },
  { table: czech, codes: "cs sk", currencies: "CZK EUR" },
  { table: eastSlavic, codes: "ru uk be bg", currencies: "RUB UAH BYN KZT BGN EUR KGS UZS" },
  { table: finnish, codes: "fi", currencies: "EUR" },
  { table: romanian, codes: "ro", currencies: "RON MDL" },
  { table: turkish, codes: "tr az", currencies: "TRY AZN" },
  { table: hungarian, codes: "hu", currencies: "HUF" },
  { table: southSlavic, codes: "hr sr sl bs mk bg", currencies: "EUR HRK RSD BAM MKD BGN" },
  { table: greek, codes: "el", currencies: "EUR" },
  { table: baltic, codes: "lt lv et", currencies: "EUR" },
  { table: semitic, codes: "ar he fa", currencies: "" },
  { table: japanese, codes: "ja", currencies: "JPY" },
  { table: korean, codes: "ko", currencies: "KRW" },
  { table: chinese, codes: "zh", currencies: "CNY TWD HKD MOP SGD" },
  { table: southAsian, codes: "vi id ms th hi", currencies: "" },
]

/** All words of the phrases, in small letters, as they stand on pages. */
export const priceWords = (): string[] => [
  ...new Set(
    LANGUAGES.flatMap(({ table }) => [table.before, table.after, table.both])
      .flatMap((roles) => Object.values(roles ?? {}))
      .flatMap((phrases) => phrases.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []),
  ),
]

/** What suggests a text's language: what the page says, and the currency that the text names. */
export interface Surroundings {
  /** BCP 47 language code; "" if the page names none. */
  language: string
  /** ISO codes that the text's currency sign may mean; none if it has no sign. */
  currencies: readonly string[]
}

/** A short word may mean something else in another language ("for", "od", "par"), so it counts only in its own. */
const SHORT_WORD = /^\p{L}{1,4}\.?$/u

const homes = LANGUAGES.map(({ codes, currencies }) => ({
  isEverywhere: codes === "",
  codes: new Set(codes.split(" ")),
  currencies: new Set(currencies.split(" ")),
}))

const knownLanguages = new Set(homes.flatMap(({ codes }) => [...codes]))

function isPlausible(index: number, { language, currencies }: Surroundings): boolean {
  const home = homes[index]!
  if (home.isEverywhere || home.codes.has(language)) return true
  // Pages in any language may say that they are English; a page that names another language is in that one.
  if (language !== "" && language !== "en" && knownLanguages.has(language)) return false
  if (currencies.length === 0) return language === ""
  return currencies.some((currency) => home.currencies.has(currency))
}

export interface Cue {
  start: number
  end: number
  /** The role of the amount that the phrase stands before, and of the one that it stands after. */
  before: CueRole | null
  after: CueRole | null
}

interface Meaning {
  before: CueRole | null
  after: CueRole | null
}

interface Node extends Meaning {
  next: Map<number, Node>
  isPhrase: boolean
  /** Whether the last word of the phrase may have any ending ("registrad*"). */
  isStem: boolean
  /** Roles by language, if this is a short word; a longer phrase has the same roles in all languages. */
  meanings: Map<number, Meaning> | null
}

const SPACE = 32
const HYPHEN = 45

const newNode = (): Node => ({
  next: new Map(),
  isPhrase: false,
  isStem: false,
  before: null,
  after: null,
  meanings: null,
})
const root = newNode()

for (const [language, { table }] of LANGUAGES.entries()) {
  for (const side of ["before", "after", "both"] as const) {
    for (const [role, phrases] of Object.entries(table[side] ?? {})) {
      for (const phrase of phrases.split(";")) learn(phrase.trim(), side, role as CueRole, language)
    }
  }
}

function learn(phrase: string, side: "before" | "after" | "both", role: CueRole, language: number): void {
  let node = root
  const isStem = phrase.endsWith("*")
  for (const unit of codeUnits(fold(normalise(isStem ? phrase.slice(0, -1) : phrase).text))) {
    let next = node.next.get(unit)
    if (!next) {
      next = newNode()
      node.next.set(unit, next)
    }
    node = next
  }
  node.isPhrase = true
  node.isStem ||= isStem
  add(node, side, role)
  if (!SHORT_WORD.test(phrase)) return
  node.meanings ??= new Map()
  const meaning = node.meanings.get(language) ?? { before: null, after: null }
  node.meanings.set(language, meaning)
  add(meaning, side, role)
}

function add(meaning: Meaning, side: "before" | "after" | "both", role: CueRole): void {
  if (side !== "after" || CONDITIONAL.has(role)) meaning.before ??= role
  if (side !== "before") meaning.after ??= role
}

function meaningOf(node: Node, surroundings: Surroundings): Meaning | null {
  if (!node.meanings) return node
  const plausible: Meaning = { before: null, after: null }
  for (const [language, { before, after }] of node.meanings) {
    if (!isPlausible(language, surroundings)) continue
    plausible.before ??= before
    plausible.after ??= after
  }
  return plausible.before || plausible.after ? plausible : null
}

function codeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => unitAt(text, index))
}

/** "Stk.-pris" and "stk. pris" are one phrase. */
function unitAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit === HYPHEN ? SPACE : unit
}
/** Letters of scripts that put spaces between words; in other scripts a phrase may begin and end anywhere. */
const SPACED_LETTER =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{M}]/u

function isSpacedLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 97 && code <= 122
  return code >= 128 && SPACED_LETTER.test(text[index]!)
}

/** @param text  folded (see text/normalise.ts) */
export function findCues(text: string, surroundings: Surroundings): Cue[] {
  const cues: Cue[] = []
  let index = 0
  while (index < text.length) {
    const cue = text.charCodeAt(index) === SPACE ? null : cueAt(text, index, surroundings)
    if (cue) cues.push(cue)
    // No phrase begins within a word.
    index = cue ? cue.end : Math.max(endOfWord(text, index), index + 1)
  }
  return withTerms(withTerms(withTerms(cues, cardsIn(text)), boundIn(text)), deliveryIn(text))
}

const termOf = ({ start, end }: { start: number; end: number }, role: CueRole): Cue => ({
  start,
  end,
  before: role,
  after: role,
})
const cardsIn = (text: string): Cue[] => namedCards(text).map((card) => termOf(card, card.isWithout ? "now" : "member"))
/** "SIM-free" is a word of names, too: it tells the price without a contract only beside one with it. */
const boundIn = (text: string): Cue[] =>
  boundTerms(text).map((term, _, terms) => {
    const isOfName =
      term.isWithout && text.slice(term.start, term.end).includes("sim") && terms.every(({ isWithout }) => isWithout)
    return termOf(term, isOfName ? "label" : term.isWithout ? "now" : "bound")
  })
const deliveryIn = (text: string): Cue[] => deliveryKinds(text).map((kind) => termOf(kind, "shipping"))

/** What is known by its form counts instead of the phrases in it. */
function withTerms(cues: Cue[], terms: readonly Cue[]): Cue[] {
  if (terms.length === 0) return cues
  const apart = cues.filter(({ start, end }) => !terms.some((term) => start < term.end && end > term.start))
  return [...apart, ...terms].sort((one, other) => one.start - other.start)
}

function endOfWord(text: string, from: number): number {
  let end = from
  while (isSpacedLetter(text, end)) end += 1
  return end
}

function cueAt(text: string, start: number, surroundings: Surroundings): Cue | null {
  let node: Node | undefined = root
  let found: Cue | null = null
  for (let index = start; index < text.length; index += 1) {
    const unit = unitAt(text, index)
    if (unit === SPACE && unitAt(text, index - 1) === SPACE) continue
    node = node.next.get(unit)
    if (!node) break
    if (!node.isPhrase) continue
    const wordEnd = node.isStem ? endOfWord(text, index + 1) : index + 1
    if (isSpacedLetter(text, wordEnd - 1) && isSpacedLetter(text, wordEnd)) continue
    const meaning = meaningOf(node, surroundings)
    if (meaning) found = { start, end: wordEnd, before: meaning.before, after: meaning.after }
  }
  return found
}
