/** Texts in places of which their site knows what they are for; of some, their own words say more. */
import type { PriceText } from "~model/money"
import type { NamedText } from "~model/price-places"
import { referenceRole, spokenRole } from "./spoken-role"

/** Each text with its role once, in the order given. */
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

/** One of its numbers has the role; the "30" of "30 days" is another. */
const saysItself = ({ text, role }: PriceText): boolean =>
  [...text.matchAll(/\d[\d.,]*/g)].some(([number]) => spokenRole(text, number) === role)
