/** The featured product: notes its price, has its own page read once, and follows it until another one is featured. */
import { send } from "~messages/client"
import type { ProductView } from "~messages/map"
import type { ReferenceClaim, Sighting, SightingSource } from "~model/money"
import type { ProductReading, Reading } from "~model/reading"
import { sightingsFrom } from "~prices/sighting"
import { productIn } from "./fetched-product"

export interface SeenProduct {
  view: ProductView
  /** Reference prices that the show's page claims. */
  references: ReferenceClaim[]
  /** The price as the show names it. */
  shown: Sighting | null
}

async function see(
  product: ProductReading,
  source: SightingSource & ("show-page" | "product-page" | "fetched-page"),
  show?: Reading["show"],
) {
  const at = Date.now()
  const locale = document.documentElement.lang || undefined
  const { sightings, references } = sightingsFrom(product, { at, source, show: show?.key, locale })
  const view = await send("page.product.see", { product, sightings, source, at })
  return { view, references, shown: sightings.find(({ kind }) => kind === "public") ?? null }
}

/** On a product page that the user visits. */
export const seeVisitedProduct = (product: ProductReading): Promise<SeenProduct> => see(product, "product-page")

/** The featured product again, with another price than before. */
export const seeAnotherPrice = (product: ProductReading, show: Reading["show"]): Promise<SeenProduct> =>
  see(product, "show-page", show)

/**
 * Calls `onSeen` with what is known of the product now, and `onLookedUp` with what is other when its own page was read,
 * or could not be: minutes may lie between, in which the show names another price.
 * A newer call's signal aborts an older one; what arrives late is dropped.
 */
export async function followFeatured(
  product: ProductReading,
  show: Reading["show"],
  onSeen: (seen: SeenProduct) => void,
  onLookedUp: (change: Partial<ProductView>) => void,
  signal: AbortSignal,
): Promise<void> {
  const seen = await see(product, "show-page", show)
  if (signal.aborted) return
  onSeen(seen)
  const fetched = await send("page.product.fetch", { product: product.key, url: product.url })
  if (fetched.outcome === "off" || fetched.outcome === "fresh" || fetched.outcome === "cancelled") return
  // A page that was asked for is read even when another product is featured by now: it is not asked for again so soon.
  const own = fetched.html ? productIn(fetched.html, product.url, product.key) : null
  if (own?.outcome === "read") {
    const { view } = await see(own.product, "fetched-page")
    if (!signal.aborted) onLookedUp(view)
    return
  }
  const outcome = fetched.outcome === "page" ? "unreadable" : fetched.outcome
  if (outcome === "unreadable") await send("page.product.unreadable", { product: product.key })
  if (!signal.aborted) onLookedUp({ lookedUp: { at: Date.now(), outcome } })
}
