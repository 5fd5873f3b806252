/** The featured product: notes its price, has its own page read once, and follows it until another one is featured. */
import { send } from "~messages/client"
import { MessageError } from "~messages/envelope"
import type { ProductView, SeenProduct } from "~messages/map"
import { mostChars } from "~model/limits"
import type { Money } from "~model/money"
import type { ProductOnPage, Reading } from "~model/reading"
import { siteHere } from "~sites/shelf"
import { productIn } from "../reading/fetched-product"

const pageLocale = () => document.documentElement.lang.slice(0, mostChars.locale)

/** Records the product of a page that the user visits. */
export const seeVisitedProduct = (product: ProductOnPage): Promise<SeenProduct> =>
  send("page.product.see", { product, source: "product-page", locale: pageLocale() })

/** Records the product that a show features. */
export const seeFeatured = (product: ProductOnPage, show: Reading["show"]): Promise<SeenProduct> =>
  send("page.product.see", { product, source: "show-page", show: show?.key, locale: pageLocale() })

/** Records a product as its own page states it; null if that page turns out not to be a product's. */
const seeFetched = ({ product, locale }: { product: ProductOnPage; locale: string }): Promise<SeenProduct | null> =>
  send("page.product.see", { product, source: "fetched-page", locale: locale || pageLocale() }).catch((error) => {
    if (error instanceof MessageError && error.code === "no-product") return null
    throw error
  })

export interface FollowedProduct {
  /** The price that the show names, as money; null if it names none, or none that could be read. */
  named(price: Money | null): void
  seen(seen: SeenProduct): void
  /**
   * What changed when its own page was read, or could not be read. That may take minutes, and by then the show may name
   * another price.
   */
  lookedUp(change: Partial<ProductView>): void
}

/**
 * Records the product that the show features now, and has its own page read. Once `signal` aborts, late answers are
 * dropped, except the price that the show named.
 */
export async function followFeatured(
  product: ProductOnPage,
  show: Reading["show"],
  { named, seen, lookedUp }: FollowedProduct,
  signal: AbortSignal,
): Promise<void> {
  try {
    const known = await seeFeatured(product, show)
    named(known.price)
    if (signal.aborted) return
    seen(known)
  } catch (error) {
    if (!signal.aborted) named(null)
    throw error
  }
  const fetched = await send("page.product.fetch", { product: product.key, url: product.url })
  if (fetched.outcome === "off" || fetched.outcome === "fresh" || fetched.outcome === "cancelled") return
  // A requested page is read even if another product is featured by now, because it will not be requested again soon.
  const own = fetched.html ? productIn(siteHere, fetched.html, product.url, product.key) : null
  const read = own?.outcome === "read" ? await seeFetched(own) : null
  if (read) {
    if (!signal.aborted) lookedUp(read.view)
    return
  }
  const outcome = fetched.outcome === "page" ? "unreadable" : fetched.outcome
  if (outcome === "unreadable") await send("page.product.unreadable", { product: product.key })
  if (!signal.aborted) lookedUp({ lookedUp: { at: Date.now(), outcome }, ownPage: null })
}
