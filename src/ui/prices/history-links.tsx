/** Links to other services' pages with this product's price history. Nothing is loaded from there before a click. */
import { historyLinks } from "~prices/sources/links"
import type { AskedProduct } from "~prices/sources/source"
import { t } from "../phrases/text"

export const HistoryLinks = ({ product }: { product: AskedProduct }) => {
  const links = historyLinks(product)
  if (links.length === 0) return null
  return (
    <p class="lp-muted lp-links">
      {t("sourceLinks")}{" "}
      {links.map(({ name, url }) => (
        <a key={name} href={url} target="_blank" rel="noreferrer noopener">
          {name}
        </a>
      ))}
    </p>
  )
}
