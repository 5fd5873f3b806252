/** Token buckets: a source grants a number of tokens a minute and says when the next ones come. */
import type { TokenState } from "~model/source"

const MINUTE_MS = 60_000

/** How many tokens there should be by now; the source may have fewer, but never more. */
export function tokensAt({ left, perMinute, nextAt }: TokenState, now: number): number {
  return now < nextAt ? left : left + perMinute * (1 + Math.floor((now - nextAt) / MINUTE_MS))
}

/** When a token can be spent: now, or at the refill that lifts the account above zero; null if there are no refills. */
export function spendableAt(state: TokenState, now: number): number | null {
  if (tokensAt(state, now) > 0) return now
  if (state.perMinute <= 0) return null
  const refills = Math.floor(-state.left / state.perMinute) + 1
  return state.nextAt + (refills - 1) * MINUTE_MS
}
