/**
 * Notices when a single-page site changes its URL without a load: by an event where the browser has one, else by a slow
 * poll. No observer, no patched history.
 */

const LOOK_EVERY_MS = 1_000

interface NavigationEvents {
  addEventListener(type: "currententrychange", listen: () => void, options: { signal: AbortSignal }): void
}

/** Calls `onUrl` now and after each change. */
export function watchUrl(onUrl: (url: string) => void, signal: AbortSignal): void {
  let last = ""
  const look = () => {
    if (signal.aborted || location.href === last) return
    last = location.href
    onUrl(last)
  }
  look()
  const { navigation } = globalThis as { navigation?: NavigationEvents }
  if (navigation) {
    navigation.addEventListener("currententrychange", look, { signal })
  } else {
    const timer = setInterval(look, LOOK_EVERY_MS)
    signal.addEventListener("abort", () => clearInterval(timer), { once: true })
  }
}
