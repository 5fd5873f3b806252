/**
 * Numbers at the end of a name. In "WD-40 559,00 €", "Galaxy S24 699 €" and "kód GRIZLY15 254 Kč" the digits behind the blank are an
 * amount of their own, and no thousands of the first number; in "PS5 € 559,00" the sign leads in the second number. Where a name may
 * end with a number as well as an amount begin with thousands ("iPhone 15 799,00 €" in French), the text stays open.
 */
import { markAfter, markBefore } from "../currency/find"
import { groupsWithBlanks, usualThousands } from "../currency/thousands"
import { fold } from "../text/normalise"
import { type NumberToken, readDecimal } from "../text/numbers"
import { severalInFront } from "../text/patterns"
import type { CueRole } from "../words/cue"
import { findCues } from "../words/finder"
import { belongsToName } from "./name-sign"
import { isMarkedInFront, LONGEST_NAME, ledIn, moneyOf, type Page } from "./number-lead"

/** Letters that makers use in model numbers and that are no size, unit or word. A single one must follow a name. */
const MODEL = /(?<![\p{L}\d])(?:PS|CX|XC|RX|NX|(?<=\p{L}{2} )[KRVZ])$/u
/** These need two digits after them. S is also a size ("Coat S24 990 kr"), so it must follow "Galaxy". */
const MODEL_OF_TWO_DIGITS = /(?:(?<=\p{L}{2} )[GT]|(?<=galaxy )S)$/iu
/** "Model T", "třída G": the letter is the whole name, and an amount may touch it. */
const WHOLE_LETTER =
  /(?:series|s[eé]rie|model|size|storlek|velikost|vel|größe|taille|talla|rozmiar|размер|class|classe|klasse|klass|klasa|třída|trieda|energy|energie|label|vitamin\p{L}?)\.?\s\p{L}$/iu
/** "Code FALL15". At least two digits, since a badge after such a word may touch an amount. */
const CODE =
  /(?<!\p{L})(?:\p{L}{0,9}(?:code|kod|kód)\p{L}{0,3}|codice|código|codigo|cupom|cup[oó]n|coupon|voucher|kup[oó]n\p{L}{0,2}|gutschein|промокод\p{L}{0,3})\s?:?\s\p{Lu}{1,20}$/iu

/** A size or a unit that an amount may touch. */
const SIZE = /(?<!\p{L})(?:[SML]|X{1,4}[SL]|[GT]B|[cm]m|[mc]?l|k?g|W)$/u
const LETTER = /\p{L}/u
const CAPITAL = /\p{Lu}/u
const GROUPED = /^(\d{1,3}) (\d)\d\d/
const TOUCHING_LETTERS = /\p{L}{1,20}$/u
/** "64 GB 8 490 Kč" */
const MEASURE_IN_FRONT = /\d\s?\p{L}{1,3}\.?\s{1,2}$/u
const WORD_IN_FRONT = /([\p{L}\d][\p{L}\d'.-]{0,30})\s{1,2}$/u
/** "iPhone", "LG", "Xperia Z": a name that a number may end. */
const NAMES_MODEL = /\p{Ll}\p{Lu}|^\p{Lu}{1,4}$/u
/** "No. 7 180,00 €" */
const NUMBER_FOLLOWS = /(?<!\p{L})(?:n[ro°º]|nº|gr|vol|bd|čís|č|size|taille|talla|größe|velikost|rozmiar)\.?\s{1,2}$/iu
/** So many letters that touch a number are a word. */
const SHORTEST_WORD = 4
/** The former price is at most so many times the price where no word says that it is one. */
const MOST_REDUCED = 3

/** @returns null where the text may be read in two ways */
export function withoutNameNumbers(numbers: readonly NumberToken[], page: Page): readonly NumberToken[] | null {
  let rest = numbers
  for (let index = 0; index < rest.length; index += 1) {
    const number = rest[index]!
    if (GROUPED.test(number.raw)) {
      const reading = readingOf(page, number, rest[index + 1])
      if (reading === "open" && mayBeAmount(page, rest, number)) return null
      if (reading === "parted") {
        rest = [...rest.slice(0, index), behindName(number), ...rest.slice(index + 1)]
        index -= 1
      }
      continue
    }
    const belongs = rest[index + 1] ? belongsToName(page, rest, index) : false
    if (belongs === "open") return null
    if (belongs) {
      rest = rest.toSpliced(index, 1)
      index -= 1
    }
  }
  return rest
}

/** "Omega 3 120 caps £12.99": a number without a sign is no amount where another has one. */
const mayBeAmount = ({ text }: Page, numbers: readonly NumberToken[], number: NumberToken): boolean =>
  markAfter(text, number.end) !== null ||
  !numbers.some(({ start, end }) => markAfter(text, end) !== null || markBefore(text, start) !== null)

function behindName(number: NumberToken): NumberToken {
  const at = number.raw.indexOf(" ") + 1
  return { ...number, start: number.start + at, raw: number.raw.slice(at) }
}

type Reading = "grouped" | "parted" | "open"

function readingOf(page: Page, number: NumberToken, next: NumberToken | undefined): Reading {
  const { text } = page
  const [, head = "", tail] = GROUPED.exec(number.raw)!
  const before = text.slice(Math.max(0, number.start - LONGEST_NAME), number.start)
  // No amount begins with a zero.
  if (before === "" || tail === "0") return "grouped"
  if (LETTER.test(before.at(-1)!)) return readingOfTouching(page, number, before, head)
  if (/\p{L}-$/u.test(before) || NUMBER_FOLLOWS.test(before)) return "parted"
  if (!/[\p{L}\d]\s{1,2}$/u.test(before) || MEASURE_IN_FRONT.test(before)) return "grouped"
  if (isMarkedInFront(page, number) || ledIn(page, number) !== null || severalInFront(fold(before))) return "grouped"
  if (page.codes.some(({ end }) => end <= number.start && text.slice(end, number.start).trim() === "")) return "grouped"
  const supported = next && readingBeside(page, number, next)
  if (supported) return supported
  const codes = moneyOf(page, number)
  if (!groupsWithBlanks(page.hints.locale, codes)) return head.length > 1 ? "parted" : "open"
  const word = WORD_IN_FRONT.exec(before)?.[1] ?? ""
  return isUsual(number, codes) && (SIZE.test(word) || !NAMES_MODEL.test(word)) ? "grouped" : "open"
}

const isUsual = ({ raw }: NumberToken, codes: readonly string[]): boolean =>
  Number(/^[\d ]+(?= \d{3})/.exec(raw)?.[0].replaceAll(" ", "")) <= usualThousands(codes)

function readingOfTouching(page: Page, number: NumberToken, before: string, head: string): Reading {
  if (isMarkedInFront(page, number)) return "grouped"
  if (endsName(before, head)) return "parted"
  if (SIZE.test(before) || ledIn(page, number) !== null) return "grouped"
  const letters = TOUCHING_LETTERS.exec(before)?.[0].length ?? 0
  const codes = moneyOf(page, number)
  if (!groupsWithBlanks(page.hints.locale, codes))
    return letters < SHORTEST_WORD - (head.length > 1 ? 0 : 1) ? "parted" : "open"
  return letters >= SHORTEST_WORD && isUsual(number, codes) ? "grouped" : "open"
}

function endsName(before: string, head: string): boolean {
  if (!CAPITAL.test(before.at(-1)!)) return false
  if (head.length > 1 && CODE.test(before)) return true
  return (MODEL.test(before) || (head.length > 1 && MODEL_OF_TWO_DIGITS.test(before))) && !WHOLE_LETTER.test(before)
}

/** A former or a lower price right beside it fits only one of the two readings. */
function readingBeside(page: Page, number: NumberToken, next: NumberToken): Reading | null {
  const { text } = page
  if (next.isPercent || !(markAfter(text, next.end) ?? markBefore(text, next.start))) return null
  const behind = markAfter(text, next.end)?.end ?? next.end
  if (
    findCues(fold(text.slice(behind)), { language: page.resolved.language, currencies: moneyOf(page, next) })[0]
      ?.after === "shipping"
  )
    return null
  const between = text.slice(markAfter(text, number.end)?.end ?? number.end, next.start)
  if (LETTER.test(between.replace(markBefore(text, next.start)?.text ?? "", "")) && !FORMER.has(ledIn(page, next)!))
    return null
  const beside = Number(readDecimal(next.raw))
  const fits = (raw: string): boolean => {
    const amount = Number(readDecimal(raw))
    return Math.max(amount, beside) <= MOST_REDUCED * Math.min(amount, beside)
  }
  const [isGrouped, isParted] = [fits(number.raw), fits(behindName(number).raw)]
  if (isGrouped === isParted) return null
  return isGrouped ? "grouped" : "parted"
}
const FORMER: ReadonlySet<CueRole> = new Set(["was", "rrp", "typical", "low30", "regular", "now"])
