/** Words for a delivery that costs nothing more, between two amounts. All text is folded. */
import type { Amount } from "../text/amounts"
import { deliveryCostOf } from "../text/free-delivery"
import type { Cue } from "../words/finder"
import type { ReadRole } from "./read-role"

/**
 * "£24.50 with free delivery £19.75": what costs nothing has no price. "24,50 € inkl. Versand 4,90 €" may be what it would cost;
 * "24,50 € inkl. Versand 19,75 €" says nothing of which one is the price.
 */
export function besideDelivery(words: string, amount: Amount, previous: Amount): ReadRole | null {
  const cost = deliveryCostOf(words)
  const ratio = amount.amountMinor / previous.amountMinor
  if (cost === null || amount.currency !== previous.currency || ratio > MOST_RAISED || ratio < LEAST_OF_PRICE)
    return "shipping"
  return cost === "included" && ratio < 1 ? "neutral" : null
}
/** Above, it is the value of an order; below, what a delivery costs. */
const MOST_RAISED = 3
const LEAST_OF_PRICE = 0.5

/** The words for a delivery, with the one in front of them and the one behind. */
export const wordsAround = (text: string, { start, end }: Cue, from: number, to: number): string =>
  `${LAST_WORD.exec(text.slice(from, start))?.[0] ?? ""}${text.slice(start, end)}${FIRST_WORD.exec(text.slice(end, to))?.[0] ?? ""}`
const LAST_WORD = /\p{L}{1,20}\.?\s$/u
const FIRST_WORD = /^\s\p{L}{1,20}\s$/u
