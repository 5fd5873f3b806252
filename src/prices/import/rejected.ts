/** What an import could not take: which row, and why, as codes. */
export type RejectReason =
  | "not-readable"
  | "missing-columns"
  | "bad-date"
  | "date-in-future"
  | "bad-price"
  | "bad-currency"
  | "bad-product"
  | "unknown-domain"
  | "no-prices"
  | "too-large"

export interface Rejected {
  /** Line of the file, or place of the product in the answer; from 1. */
  row: number
  reason: RejectReason
}
