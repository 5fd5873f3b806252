/** What has to be said at once of a price: the page shows two, or it is one of goods that are not new. */
import type { ProductReading } from "~model/reading"
import type { PriceHistory } from "~prices/history"
import { sayCurrent } from "../price-words"
import { t } from "../text"

export const isDoubtful = ({ prices }: Pick<ProductReading, "prices">): boolean =>
  prices.some(({ doubtful }) => doubtful)

/** The price that holds now, or why there is none. */
export const sayPriceNow = (product: Pick<ProductReading, "prices">, prices: PriceHistory | null): string =>
  prices?.current
    ? sayCurrent(prices.current, prices.currency)
    : t(isDoubtful(product) ? "tagTwoPrices" : prices ? "priceOutOfStock" : "tagNoPrice")

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
