/** Which products were featured and when, in order; the same one twice in a row counts once, unless its price changed. */
import type { Featuring } from "~model/session"
import { isNews } from "~prices/during-show"

/** More than a day of changes every few minutes. Beyond it a product's later turns are let go before its first. */
export const mostFeatured = 500

export function withFeatured(list: readonly Featuring[], next: Featuring): readonly Featuring[] {
  const last = list.at(-1)
  if (last?.product === next.product && !isNews(last.price, next.price)) return list
  const longer = [...list, next]
  if (longer.length <= mostFeatured) return longer
  const seen = new Set<string>()
  const spare = list.findIndex(({ product }) => seen.has(product) || !seen.add(product))
  return longer.filter((_, index) => index !== Math.max(0, spare))
}
