/** Keeps the current lot up to date: price, leading bidder, time left. */

const pollMs = 1000

export function mountLots(page: HTMLElement, signal: AbortSignal): void {
  const { lots } = page.dataset
  const card = page.querySelector('[data-role="lot"]')
  if (lots === undefined || card === null) return
  const timer = setInterval(async () => {
    const response = await fetch(lots, { signal }).catch(() => null)
    if (response?.ok !== true) return
    for (const [part, text] of Object.entries((await response.json()) as Record<string, string>)) {
      const element = card.querySelector(`[data-testid="${part}"]`)
      if (element !== null && element.textContent !== text) element.textContent = text
    }
  }, pollMs)
  signal.addEventListener("abort", () => clearInterval(timer))
}
