/** The watch history; or, if the address names a show or a product, the page of that. */
import { placeOf } from "~model/history-place"
import { History } from "./history"
import { ProductPage } from "./product-page"
import { ShowPage } from "./show-page"

export function HistoryPage({ query }: { query: string }) {
  const place = placeOf(query)
  if (place && "show" in place) return <ShowPage show={place.show} />
  if (place) return <ProductPage product={place.product} />
  return <History />
}
