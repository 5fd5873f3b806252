/** The shop's script: mounts the show of the page, and opens other pages without a load. */
import { mountCarousel } from "./carousel"
import { mountClips } from "./clips"
import { mountGlobals } from "./globals"
import { mountLots } from "./lots"
import { mountPlayer } from "./player"
import { pageHtml } from "./policy"
import { mountPreview } from "./preview"

let leave = new AbortController()

function mount(): void {
  leave = new AbortController()
  const page = document.querySelector<HTMLElement>("#live-page")
  if (page === null) return
  mountGlobals(page)
  mountPlayer(page, leave.signal)
  mountPreview(page, leave.signal)
  mountClips(page, leave.signal)
  mountCarousel(page, leave.signal)
  mountLots(page, leave.signal)
}

/** Replaces only the main part; bar, scripts and styles stay, as on single-page sites. */
async function open(path: string): Promise<void> {
  const response = await fetch(path)
  const next = new DOMParser().parseFromString(pageHtml(await response.text()), "text/html")
  const main = next.querySelector("main")
  if (main === null) return location.assign(path)
  leave.abort()
  document.title = next.title
  document.querySelector("main")?.replaceWith(document.adoptNode(main))
  scrollTo(0, 0)
  mount()
}

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-in-page]")
  if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  void open(link.href)
})
addEventListener("popstate", () => void open(location.href))

mount()
if (location.hash === "#record") void import("./recorded")
