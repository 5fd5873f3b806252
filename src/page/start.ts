/** The page script: one life per URL, each under its own signal. */
import { isOrphaned, onNotice } from "~messages/client"
import { siteFor } from "~sites"
import { watchDirectory } from "./directory-page"
import { seeVisitedProduct } from "./featured-product"
import { watchUrl } from "./navigation"
import { watchReading } from "./page-reading"
import { watchShowPage } from "./show-page"

function startLife(url: string, signal: AbortSignal): void {
  const parsed = new URL(url)
  const site = siteFor(parsed)
  const kind = site?.pageKind(parsed)
  if (!site || !kind) return
  if (kind === "show") watchShowPage(site, signal)
  if (kind === "directory") watchDirectory(site, signal)
  if (kind === "product")
    watchReading(
      site,
      (reading) => {
        // Refused where the user has not chosen to note visited product pages, or nothing can be saved: nothing to show here.
        for (const product of reading?.products.slice(0, 1) ?? []) seeVisitedProduct(product).catch(() => undefined)
      },
      signal,
    )
}

export function startPage(): void {
  const script = new AbortController()
  let life: AbortController | null = null
  let allowed = true
  const restart = () => {
    life?.abort()
    life = null
    if (!allowed || isOrphaned()) return
    life = new AbortController()
    startLife(location.href, AbortSignal.any([script.signal, life.signal]))
  }
  watchUrl(restart, script.signal)
  onNotice(({ view }) => {
    const before = allowed
    allowed = view.mode === "watching"
    if (allowed !== before) restart()
  }, script.signal)
}
