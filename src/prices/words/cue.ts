/**
 * Cues: words that say what the amount beside them is. Data in one file per group of languages; a phrase is written
 * as it stands on pages (case and accents do not matter), several are parted by ";", and a "*" at the end of a
 * phrase lets the word go on.
 */
import type { AmountRole } from "~model/money"

export type CueRole =
  | Exclude<AmountRole, "current" | "multibuy" | "range-low" | "range-high">
  /** "Now", "sale price": the price that is asked for. */
  | "now"
  /** "Regular price": the price, unless a lower one stands beside it. */
  | "regular"
  /** VAT included: the price, where a net one stands beside it. */
  | "gross"
  /** Needs one means of payment ("no Pix"): the price, unless another one stands beside it. */
  | "payment"
  /** Says only that a price follows. */
  | "label"
  /** Words about delivery or tax that say nothing of the amount before them. */
  | "neutral"

/** Phrases by role, for each side of the amount on which they stand. */
export interface CueTable {
  /** Stands before its amount: "was £5". */
  before?: Partial<Record<CueRole, string>>
  /** Stands behind its amount: "£5 off". */
  after?: Partial<Record<CueRole, string>>
  /** Either. */
  both?: Partial<Record<CueRole, string>>
}

/** A language group: its phrases, the BCP 47 codes of its languages, and the money of the countries where they are spoken. */
export interface CueLanguage {
  table: CueTable
  codes: string
  currencies: string
}

/** Prices that not everybody pays: a phrase on either side of an amount may say so. */
export const CONDITIONAL: ReadonlySet<CueRole> = new Set(["member", "coupon", "subscription", "payment"])
