/**
 * Numbers at the end of a name: in "Galaxy S23 699 €" and "kód GRIZLY15 254 Kč" the digits behind the blank are an amount of their
 * own, and no thousands of the first.
 */
import type { NumberToken } from "../text/numbers"
import { priceWords } from "../words/finder"

/** Of a name written in capitals. In small letters a label may be glued to its amount: "cena12 990 Kč". */
const CAPITALS = /(?<![\p{L}\d])\p{Lu}{1,20}$/u
const LONGEST_NAME = 21
const isLabel = (word: string): boolean => labels().has(word.toLowerCase())

let known: ReadonlySet<string> | null = null
function labels(): ReadonlySet<string> {
  known ??= new Set(priceWords())
  return known
}

/** @param isCurrency  whether the letters in front of the number are its currency: "EUR1 299" */
export const withoutNameNumbers = (
  text: string,
  numbers: readonly NumberToken[],
  isCurrency: (number: NumberToken) => boolean,
): readonly NumberToken[] =>
  numbers.some((number) => endsName(text, number, isCurrency))
    ? numbers.flatMap((number) => (endsName(text, number, isCurrency) ? behindName(number) : [number]))
    : numbers

function endsName(text: string, number: NumberToken, isCurrency: (number: NumberToken) => boolean): boolean {
  const { start, raw } = number
  if (!raw.includes(" ")) return false
  const name = CAPITALS.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[0]
  return name !== undefined && !isCurrency(number) && !isLabel(name)
}

function behindName(number: NumberToken): NumberToken {
  const at = number.raw.indexOf(" ") + 1
  return { ...number, start: number.start + at, raw: number.raw.slice(at) }
}
