/** Numbers of items: "Kód: XR550", "Code: AB123". Neither they nor the word in front of them say anything of the amounts beside. */
import type { NumberToken } from "../text/numbers"
import type { Cue } from "../words/finder"

/** Behind a colon, without a word of a voucher; "Kód: LETO20" may be a voucher's all the same. */
const ITEM_CODE =
  /(?<!\p{L})(?:kód|kod|code|código|codice)(?:\s(?:produkt|zbož|tovar|výrobk|artikl|položk)\p{L}{0,3}\s?:?|\s?:)(?!\s?\p{Lu}{4,20}\d{0,2}(?![\p{L}\d]))(?:\s?(?:\p{Lu}{1,3}-?\d{3,13}|\d{4,13})(?![\d.,]))?/giu

interface Extent {
  start: number
  end: number
}

/** @param text  as it is written */
export const itemCodes = (text: string): Extent[] =>
  MAY_NAME_CODE.test(text)
    ? [...text.matchAll(ITEM_CODE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    : []
/** Most texts name none. */
const MAY_NAME_CODE = /[ck][oó]d/i

export const withoutItemNumbers = (
  numbers: readonly NumberToken[],
  codes: readonly Extent[],
): readonly NumberToken[] =>
  codes.length === 0
    ? numbers
    : numbers.filter(({ start, end }) => !codes.some((code) => start >= code.start && end <= code.end))

/** The cues keep their place, so that the words count as known. */
export const withoutItemCodes = (cues: Cue[], codes: readonly Extent[]): Cue[] => {
  if (codes.length === 0) return cues
  const others = cues.filter(({ start, end }) => !codes.some((code) => start < code.end && end > code.start))
  const silent = codes.map(({ start, end }): Cue => ({ start, end, before: null, after: null }))
  return [...others, ...silent].sort((one, other) => one.start - other.start)
}
