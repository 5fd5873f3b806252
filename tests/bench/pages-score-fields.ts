/** Scores single fields: of a product, of its reviews, of an item in a result list. */
import type { Money } from "~model/money"
import { minorUnits } from "~prices/currency/money"
import type { ItemLabel, PageLabel } from "./pages-cases"
import type { ProductRead } from "./pages-reader"

export type Outcome = "right" | "wrong" | "missing"
export interface FieldScore {
  field: string
  outcome: Outcome
  expected: string
  read: string
}

export const decimalOf = ({ amountMinor, currency }: Money): number => amountMinor / 10 ** minorUnits(currency)
export const shown = (money: Money | null): string => (money ? `${decimalOf(money)} ${money.currency}` : "")

export const field = (name: string, expected: string, read: string, isRight: boolean): FieldScore => ({
  field: name,
  outcome: isRight ? "right" : read === "" ? "missing" : "wrong",
  expected,
  read,
})

export const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim()
export const sameNumber = (expected: string, read: number | null | undefined): boolean =>
  read != null && Math.abs(Number(expected) - read) < 0.0051

export function reviewFields(label: PageLabel, read: ProductRead | undefined): FieldScore[] {
  const summary = read?.product.reviewSummary ?? null
  const fields: FieldScore[] = []
  const ratings = label.acceptableRating ?? (label.rating === undefined || label.rating === null ? [] : [label.rating])
  if (ratings.length > 0 || label.rating === null) {
    const value = summary?.averageStars ?? null
    const isRight = label.rating === null ? value === null : ratings.some((rating) => sameNumber(rating, value))
    fields.push(field("rating", ratings.join(" | ") || "none", value === null ? "" : String(value), isRight))
  }
  const counts = label.acceptableReviewCount ?? (label.reviewCount == null ? [] : [label.reviewCount])
  if (counts.length > 0) {
    const value = summary?.count ?? null
    const isRight = value === null ? counts.includes(0) : counts.includes(value)
    fields.push(field("reviewCount", counts.join(" | "), value === null ? "" : String(value), isRight))
  }
  label.reviews?.forEach((expected, index) => {
    const review = read?.product.reviews[index]
    const opening = squeeze(review?.body ?? "").replaceAll(" ", "")
    const isSame = opening.startsWith(squeeze(expected.bodyPrefix).replaceAll(" ", ""))
    fields.push(field("review", expected.bodyPrefix, squeeze(review?.body ?? "").slice(0, 60), isSame))
    if (expected.stars !== undefined)
      fields.push(
        field(
          "reviewStars",
          String(expected.stars ?? "none"),
          String(review?.stars ?? ""),
          review !== undefined && review.stars === expected.stars,
        ),
      )
    if (expected.verified !== undefined)
      fields.push(
        field(
          "reviewVerified",
          String(expected.verified),
          String(review?.verified ?? ""),
          review?.verified === expected.verified,
        ),
      )
  })
  return fields
}

export function scoreItem(item: ItemLabel, readings: readonly ProductRead[]): FieldScore[] {
  const read = readings.find(({ product }) =>
    item.asin
      ? product.ids.asin === item.asin
      : item.title !== undefined && squeeze(product.title).startsWith(squeeze(item.title).slice(0, 40)),
  )
  const fields = [field("item", item.asin ?? item.title ?? "", read?.product.title ?? "", read !== undefined)]
  if (item.price !== undefined)
    fields.push(
      field(
        "itemPrice",
        item.price ?? "none",
        shown(read?.current ?? null),
        item.price === null ? !read?.current : read?.current != null && Number(item.price) === decimalOf(read.current),
      ),
    )
  if (item.listPrice !== undefined)
    fields.push(
      field(
        "itemListPrice",
        item.listPrice ?? "none",
        shown(read?.list ?? null),
        item.listPrice === null ? !read?.list : read?.list != null && Number(item.listPrice) === decimalOf(read.list),
      ),
    )
  if (item.rating !== undefined && item.rating !== null)
    fields.push(
      field(
        "itemRating",
        item.rating,
        String(read?.product.reviewSummary?.averageStars ?? ""),
        sameNumber(item.rating, read?.product.reviewSummary?.averageStars),
      ),
    )
  return fields
}
