/** Tells the background what was found on this page, for popup and badge, and hears which access is missing. */
import { onNotice, send } from "~messages/client"
import { addressShape } from "~model/address-shape"
import type { Reading, ReadingProblem } from "~model/reading"
import type { SiteOrigin } from "~model/site-origin"
import type { ChosenVideo, PageState, UnreadPage, UrlKind } from "~model/tab"
import type { Site } from "~sites/kit"
import { playerOrigins } from "../videos/player-frames"

const LOOK_FOR_PLAYERS_EVERY_MS = 3_000

/** Problems after which a page counts as not read, or not fully. */
const grave = new Set<ReadingProblem>(["nothing-found", "broken-json", "too-much-to-read"])

/** What the user wants of this page. */
export interface Wanted {
  pointedAt: boolean
  /** The video that is to be watched, whatever the page is. */
  chosen: ChosenVideo | null
  /** The user stopped watching: no video is watched that was not asked for. */
  isQuiet: boolean
}

/** What is assumed if the background does not answer. */
const nothingWanted: Wanted = { pointedAt: false, chosen: null, isQuiet: false }

export interface PageTeller {
  /** Null: the page could be read. */
  unread(page: UnreadPage | null): void
  /** Whether what we draw in the page can be seen. */
  paneSeen(isSeen: boolean): void
  readonly wanted: Promise<Wanted>
  /** `hear` is called now and after each change, with the sites to which access is missing. */
  onNeeds(hear: (needs: readonly SiteOrigin[]) => void): void
}

/** What to say of a page that its site claims but could not read; null if it could. */
export const unreadOf = (site: Site, kind: UrlKind, reading: Reading | null): UnreadPage | null => {
  const problems = reading ? reading.problems : (["nothing-found"] satisfies ReadingProblem[])
  if (!problems.some((problem) => grave.has(problem))) return null
  return { site: site.id, kind, problems: [...new Set(problems)], address: addressShape(location.href) }
}

/** Starts one life of a page, from when its address appears until `signal` aborts. */
export function startTelling(url: string, signal: AbortSignal): PageTeller {
  let state: PageState = { url: url.slice(0, 2_000), unread: null, players: [], paneUnseen: false }
  let needs: readonly SiteOrigin[] = []
  let hearNeeds: (needs: readonly SiteOrigin[]) => void = () => undefined
  const setNeeds = (next: readonly SiteOrigin[]) => {
    if (next.join() === needs.join()) return
    needs = next
    hearNeeds(needs)
  }
  const tell = async (change: Partial<PageState>): Promise<Wanted> => {
    state = { ...state, ...change }
    try {
      const answer = await send("page.state.tell", state)
      if (!signal.aborted) setNeeds(answer.needs)
      return answer
    } catch {
      // Nobody answers while the extension is being updated. The next message says everything again.
      return nothingWanted
    }
  }
  const look = () => {
    const players = playerOrigins(document, url)
    if (players.join() !== state.players.join()) void tell({ players })
  }
  const wanted = tell({})
  const timer = setInterval(look, LOOK_FOR_PLAYERS_EVERY_MS)
  signal.addEventListener("abort", () => clearInterval(timer), { once: true })
  onNotice("bg.tab.changed", ({ view }) => setNeeds(view.needs), signal)
  void wanted.then(({ pointedAt }) => {
    if (!pointedAt || signal.aborted) return
    addEventListener("pagehide", () => void send("page.leave", {}).catch(() => undefined), { signal })
  })
  return {
    unread(page) {
      if (JSON.stringify(page) !== JSON.stringify(state.unread)) void tell({ unread: page })
    },
    paneSeen(isSeen) {
      if (isSeen === state.paneUnseen) void tell({ paneUnseen: !isSeen })
    },
    wanted,
    onNeeds(hear) {
      hearNeeds = hear
      hear(needs)
    },
  }
}
