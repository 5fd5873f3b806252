/** Why this amount was taken for the current price; folded. */
import type { PriceReason } from "~model/money"
import type { ProductReading } from "~model/reading"
import { type TextKey, t } from "../phrases/text"

const BASIS: Readonly<Record<PriceReason, TextKey>> = {
  "stated-and-shown": "priceBasisBoth",
  stated: "priceBasisStated",
  shown: "priceBasisShown",
  "stated-is-other": "priceBasisOther",
  "for-all-payments": "priceBasisAllPayments",
  labelled: "priceBasisLabelled",
  "marked-down": "priceBasisMarkedDown",
  "lower-of-two": "priceBasisLower",
  differs: "priceBasisDiffers",
}

export function PriceBasis({ product: { prices } }: { product: Pick<ProductReading, "prices"> }) {
  const why = prices.find((price) => price.role === "current" && price.why !== undefined)?.why
  if (!why) return null
  return (
    <details class="lp-fold">
      <summary>{t("priceBasis")}</summary>
      <p class="lp-muted">{t(BASIS[why])}</p>
    </details>
  )
}
