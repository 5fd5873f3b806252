/**
 * Numbers at the end of a name: in "Galaxy S24 699 €" and "kód GRIZLY15 254 Kč" the digits behind the blank are an amount of their
 * own, and no thousands of the first. Capitals that touch a number are as often a badge ("TIP12 990 Kč"), a size or a unit: only
 * those count that name a model or follow a word for a code.
 */
import type { NumberToken } from "../text/numbers"

/** Letters by which makers number their models, and that are no size, unit or word; a single one stands behind a name. */
const MODEL = /(?<![\p{L}\d])(?:PS|CX|XC|RX|NX|(?<=\p{L}{2} )[KRVZ])$/u
/** Of these only where two digits follow; S is a size too, but not of a Galaxy ("Coat S24 990 kr"). */
const MODEL_OF_TWO_DIGITS = /(?:(?<=\p{L}{2} )[GT]|(?<=galaxy )S)$/iu
/** "Model T", "třída G": such a letter is the whole of the name, and an amount may touch it. */
const WHOLE_LETTER =
  /(?:series|s[eé]rie|model|size|storlek|velikost|vel|größe|taille|talla|rozmiar|размер|class|classe|klasse|klass|klasa|třída|trieda|energy|energie|label|vitamin\p{L}?)\.?\s\p{L}$/iu
/** "Code FALL15": two digits, for a badge behind such a word may touch an amount too. */
const CODE =
  /(?<!\p{L})(?:\p{L}{0,9}(?:code|kod|kód)\p{L}{0,3}|codice|código|codigo|cupom|cup[oó]n|coupon|voucher|kup[oó]n\p{L}{0,2}|gutschein|промокод\p{L}{0,3})\s?:?\s\p{Lu}{1,20}$/iu
const LONGEST_NAME = 45

/** @param isCurrency  whether the letters in front of the number are its currency: "EUR1 299" */
export const withoutNameNumbers = (
  text: string,
  numbers: readonly NumberToken[],
  isCurrency: (number: NumberToken) => boolean,
): readonly NumberToken[] =>
  numbers.some((number) => endsName(text, number, isCurrency))
    ? numbers.flatMap((number) => (endsName(text, number, isCurrency) ? behindName(number) : [number]))
    : numbers

const CAPITAL = /\p{Lu}/u

function endsName(text: string, number: NumberToken, isCurrency: (number: NumberToken) => boolean): boolean {
  const { start, raw } = number
  const digits = raw.indexOf(" ")
  if (digits < 0 || !CAPITAL.test(text[start - 1] ?? "") || isCurrency(number)) return false
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start)
  if (digits > 1 && CODE.test(before)) return true
  return (MODEL.test(before) || (digits > 1 && MODEL_OF_TWO_DIGITS.test(before))) && !WHOLE_LETTER.test(before)
}

function behindName(number: NumberToken): NumberToken {
  const at = number.raw.indexOf(" ") + 1
  return { ...number, start: number.start + at, raw: number.raw.slice(at) }
}
