/** Texts in places whose role the site knows, though the words of some say more. */
import type { PriceText } from "~model/money"
import type { NamedText } from "~model/price-places"
import { referenceRole, spokenRole } from "./spoken-role"

/** Each text and role once, in the order given. */
export function namedPrices(texts: readonly NamedText[]): PriceText[] {
  const seen = new Set<string>()
  return texts.flatMap(({ label, ifSaid, ...price }) => {
    if (ifSaid && !saysItself(price)) return []
    const role = label === undefined ? price.role : referenceRole(label, price.text)
    const key = `${role} ${price.text}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...price, role }]
  })
}

/** Whether the words give any of its numbers that role; the "30" in "30 days" is a number, too. */
const saysItself = ({ text, role }: PriceText): boolean =>
  [...text.matchAll(/\d[\d.,]*/g)].some(([number]) => spokenRole(text, number) === role)
