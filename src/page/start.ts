/** The page script: one life per URL, each under its own signal. */
import { isOrphaned, onNotice } from "~messages/client"
import { siteFor } from "~sites"
import { watchDirectory } from "./directory-page"
import { watchUrl } from "./navigation"
import { watchProductPage } from "./product-page"
import { watchShowPage } from "./show-page"

function startLife(url: string, signal: AbortSignal): void {
  const parsed = new URL(url)
  const site = siteFor(parsed)
  const kind = site?.pageKind(parsed)
  if (!site || !kind) return
  if (kind === "show") watchShowPage(site, signal)
  if (kind === "directory") watchDirectory(site, signal)
  if (kind === "product") watchProductPage(site, signal)
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
