/** What has to be said at once of a price: the page shows two, or it is one of goods that are not new. */
import type { ProductReading } from "~model/reading"
import { t } from "../text"

export const isDoubtful = ({ prices }: Pick<ProductReading, "prices">): boolean =>
  prices.some(({ doubtful }) => doubtful)

/** In a word or two; null where it is new, or the page does not say. */
export const sayConditionBriefly = ({ condition }: Pick<ProductReading, "condition">): string | null =>
  condition ? t(condition === "used" ? "conditionUsed" : "conditionRefurbished") : null

export function PriceCaveats({ product }: { product: Pick<ProductReading, "prices" | "condition"> }) {
  const { condition } = product
  return (
    <>
      {isDoubtful(product) && <p>{t("priceTwoOnPage")}</p>}
      {condition && <p>{t(condition === "used" ? "priceOfUsed" : "priceOfRefurbished")}</p>}
    </>
  )
}
