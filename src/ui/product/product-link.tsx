/** The link from a product's tag to the product's page in the history. */
import type { ProductKey } from "~model/ids"
import { t } from "../phrases/text"
import { openOwnPage } from "./own-page"

export const ProductLink = ({ product }: { product: ProductKey }) => (
  <p class="lp-tag-way">
    <button type="button" class="lp-link" onClick={() => openOwnPage({ page: "history", place: { product } })}>
      {t("productAllPrices")}
    </button>
  </p>
)
