/**
 * Whether the page lets the pane be seen. A page can throw it out or lay something over it; what the toolbar's badge says
 * it cannot change, and there it is then said. What browsers do not tell (a cover that lets clicks through) is not noticed.
 */
import type { PaneHost } from "./host"

/** A dialog, a menu or full screen of the page's own comes and goes; the pane follows within this time. */
const PATIENCE_MS = 5_000

export interface Seen {
  /**
   * To be asked about once a second.
   * @param wasThere the page had left it as and where it was
   * @returns `settled`: it has been hidden for longer than a page's own doings take
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
      // However often the page acts, it has that patience once more and no longer.
      const since = Math.max(hiddenSince ?? 0, Math.min(pageActedAt, (hiddenSince ?? now) + PATIENCE_MS))
      return { isSeen, settled: hiddenSince !== null && now - since >= PATIENCE_MS }
    },
  }
}
