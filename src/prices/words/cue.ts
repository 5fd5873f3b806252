/**
 * Cues: words that say what the amount beside them is, as data, in one file for each group of languages. Phrases are
 * written as they stand on pages (case and accents do not matter) and separated by ";". A "*" at the end of a phrase
 * matches any ending of its last word.
 */
import type { AmountRole } from "~model/money"

export type CueRole =
  | Exclude<AmountRole, "current" | "multibuy" | "range-low" | "range-high">
  /** "Now", "sale price": the price now. */
  | "now"
  /** "Regular price": the price, unless a lower one stands beside it. */
  | "regular"
  /** VAT included: the price, even if a net one stands beside it. */
  | "gross"
  /** For one means of payment ("no Pix"): the price, unless another one stands beside it. */
  | "payment"
  /** Needs a contract, or an old device in return. */
  | "bound"
  /** Says only that a price follows. */
  | "label"
  /** Words about delivery or tax that say nothing of the amount before them. */
  | "neutral"

/** Phrases by role, by the side of the amount on which they stand. */
export interface CueTable {
  /** Before the amount: "was £5". */
  before?: Partial<Record<CueRole, string>>
  /** After the amount: "£5 off". */
  after?: Partial<Record<CueRole, string>>
  /** On either side. */
  both?: Partial<Record<CueRole, string>>
}

/** A group of languages: its phrases, the BCP 47 codes, and the currencies of the countries where they are spoken. */
export interface CueLanguage {
  table: CueTable
  codes: string
  currencies: string
}

/** Prices that not everybody pays: a phrase on either side of an amount may say so. */
export const CONDITIONAL: ReadonlySet<CueRole> = new Set(["member", "coupon", "subscription", "payment", "bound"])
