/**
 * Whether a list writes its decimals after a comma or a point. A single price may be read both ways ("1.226"), but all
 * prices of a file are written alike, so the others decide. If none does, or they contradict each other, nothing is
 * guessed.
 */

export type DecimalMark = "." | ","

export interface Convention {
  /** `open`: the file does not say. A file whose prices have neither mark is read with a point. */
  mark: DecimalMark | "open"
  /** A price that depends on it, as it is written; null if none does. */
  example: string | null
}

/** The number in a cell, without currency and words; blanks or apostrophes may separate its groups. */
const NUMBER = /\d(?:[\d.,' \u00a0\u202f\u2019]*\d)?/g
const GAPS = /[' \u00a0\u202f\u2019]/g

function numberIn(cell: string): string | null {
  const numbers = cell.match(NUMBER)
  if (numbers?.length !== 1 || /-\s*\d/.test(cell)) return null
  return numbers[0].replace(GAPS, "")
}

/** Groups of three digits, or of two as in lakhs and crores. */
const WRITTEN: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d+)?$/,
  ",": /^(?:\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})(?:,\d+)?$/,
}

/** @param prices the cells of a whole file */
export function conventionOf(prices: readonly string[]): Convention {
  let point: string | null = null
  let comma: string | null = null
  let either: string | null = null
  for (const cell of prices) {
    const number = numberIn(cell)
    if (number === null || /^\d+$/.test(number)) continue
    const [byPoint, byComma] = [plainAmount(number, "."), plainAmount(number, ",")]
    if (byPoint !== null && byComma !== null) either ??= number
    else if (byPoint !== null) point ??= number
    else if (byComma !== null) comma ??= number
  }
  if (point !== null && comma !== null) return { mark: "open", example: either ?? comma }
  if (point !== null) return { mark: ".", example: either ?? point }
  if (comma !== null) return { mark: ",", example: either ?? comma }
  return { mark: either === null ? "." : "open", example: either }
}

/** @returns the cell with its number as "1226.5"; null unless there is just one, and written with this mark */
export function plainAmount(cell: string, mark: DecimalMark): string | null {
  const number = numberIn(cell)
  if (number === null || !WRITTEN[mark].test(number)) return null
  // In "0.500" the point cannot separate groups.
  const groups = mark === "." ? "," : "."
  if (number.startsWith(`0${groups}`)) return null
  return cell.replace(NUMBER, number.replaceAll(groups, "").replace(mark, "."))
}
