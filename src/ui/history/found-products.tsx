/** Products whose names match the words of a search, each with a link to its page. */
import { useState } from "preact/hooks"
import type { Output } from "~messages/map"
import { plainText } from "~model/plain-text"
import { PlaceLink } from "../parts/place-link"
import { useAnswer } from "../parts/use-answer"
import { formatDay } from "../phrases/durations"
import { formatPrice } from "../phrases/price-words"
import { t, tn } from "../phrases/text"

const [fewAtFirst, most] = [5, 50]

const Found = ({ product }: { product: Output<"ui.history.products">["products"][number] }) => (
  <li>
    <PlaceLink place={{ product: product.key }}>
      <bdi>{plainText(product.title || product.key)}</bdi>
    </PlaceLink>{" "}
    {product.price && <strong>{formatPrice(product.price.amountMinor, product.price.currency)}</strong>}{" "}
    <span class="lp-muted">{t("productLastSeen", formatDay(product.lastSeenAt))}</span>
  </li>
)

/** @param words "" finds nothing */
export function FoundProducts({ words }: { words: string }) {
  const [limit, setLimit] = useState(fewAtFirst)
  const [asked] = useAnswer("ui.history.products", { words, limit })
  // A failure is reported by the list of sessions.
  if (asked.state !== "answered" || asked.value.products.length === 0) return null
  const { products, total } = asked.value
  return (
    <section>
      <h2>{tn("productsFound", total)}</h2>
      <ul class="lp-found">
        {products.map((product) => (
          <Found key={product.key} product={product} />
        ))}
      </ul>
      {total > products.length && limit < most && (
        <button type="button" class="lp-button" onClick={() => setLimit(most)}>
          {t("productsMore")}
        </button>
      )}
    </section>
  )
}
