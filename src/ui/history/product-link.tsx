/** From a product's tag to its page in the history. A shop's page may not link there, so the background opens it. */
import { send } from "~messages/client"
import type { ProductKey } from "~model/ids"
import { t } from "../text"

export const ProductLink = ({ product }: { product: ProductKey }) => (
  <button
    type="button"
    class="lp-link"
    // A click that finds nobody to open the page is clicked again.
    onClick={() => void send("pane.own.open", { page: "history", place: { product } }).catch(() => undefined)}
  >
    {t("productAllPrices")}
  </button>
)
