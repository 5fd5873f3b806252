/** Prices for those who buy many: "Buy 48 or more $1.89", "10+ $1.33 each", "1–9 $5.00 10–49 $4.50". All text is folded. */
import type { Amount } from "./amounts"

/** What separates the cells of a table, or two offers. */
const APART = "[\\s|,;:·•/–—-]"
const EACH_IN_FRONT = "(?:each|ea\\.?|apiece|per stuk|je|st[uü]ck)"
const BUYING = "(?:buy|qty\\.?|quantity|order|menge|quantite|cantidad|quantita|quantidade|aantal|antal|ilosc|mnozstvi)"
const PIECES =
  "(?:pcs|pieces?|units?|items?|st(?:u?c?k|uck)?|stuks|unites?|unidades|uds|pezzi|pz|szt(?:uk)?|ks|kusu|db|adet|шт|бр)"
const OR_MORE =
  "(?:(?:or|and) (?:more|up|over|above)|oder mehr|und mehr|ou plus|et plus|o mas|y mas|o piu|e oltre|ou mais|of meer|en meer|eller flere?|tai enemman|lub wiecej|i wiecej|(?:a|nebo) vice|(?:a|alebo) viac|vagy tobb|(?:и|или) (?:более|больше)|(?:і|або) більше|ve uzeri|個以上|点以上|件以上|枚以上|本以上)"
const ENDS = "\\s?[:=@]?\\s?(?:for|at|je|a|za|po)?\\s?$"

const FROM_MANY = new RegExp(
  `(?:^${APART}{0,4}(?:${EACH_IN_FRONT}${APART}{0,4})?|(?<!\\p{L})${BUYING}\\s(?:any\\s)?)(?:[2-9]|[1-9]\\d{1,3})\\s?(?:${PIECES}\\.?\\s)?${OR_MORE}(?:\\s${PIECES}\\.?)?${ENDS}`,
  "u",
)
const QUANTITY = new RegExp(
  `(?:^|\\s)(?:${BUYING}${APART}{0,3})?(?<from>[1-9]\\d{0,4})(?:\\s?[-–—]\\s?(?<to>[1-9]\\d{0,4})|\\s?(?<open>\\+))\\s?(?<pieces>${PIECES}(?!\\p{L}))?\\.?${ENDS}`,
  "u",
)
const NOTHING_ELSE = new RegExp(`^${APART}{0,4}(?:${EACH_IN_FRONT}${APART}{0,4})?(?:${BUYING}${APART}{0,3})?$`, "u")
const EACH_BEHIND = /^\s?\/?\s?(?:each|ea|apiece|per piece|\/?\s?(?:st(?:u?c?k|uck)|pcs?|szt|ks))(?!\p{L})/u
const HAS_DIGIT = /\d/
/** A quantity and the words around it are shorter. */
const LONGEST = 60

interface Quantity {
  from: number
  /** Infinity for "10+". */
  to: number
  /** It counts pieces, not years or sizes. */
  isOfPieces: boolean
  /** Nothing else stands between the amount before it and it. */
  isAlone: boolean
}

/** For each amount, whether only those who buy at least two pay it. */
export function quantityBreaks(text: string, amounts: readonly Amount[]): boolean[] {
  let earlier: Quantity | null = null
  return amounts.map((amount, index) => {
    const previous = amounts[index - 1]
    const from = Math.max(previous?.end ?? 0, amount.start - LONGEST)
    const before = text.slice(from, amount.start)
    if (!HAS_DIGIT.test(before)) {
      earlier = null
      return false
    }
    const quantity = quantityIn(before)
    const isNext = earlier !== null && quantity !== null && earlier.to + 1 === quantity.from
    earlier = quantity
    const isLower = previous !== undefined && amount.amountMinor < previous.amountMinor
    // "£2.20 each when you buy 4 or more £2.90": the words are about the amount in front of them.
    if (FROM_MANY.test(before) && (isLower || !previous)) return true
    if (!quantity || quantity.from < 2 || quantity.to <= quantity.from) return false
    if (isNext) return true
    if (!quantity.isAlone) return false
    return (
      quantity.isOfPieces ||
      (quantity.to === Number.POSITIVE_INFINITY &&
        (previous ? isLower : EACH_BEHIND.test(text.slice(amount.end, amount.end + LONGEST))))
    )
  })
}

function quantityIn(before: string): Quantity | null {
  const match = QUANTITY.exec(before)
  if (!match) return null
  const { from, to, pieces } = match.groups!
  const front = before.slice(0, match.index + match[0].indexOf(from!))
  return {
    from: Number(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : Number(to),
    isOfPieces: pieces !== undefined,
    isAlone: NOTHING_ELSE.test(front),
  }
}
