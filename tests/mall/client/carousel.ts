/** Keeps the carousel up to date: which product is featured, what it costs, how many are left. */
import { pageHtml } from "./policy"

interface Now {
  featured: string
  tiles: { asin: string; price: string; stock: string }[]
}

const pollMs = 1000

export function mountCarousel(page: HTMLElement, signal: AbortSignal): void {
  const carousel = page.querySelector(".live-carousel")
  if (carousel === null || page.dataset.broadcast === undefined) return
  const timer = setInterval(async () => {
    const response = await fetch(`/live/broadcast/${page.dataset.broadcast}/now`, { signal }).catch(() => null)
    if (response?.ok === true) show(carousel, (await response.json()) as Now)
  }, pollMs)
  signal.addEventListener("abort", () => clearInterval(timer))
}

function show(carousel: Element, now: Now): void {
  for (const tile of now.tiles) {
    const element = carousel.querySelector(`[data-asin="${tile.asin}"]`)
    if (element === null) continue
    put(element.querySelector(".tile-price"), tile.price, tile.price)
    const stock = element.querySelector<HTMLElement>(".tile-stock")
    if (stock !== null && stock.textContent !== tile.stock) stock.textContent = tile.stock
    const isFeatured = tile.asin === now.featured
    if (isFeatured === (element.getAttribute("aria-current") === "true")) continue
    if (isFeatured) element.setAttribute("aria-current", "true")
    else element.removeAttribute("aria-current")
  }
}

/** Changes the page only where something has changed. */
function put(element: Element | null, markup: string, version: string): void {
  if (!(element instanceof HTMLElement) || element.dataset.version === version) return
  const isFirst = element.dataset.version === undefined
  element.dataset.version = version
  if (!isFirst || element.innerHTML !== markup) element.innerHTML = pageHtml(markup)
}
