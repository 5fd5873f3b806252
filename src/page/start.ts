/** The page script: one life per URL, each under its own signal. */
import { isOrphaned, onNotice } from "~messages/client"
import { withoutHash } from "~model/web-address"
import { generalReader, siteHere } from "~sites/shelf"
import { watchUrl } from "./navigation"
import { watchDirectory } from "./pages/directory-page"
import { startTelling } from "./pages/page-state"
import { watchProductPage } from "./pages/product-page"
import { watchShowPage } from "./pages/show-page"
import { removePredecessors } from "./pane/predecessors"
import { setChosen } from "./videos/chosen"
import { withVideo } from "./videos/video-show"

/** The background brings this script, and the sites that read here, only to pages that may be looked at. */
async function startLife(url: string, signal: AbortSignal): Promise<void> {
  const beganAt = Date.now()
  const parsed = new URL(url)
  const site = siteHere(parsed)
  if (!site) return
  const teller = startTelling(url, signal)
  const { chosen, ...wanted } = await teller.wanted
  if (signal.aborted) return
  setChosen(chosen)
  const general = generalReader()
  if (chosen && general) {
    const reader = withVideo(site, general, { isChosen: true, isPointedAt: true })
    return watchShowPage(reader, teller, signal, { beganAt, chosenAt: chosen.at })
  }
  const kind = site.pageKind(parsed)
  if (kind === "show" && !wanted.isQuiet) watchShowPage(site, teller, signal, { beganAt })
  if (kind === "directory") watchDirectory(site, teller, signal)
  if (kind === "product" || kind === "any") watchProductPage(site, kind, teller, wanted, signal)
}

export function startPage(): void {
  removePredecessors()
  const script = new AbortController()
  let life: AbortController | null = null
  let allowed = true
  /** Where the user paused the show; the next page is looked at again. */
  let pausedAt: string | null = null
  const mayRun = () => allowed && pausedAt === null
  const restart = () => {
    life?.abort()
    life = null
    if (pausedAt !== withoutHash(location.href)) pausedAt = null
    if (!mayRun() || isOrphaned()) return
    life = new AbortController()
    void startLife(location.href, AbortSignal.any([script.signal, life.signal]))
  }
  watchUrl(restart, script.signal)
  // Back from the browser's back/forward cache: the pane is dead, and the toolbar has heard of other pages since.
  const comeBack = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (!isTrusted || !persisted) return
    // Whether the show is still paused, the background knows.
    pausedAt = null
    restart()
  }
  addEventListener("pageshow", comeBack, { signal: script.signal })
  onNotice(
    "bg.video.changed",
    () => {
      allowed = true
      pausedAt = null
      restart()
    },
    script.signal,
  )
  onNotice(
    "bg.tab.changed",
    ({ view }) => {
      const before = mayRun()
      allowed = view.mode === "watching" || view.mode === "paused"
      pausedAt = view.mode === "paused" ? withoutHash(location.href) : null
      if (mayRun() !== before) restart()
    },
    script.signal,
  )
}
