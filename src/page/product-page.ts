/** A product page: its price is noted where the user chose so; a show in a slot of it is watched like any other. */
import type { Site } from "~sites/kit"
import { seeVisitedProduct } from "./featured-product"
import { watchReading } from "./page-reading"
import { watchShowPage } from "./show-page"

export function watchProductPage(site: Site, signal: AbortSignal): void {
  const withoutShow = new AbortController()
  watchReading(
    site,
    (reading) => {
      // Refused where the user has not chosen to note visited product pages, or nothing can be saved: nothing to show here.
      for (const product of reading?.products.slice(0, 1) ?? []) seeVisitedProduct(product).catch(() => undefined)
      if (!reading?.show) return
      withoutShow.abort()
      watchShowPage(site, signal)
    },
    AbortSignal.any([signal, withoutShow.signal]),
  )
}
