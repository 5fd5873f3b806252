/** Replaces the words and numbers in texts and names. What stands between them stays, and so do known words. */
import type { Disguise } from "./disguise"
import { isKnownName } from "./known-names"
import { isShort, type KnownTexts } from "./known-texts"
import { DATE, type Moments } from "./moments"

export interface Shaper {
  known: KnownTexts
  disguise: Disguise
  moments: Moments
  /** Replaces an address in a text. */
  address(text: string): string
}

/**
 * Pictures and letters in circles, which may say something. The excepted signs (stars, dots and the like) say nothing.
 */
const PICTURE = /(?![★☆⭐🔴⬤●•·°©®™№℃│])[\p{Extended_Pictographic}\p{RI}\p{So}\p{Co}](?<![#*0-9])/gu
/** Numbers in circles, raised numbers and Roman numerals. */
const OTHER_NUMBER = /[\p{No}\p{Nl}]/gu
/** Invisible characters, which may hide anything. */
const UNSEEN = /(?![\n\t\r])[\p{Cf}\p{Cc}\p{Cs}\p{Cn}]/gu
const withoutSigns = (text: string): string => text.replace(UNSEEN, "").replace(PICTURE, "⬤").replace(OTHER_NUMBER, "¹")

const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
const NUMBER =
  "\\p{Nd}{1,3}(?:[.,'’\\u00a0\\u202f ]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}{1,2}(?!\\p{Nd}))?|\\p{Nd}+[.,]\\p{Nd}{1,2}(?![\\p{Nd}\\p{L}])|\\p{Nd}+"
const NUMBERS = new RegExp(NUMBER, "gu")
const HEX = "(?<![\\p{L}\\p{Nd}])(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{16,}(?![\\p{L}\\p{Nd}])"
const ADDRESS = "https?://[^\\s\"'<>]+"
/** What is replaced as a whole, before its words are looked at. */
const WHOLE = new RegExp(`(${ADDRESS}|${UUID}|${DATE.source}|${HEX})`, "gu")
const PIECE = new RegExp(
  `(?=[\\p{L}\\p{M}\\p{Nd}])(?:(?<url>${ADDRESS})|(?<uuid>${UUID})|(?<date>${DATE.source})|(?<hex>${HEX})|` +
    `(?<duration>(?<![\\p{L}\\p{Nd}])P(?:\\d+D)?T(?:\\d+[HMS])+(?![\\p{L}\\p{Nd}]))|` +
    `(?<number>(?<![\\p{L}\\p{M}\\p{Nd}])(?:${NUMBER})(?![\\p{L}\\p{M}\\p{Nd}]))|(?<token>[\\p{L}\\p{M}\\p{Nd}]+))`,
  "gu",
)

/** Replaces a text that people read. */
export const textLike = (text: string, shaper: Shaper): string =>
  text
    .split(WHOLE)
    .map((part, at) => (at % 2 === 1 ? piecesLike(part, text, shaper) : wordsLike(part, text, shaper)))
    .join("")

function wordsLike(text: string, whole: string, shaper: Shaper): string {
  let shaped = ""
  let done = 0
  for (const [start, end] of shaper.known.keptIn(text)) {
    shaped += piecesLike(text.slice(done, start), whole, shaper) + text.slice(start, end)
    done = end
  }
  return shaped + piecesLike(text.slice(done), whole, shaper)
}

const piecesLike = (part: string, whole: string, { disguise, moments, address }: Shaper): string =>
  withoutSigns(
    part.replace(PIECE, (...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>
      const { url, date, uuid, hex, duration, number, token } = groups
      if (url) return address(url)
      if (date) return moments.date(date)
      if (uuid || hex) return (uuid ?? hex)!.replace(/[0-9a-fA-F]+/g, disguise.hex)
      if (duration) return duration.replace(/\d+/g, disguise.whole)
      if (number) return isYear(number, whole) ? disguise.year(number) : numberLike(number, disguise)
      return tokenLike(token ?? "", disguise)
    }),
  )

/** "7 February 2024". Without letters, the number may be a price. */
const isYear = (number: string, whole: string): boolean =>
  /^(?:19[5-9]|20[0-4])\d$/.test(number) && isShort(whole) && /\p{L}{3}|年/u.test(whole)

/** Letters after a number are a word of their own: "44s", "12px", "5kg". */
const tokenLike = (token: string, disguise: Disguise): string => {
  const [, digits, letters] = /^(\d{1,6})(\p{L}{1,3})$/u.exec(token) ?? []
  return digits && letters ? disguise.whole(digits) + disguise.token(letters) : disguise.token(token)
}

/** The same amount is always replaced by the same made-up one, however it is written. */
export function numberLike(number: string, disguise: Disguise): string {
  const [, whole = "", decimals] = /^(.*?)(?:[.,](\p{Nd}{1,2}))?$/su.exec(number) ?? []
  const isGrouped = /\P{Nd}/u.test(whole)
  // "1,299" is grouped, "1,29" has decimals.
  const replaced = disguise.whole(isGrouped ? whole.replace(/\P{Nd}/gu, "") : whole)
  let at = 0
  const regrouped = isGrouped ? whole.replace(/\p{Nd}/gu, () => replaced[at++] ?? "0") : replaced
  return decimals === undefined ? regrouped : `${regrouped}${number[whole.length]}${disguise.decimals(decimals)}`
}

/** The whole parts of the amounts in a text, without separators of thousands. */
export function wholesIn(text: string): string[] {
  return [...text.matchAll(NUMBERS)].map(([number]) => number.replace(/[.,]\p{Nd}{1,2}$/u, "").replace(/\P{Nd}/gu, ""))
}

const NAME_PART = /\p{Nd}+|\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{L}+|\p{M}+/gu

const ID_OR_RUN = new RegExp(`${UUID}|[\\p{L}\\p{M}\\p{Nd}]+`, "gu")
const isHex = (run: string): boolean => /^[0-9a-fA-F-]{16,}$/.test(run)
/** In names, numbers come after words; in ids, anywhere. */
const isId = (run: string): boolean => isHex(run) || /\p{Nd}\P{Nd}/u.test(run)

const isPlainNumber = (part: string): boolean => /^(?:[0-9]|30)$/.test(part)

/**
 * Replaces a name in a page's code, such as that of a class, a test or a key. Known words and the plainest numbers in
 * it stay.
 */
export const nameLike = (name: string, { disguise }: Shaper): string =>
  withoutSigns(
    name.replace(ID_OR_RUN, (run) => {
      if (isKnownName(run)) return run
      if (isHex(run)) return run.replace(/[^-]+/g, disguise.hex)
      if (isId(run)) return disguise.token(run)
      return run.replace(NAME_PART, (part) => (isKnownName(part) || isPlainNumber(part) ? part : disguise.token(part)))
    }),
  )

/** Whether a name consists only of known words and plain numbers. */
export const isKnownThroughout = (name: string): boolean =>
  (name.match(ID_OR_RUN) ?? []).every(
    (run) =>
      isKnownName(run) ||
      (!isId(run) && (run.match(NAME_PART) ?? []).every((part) => isKnownName(part) || isPlainNumber(part))),
  )

/** Whether a name consists of several known words: "DealPrice". Nobody is called that. */
export const isKnownCompound = (name: string): boolean =>
  isKnownThroughout(name) && (name.match(NAME_PART)?.filter((part) => /\p{L}{2}/u.test(part)).length ?? 0) > 1
