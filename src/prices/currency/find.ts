/** Finds the currency that is written next to a number, and says which one it is. Works on normalised text. */
import type { PriceHints } from "~model/money"
import { ISO_CODES } from "./iso"
import { currencyOfLocale } from "./regions"
import { CODES_IN_SMALL_LETTERS, OWN_SPELLINGS, SHARED_SPELLINGS, WITHOUT_CODE } from "./symbols"

export interface CurrencyMark {
  start: number
  end: number
  /** As written. */
  text: string
  /** ISO codes it may mean; none for money that has no code. */
  codes: readonly string[]
  /** What it means if nothing else is known. */
  fallback: string | null
}

interface Spelling {
  codes: readonly string[]
  fallback: string | null
}

const asWritten = new Map<string, Spelling>()
const anyCase = new Map<string, Spelling>()
/** For each first or last character the lengths of its spellings, longest first: most places are ruled out at once. */
const lengthsByFirst = new Map<string, number[]>()
const lengthsByLast = new Map<string, number[]>()

function learn(spelling: string, meaning: Spelling): void {
  const fitsAnyCase = spelling === spelling.toLowerCase()
  const table = fitsAnyCase ? anyCase : asWritten
  if (table.has(spelling)) return
  table.set(spelling, meaning)
  for (const written of fitsAnyCase ? [spelling, spelling.toUpperCase()] : [spelling]) {
    noteLength(lengthsByFirst, written[0]!, spelling.length)
    noteLength(lengthsByLast, written.at(-1)!, spelling.length)
  }
}

function noteLength(lengths: Map<string, number[]>, sign: string, length: number): void {
  const known = lengths.get(sign) ?? []
  if (!known.includes(length))
    lengths.set(
      sign,
      [...known, length].sort((a, b) => b - a),
    )
}

for (const [spelling, list] of Object.entries(SHARED_SPELLINGS)) {
  const codes = list.split(" ")
  learn(spelling, { codes: codes.filter((code) => code !== "?"), fallback: codes[0] === "?" ? null : codes[0]! })
}
for (const [code, list] of Object.entries(OWN_SPELLINGS)) {
  for (const spelling of list.split(" ")) learn(spelling, { codes: [code], fallback: code })
}
for (const spelling of WITHOUT_CODE) learn(spelling, { codes: [], fallback: null })
for (const code of ISO_CODES) {
  learn(code, { codes: [code], fallback: code })
  if (CODES_IN_SMALL_LETTERS.includes(code)) learn(code.toLowerCase(), { codes: [code], fallback: code })
}

const lookUp = (written: string): Spelling | undefined => asWritten.get(written) ?? anyCase.get(written.toLowerCase())

const LETTER = /[\p{L}\p{M}]/u
/** Scripts that put no spaces between words: "500円OFF", "590元起". */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}]/u

function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code >= 128 && LETTER.test(text[index]!)
}
/** What may stand between a number and its currency. */
const GAP = " (:"
const MAX_GAP = 3
/** "349,- €": a dash in the place of cents. */
const NO_CENTS = /^ ?[.,:] ?[-–—]{1,2}/
const NO_CENTS_LENGTH = 5

/** The longest spelling that ends before `index`, with no more than a small gap between. */
export function markBefore(text: string, index: number): CurrencyMark | null {
  let end = index
  while (end > 0 && index - end < MAX_GAP && GAP.includes(text[end - 1]!)) end -= 1
  for (const length of lengthsByLast.get(text[end - 1] ?? "") ?? []) {
    const mark = length <= end ? markAt(text, end - length, end) : null
    if (mark) return moreExactBefore(text, mark)
  }
  return null
}

/** The longest spelling that begins after `index`, with no more than a small gap between. */
export function markAfter(text: string, index: number): CurrencyMark | null {
  const from = index + (NO_CENTS.exec(text.slice(index, index + NO_CENTS_LENGTH))?.[0].length ?? 0)
  let start = from
  while (start < text.length && start - from < MAX_GAP && GAP.includes(text[start]!)) start += 1
  for (const length of lengthsByFirst.get(text[start] ?? "") ?? []) {
    const mark = start + length <= text.length ? markAt(text, start, start + length) : null
    if (mark) return mark
  }
  return null
}

/** The first currency named anywhere in a text that need not hold a number ("Pris NOK", "грн."). */
export function findMark(text: string): CurrencyMark | null {
  const whole = text.trim()
  for (let start = 0; start < text.length; start += 1) {
    if (text[start] === " ") continue
    const mark = markAfter(text, start)
    // A single letter is a currency only if it is the whole text.
    if (mark && (mark.text === whole || !/^\p{L}\.?$/u.test(mark.text))) return mark
  }
  return null
}

function markAt(text: string, start: number, end: number): CurrencyMark | null {
  // A spelling in letters must be a word of its own, but digits may touch it.
  if (isLetterAt(text, start) && (isLetterAt(text, start - 1) || isAbbreviated(text, start))) return null
  if (isLetterAt(text, end - 1) && isLetterAt(text, end) && !EAST_ASIAN.test(text[end - 1]!)) return null
  const written = text.slice(start, end)
  const spelling = lookUp(written)
  return spelling ? { start, end, text: written, codes: spelling.codes, fallback: spelling.fallback } : null
}

/** The second "P." in "P.V.P." is no currency. */
const isAbbreviated = (text: string, at: number): boolean => text[at - 1] === "." && isLetterAt(text, at - 2)

/**
 * "NZD $100", "US $2.66": what stands before a shared sign says whose it is. A single letter after other words belongs
 * to a name: "Vitamin C $9".
 */
function moreExactBefore(text: string, mark: CurrencyMark): CurrencyMark {
  if (mark.codes.length < 2) return mark
  const before = /(?:^|[^\p{L}])([A-Z]{1,3}|[A-Z]{2,3} {1,2}|(?<!.)[A-Z] )$/u
    .exec(text.slice(Math.max(0, mark.start - 6), mark.start))?.[1]
    ?.trim()
  const exact = before && (lookUp(`${before}${mark.text}`) ?? lookUp(before))
  if (!before || !exact || !mark.codes.includes(exact.codes[0] ?? "")) return mark
  const start = text.lastIndexOf(before, mark.start)
  const isCode = ISO_CODES.has(before)
  return { start, end: mark.end, text: isCode ? before : text.slice(start, mark.end), ...exact }
}

/** What a mark means, given what the page says elsewhere; null if that leaves it open. */
export function currencyOf(mark: CurrencyMark | null, hints: ResolvedHints): string | null {
  if (!mark) return hints.currency
  if (mark.codes.length === 1) return mark.codes[0]!
  if (hints.currency && mark.codes.includes(hints.currency)) return hints.currency
  if (hints.localCurrency && mark.codes.includes(hints.localCurrency)) return hints.localCurrency
  return mark.fallback
}

export interface ResolvedHints {
  /** The one that the page names. */
  currency: string | null
  /** That of the page's region: it only picks among the meanings of a shared sign. */
  localCurrency: string | null
  /** The currency as the hint writes it. */
  mark: CurrencyMark | null
  /** BCP 47 code of the page's language; "" if it names none. */
  language: string
}

const NO_HINTS: ResolvedHints = { currency: null, localCurrency: null, mark: null, language: "" }

/** Kept, because a page gives the same hints for all its prices. */
const resolvedHints = new Map<string, ResolvedHints>()
const MAX_RESOLVED = 100

export function resolveHints(hints: PriceHints): ResolvedHints {
  if (!hints.currency && !hints.locale) return NO_HINTS
  const key = `${hints.locale ?? ""} ${hints.currency ?? ""}`
  let resolved = resolvedHints.get(key)
  if (!resolved) {
    resolved = resolve(hints)
    if (resolvedHints.size >= MAX_RESOLVED) resolvedHints.clear()
    resolvedHints.set(key, resolved)
  }
  return resolved
}

function resolve({ currency, locale = "" }: PriceHints): ResolvedHints {
  const localCurrency = locale ? currencyOfLocale(locale) : null
  const language = /^[a-z]{2,3}/i.exec(locale)?.[0].toLowerCase() ?? ""
  const ofPlace = { ...NO_HINTS, localCurrency, language }
  if (!currency) return ofPlace
  if (ISO_CODES.has(currency)) {
    const mark = { start: 0, end: 3, text: currency, codes: [currency], fallback: currency }
    return { ...ofPlace, currency, mark }
  }
  const mark = findMark(currency)
  return { ...ofPlace, currency: currencyOf(mark, ofPlace), mark }
}
