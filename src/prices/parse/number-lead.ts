/** What stands in front of a number, and the money that it is in: both tell an amount from a number of a name. */
import type { PriceHints } from "~model/money"
import { currencyOf, markAfter, markBefore, type ResolvedHints } from "../currency/find"
import { fold } from "../text/normalise"
import type { NumberToken } from "../text/numbers"
import type { Extent } from "../text/patterns"
import type { CueRole } from "../words/cue"
import { findCues } from "../words/finder"

export interface Page {
  text: string
  hints: PriceHints
  resolved: ResolvedHints
  /** Where the text names the numbers of items. */
  codes: readonly Extent[]
}

/** No more of a text tells whether a name stands in front of a number. */
export const LONGEST_NAME = 45

const LETTER = /\p{L}/u

/** ISO codes that a number's sign may mean. */
export function moneyOf({ text, resolved }: Page, { end }: NumberToken): readonly string[] {
  const mark = markAfter(text, end)
  const currency = currencyOf(mark, resolved)
  return currency ? [currency] : (mark?.codes ?? [])
}

/** What the words right in front of a number say of it; null where they say nothing. */
export function ledIn({ text, resolved }: Page, { start, end }: NumberToken): CueRole | null {
  const lead = text.slice(0, start)
  if (!LETTER.test(lead)) return null
  const mark = markBefore(text, start) ?? markAfter(text, end)
  const currencies = mark?.codes ?? (resolved.currency ? [resolved.currency] : [])
  const cue = findCues(fold(lead), { language: resolved.language, currencies }).at(-1)
  const to = mark && mark.end <= start ? mark.start : start
  return cue && /^[\s:]*$/.test(lead.slice(cue.end, to)) ? (cue.before ?? cue.after) : null
}

/** "EUR1 299 ($1 399)", "R1 299 L" where the rand is at home; of "G84 249 €" the letter is no gourde. */
export function isMarkedInFront(
  { text, resolved: { localCurrency, currency } }: Page,
  { start, end }: NumberToken,
): boolean {
  const mark = markBefore(text, start)
  if (!mark) return false
  if (mark.codes.includes(mark.text.toUpperCase())) return true
  if (mark.codes.some((code) => code === localCurrency || code === currency)) return true
  const behind = markAfter(text, end)
  return behind === null || behind.codes.some((code) => mark.codes.includes(code))
}
