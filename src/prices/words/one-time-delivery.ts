/**
 * "One-time delivery $31 · Autoship $29.45": beside a subscription the words mean the price of a single order. Without
 * one, and after another amount, they mean the cost of delivery.
 */
import type { Cue } from "./finder"

const ONCE = /(?:one[ -]time|einmalige)\s$/u
const LONGEST_ONCE = 11
const AGAIN =
  /auto-?\s?(?:ship|deliver)|subscri|(?<!\p{L})abo(?!\p{L})|spar-abo|abonn|lieferabo|recurring deliver|repeat deliver/u
/** "one-time delivery fee" */
const IS_FEE = /^(?:\s(?:fee|charge|cost)|sgebuhr|skosten)/u

/** @param text  folded */
export function withOneTimeDelivery(text: string, cues: Cue[]): Cue[] {
  if (!cues.some((cue) => isOnce(text, cue)) || !AGAIN.test(text)) return cues
  return cues.map((cue) => (isOnce(text, cue) ? { ...cue, before: "label", after: null } : cue))
}

const isOnce = (text: string, { start, end, before }: Cue): boolean =>
  before === "shipping" &&
  !/\d/.test(text.slice(0, start)) &&
  ONCE.test(text.slice(Math.max(0, start - LONGEST_ONCE), start)) &&
  !IS_FEE.test(text.slice(end, end + 8))
