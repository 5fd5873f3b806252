/** The dormant entry: on every page of a known shop, a few kilobytes that tell the background when the URL changes. */
import type { PlasmoCSConfig } from "plasmo"
import { watchUrl } from "~page/navigation"

// Read by Plasmo as text; the built manifest takes its hosts from plasmo.config.ts.
export const config: PlasmoCSConfig = { matches: ["https://www.amazon.com/*"] }

declare const chrome: { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } }

const scope = globalThis as { liveproofWatch?: { ask(): void } }

function start() {
  const stop = new AbortController()
  const ask = () => {
    if (!chrome.runtime?.id) return stop.abort()
    const message = { liveproof: 1, kind: "page.inject", input: { url: location.href } }
    // Nobody answers while the extension is being updated; the next change of the URL asks again.
    chrome.runtime.sendMessage(message).catch(() => undefined)
  }
  watchUrl(ask, stop.signal)
  return { ask }
}

if (scope.liveproofWatch) scope.liveproofWatch.ask()
else scope.liveproofWatch = start()
