/**
 * What a number stated for machines means. According to schema.org a point is the decimal mark, so "140.000" is 140.
 * But some shops state the number as they show it, and their "1.226" is "1.226,00 €". What the page shows decides, or
 * else how its language writes numbers.
 */
import type { PriceText } from "~model/money"
import { minorUnits } from "../currency/money"
import type { Spot } from "./spots"

const THREE_BEHIND_POINT = /^(\d{1,3})\.(\d{3})$/

/** @returns the price with an amount that can be read in one way only */
export function exactPrice(price: PriceText, spots: readonly Spot[], locale: string): PriceText {
  const match = THREE_BEHIND_POINT.exec(price.text.trim())
  if (!match || price.source === "dom" || match[1] === "0" || minorUnits(price.currency ?? null) !== 2) return price
  const asDecimal = Number(price.text)
  const asThousands = Number(`${match[1]}${match[2]}`)
  const isShown = (amount: number): boolean => spots.some(({ money }) => Number(money.decimal) === amount)
  const groups =
    isShown(asThousands) !== isShown(asDecimal)
      ? isShown(asThousands)
      : match[2] !== "000" && writesDecimalComma(locale)
  return { ...price, text: (groups ? asThousands : asDecimal).toFixed(2) }
}

function writesDecimalComma(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale || "en")
      .formatToParts(1.5)
      .some(({ type, value }) => type === "decimal" && value === ",")
  } catch {
    return false
  }
}
