/** What must be said at once about a price: that the page shows two, or that the goods are not new. */
import type { ProductReading } from "~model/reading"
import type { PriceHistory } from "~prices/history/history"
import { describeCurrent, formatPrice } from "../phrases/price-words"
import { t } from "../phrases/text"

export const isDoubtful = ({ prices }: Pick<ProductReading, "prices">): boolean =>
  prices.some(({ doubtful }) => doubtful)

/**
 * The current price, or why there is none.
 * @param isBrief  there is room for only a few words
 */
export const describePriceNow = (
  product: Pick<ProductReading, "prices">,
  prices: PriceHistory | null,
  isBrief = false,
): string => {
  if (prices?.current) return describeCurrent(prices.current, prices.currency)
  if (!isDoubtful(product)) return t(prices ? "priceOutOfStock" : "tagNoPrice")
  const both = product.prices.find(({ twoPrices }) => twoPrices)?.twoPrices
  if (!both) return t("tagTwoPrices")
  const [lower, higher] = both.map(({ amountMinor, currency }) => formatPrice(amountMinor, currency))
  return t(isBrief ? "tagTwoPricesBoth" : "priceTwoOnPageBoth", lower!, higher!)
}

/** In a word or two; null if the goods are new or the page does not say. */
export const describeConditionBriefly = ({ condition }: Pick<ProductReading, "condition">): string | null =>
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
