/**
 * Whether the page lets the pane be seen. A page can throw it out or lay something over it, but cannot change the
 * toolbar's badge, so the badge says so. A cover that lets clicks through goes unnoticed: browsers do not reveal it.
 */
import type { PaneHost } from "./host"

/** When the page opens or closes a dialog, a menu or full screen, the pane follows within this time. */
const PATIENCE_MS = 5_000

export interface Seen {
  /**
   * To be asked about once a second.
   * @param wasThere the page had left the pane untouched and in its place
   * @returns `settled`: it has been hidden for longer than a page's own doings can explain
   */
  look(wasThere: boolean, middles: readonly { x: number; y: number }[]): { isSeen: boolean; settled: boolean }
}

export function watchSeen(host: PaneHost, signal: AbortSignal): Seen {
  let hiddenSince: number | null = null
  let pageActedAt = Number.NEGATIVE_INFINITY
  const note = (event: Event) => {
    if (!event.isTrusted) return
    pageActedAt = performance.now()
  }
  for (const type of ["fullscreenchange", "toggle", "close"])
    document.addEventListener(type, note, { signal, capture: true })
  const isCovered = ({ x, y }: { x: number; y: number }) =>
    x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && !host.isUppermostAt(x, y)
  return {
    look(wasThere, middles) {
      const now = performance.now()
      const isSeen = wasThere && host.isShown && !middles.some(isCovered)
      hiddenSince = isSeen ? null : (hiddenSince ?? now)
      // Acting buys the page this patience once more, however often it acts.
      const since = Math.max(hiddenSince ?? 0, Math.min(pageActedAt, (hiddenSince ?? now) + PATIENCE_MS))
      return { isSeen, settled: hiddenSince !== null && now - since >= PATIENCE_MS }
    },
  }
}
