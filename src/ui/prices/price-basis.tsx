/** Why the price was read as it is, on request; where the page shows two, or one of used goods, that is said at once. */
import type { PriceReason } from "~model/money"
import type { ProductReading } from "~model/reading"
import { type TextKey, t } from "../text"

const BASIS: Readonly<Record<PriceReason, TextKey>> = {
  "stated-and-shown": "priceBasisBoth",
  stated: "priceBasisStated",
  shown: "priceBasisShown",
  "stated-is-other": "priceBasisOther",
  "marked-down": "priceBasisMarkedDown",
  "lower-of-two": "priceBasisLower",
  differs: "priceBasisDiffers",
}

export function PriceBasis({ product: { prices, condition } }: { product: ProductReading }) {
  const current = prices.find(({ role, why }) => role === "current" && why !== undefined)
  return (
    <>
      {prices.some(({ doubtful }) => doubtful) && <p class="lp-muted">{t("priceTwoOnPage")}</p>}
      {condition && <p class="lp-muted">{t(condition === "used" ? "priceOfUsed" : "priceOfRefurbished")}</p>}
      {current?.why && (
        <details>
          <summary>{t("priceBasis")}</summary>
          <p class="lp-muted">{t(BASIS[current.why])}</p>
        </details>
      )}
    </>
  )
}
