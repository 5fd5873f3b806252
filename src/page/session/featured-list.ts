/** Which products were featured and when, in order; the same one twice in a row counts once, unless its price changed. */
import type { Featuring } from "~model/session"
import { keptFeatured } from "~model/session-limits"
import { isNews } from "~prices/history/during-show"

/** @returns the same list where nothing is new: what is drawn from it need not be drawn again */
export function withFeatured(list: Featuring[], next: Featuring): Featuring[] {
  const last = list.at(-1)
  if (last?.product === next.product && !isNews(last.price, next.price)) return list
  return keptFeatured([...list, next])
}
