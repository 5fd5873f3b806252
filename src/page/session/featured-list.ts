/** Which products were featured and when, in order; the same one twice in a row counts once, unless its price changed. */
import { mostItems } from "~model/limits"
import type { Featuring } from "~model/session"
import { isNews } from "~prices/history/during-show"

/** More than a day of changes every few minutes. Beyond it a product's later turns are let go before its first. */
export const MOST_FEATURED = mostItems.featured

/** @returns the same list where nothing is new: what is drawn from it need not be drawn again */
export function withFeatured(list: Featuring[], next: Featuring): Featuring[] {
  const last = list.at(-1)
  if (last?.product === next.product && !isNews(last.price, next.price)) return list
  const longer = [...list, next]
  if (longer.length <= MOST_FEATURED) return longer
  const seen = new Set<string>()
  const spare = list.findIndex(({ product }) => seen.has(product) || !seen.add(product))
  return longer.filter((_, index) => index !== Math.max(0, spare))
}
