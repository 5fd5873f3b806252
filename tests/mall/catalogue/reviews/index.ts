/** What customers say about the goods: for and against, all written by us, with no real reviewers. */
import { bitsAt } from "../../footage/random"
import { backToBusinessReviews } from "./back-to-business"
import { giftShopReviews } from "./gift-shop"
import { reviewRevueReviews } from "./review-revue"
import type { ReviewRow } from "./row"
import { smartHomeReviews } from "./smart-home"

export interface CustomerReview {
  stars: 1 | 2 | 3 | 4 | 5
  title: string
  body: string
  /** "Customer" and a letter. */
  by: string
  /** In the shop's format: "March 3, 2026". */
  date: string
  verified: boolean
  helpful: number
}

const rows: Record<string, readonly ReviewRow[]> = {
  ...smartHomeReviews,
  ...backToBusinessReviews,
  ...giftShopReviews,
  ...reviewRevueReviews,
}

/** The date of the newest review, and how many days the others go back. Fixed, so that pages are the same every day. */
const newest = Date.UTC(2026, 8, 30)
const spreadDays = 420
const dayMs = 86_400_000

/** @returns the reviews in the order of the product's page, with the most helpful ones near the top */
export function reviewsOf(asin: string): readonly CustomerReview[] {
  return (rows[asin] ?? []).map(([stars, title, body, helpful], index) => {
    const bits = bitsAt(helpful, title.length, body.length, index)
    const date = new Date(newest - (bits % spreadDays) * dayMs)
    return {
      stars,
      title,
      body,
      helpful,
      by: `Customer ${String.fromCharCode(65 + (bits % 26))}`,
      date: date.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
      verified: bits % 7 !== 0,
    }
  })
}
