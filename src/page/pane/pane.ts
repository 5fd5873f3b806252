/** The pane of a page: what the page script wants drawn, kept on screen as long as its signal lives. */
import { isOrphaned } from "~messages/client"
import type { FramePair } from "~messages/map"
import type { Scene, ToPage } from "~messages/pane-port"
import { isToggle } from "~ui/pane/toggle-key"
import type { Placing, TellPlaces } from "./boxes"
import { passGestures } from "./gestures"
import { PaneHost } from "./host"
import { loadPane, type PaneLine } from "./loading"
import { watchSeen } from "./seen"
import { showsNoChildren, upperElement } from "./upper"

/** What the page around lets be seen. */
export interface Surroundings {
  /** The full-screen element or open modal dialog that all the rest of the page lies beneath; null where there is none. */
  upper: Element | null
  /** That is a video or a frame alone: over it something can be shown, and not clicked. */
  displayOnly: boolean
}

export interface PaneOptions<Placer extends Placing> {
  /** The pane lies in the document and scrolls with it, rather than in the window; every click goes through it. */
  scrolls?: boolean
  /** Where what it draws is to stand. */
  placing(host: PaneHost, tell: TellPlaces, signal: AbortSignal): Placer
  /** Whether the page lets it be seen, each time that changes for longer than a moment. */
  onSeen(isSeen: boolean): void
  /** Full screen or a dialog came or went. */
  onSurroundings?(): void
}

export interface Pane<Placer extends Placing> {
  readonly placing: Placer
  show(scene: Scene): void
  /** All pairs there are: each travels once. */
  showPairs(framePairs: readonly FramePair[]): void
  readonly surroundings: Surroundings
}

const BEAT_MS = 1_000
/** A pane that has not answered for so long is another document by now, or none. */
const LONGEST_SILENCE_MS = 5_000
/** A page that let no frame of ours in is asked again after so long, and then after twice as long each time. */
const FIRST_RETRY_MS = 10_000
/** Players let their controls fade about so long after the pointer rested. */
const CONTROLS_FADE_AFTER_MS = 3_000

export function openPane<Placer extends Placing>(
  { scrolls = false, placing: makePlacing, onSeen, onSurroundings }: PaneOptions<Placer>,
  signal: AbortSignal,
): Pane<Placer> {
  const host = new PaneHost({ scrolls })
  let line: PaneLine | null = null
  let loading: AbortController | null = null
  /** When the oldest beat went out that was not answered. */
  let askedAt: number | null = null
  let failures = 0
  let loadedAt = Number.NEGATIVE_INFINITY
  /** It has to be loaded anew, and was only just: pages can make that happen at will. */
  let mustLoad = false
  let isHidden = false
  let isToldSeen = true
  let scene: Scene | null = null
  let pairs: readonly FramePair[] = []
  let pairsSent = new WeakSet<FramePair>()
  const placing = makePlacing(host, (turn, places) => line?.send({ kind: "places", turn, places }), signal)
  const seen = watchSeen(host, signal)

  const sendPairs = () => {
    const framePairs = pairs.filter((pair) => !pairsSent.has(pair))
    if (!line || framePairs.length === 0) return
    line.send({ kind: "frame-pairs", framePairs })
    for (const pair of framePairs) pairsSent.add(pair)
  }
  const hear = (message: ToPage) => {
    askedAt = null
    if (message.kind === "boxes") placing.setSizes(message.boxes)
    if (message.kind === "placed") placing.confirm(message.turn)
    if (message.kind === "hide") setHidden(true)
  }
  const load = async () => {
    const now = performance.now()
    mustLoad = now - loadedAt < BEAT_MS
    if (mustLoad) return
    loadedAt = now
    loading?.abort()
    line?.close()
    line = null
    placing.startOver()
    const mine = new AbortController()
    loading = mine
    askedAt = null
    const opened = await loadPane(host, hear, AbortSignal.any([signal, mine.signal])).catch(() => null)
    if (mine.signal.aborted || signal.aborted) return opened?.close()
    line = opened
    pairsSent = new WeakSet()
    if (!line) {
      // Thrown out meanwhile, it comes back and is loaded then; where it was not let in, it is tried again, more and more seldom.
      failures++
      if (host.isAtHome) tellSeen(false)
      return
    }
    failures = 0
    // Moved or navigated by the page, the frame holds another document.
    const again = (event: Event) => event.isTrusted && void load()
    host.frame.addEventListener("load", again, { signal: mine.signal })
    if (scene) line.send({ kind: "scene", scene })
    sendPairs()
  }
  /** Where it had to leave its document, it is loaded anew. */
  const comeHome = () => {
    if (scene === null || isHidden) return
    if (!host.comeHome()) void load()
    onSurroundings?.()
  }
  const setHidden = (next: boolean) => {
    isHidden = next
    host.hide(isHidden)
    if (!isHidden) comeHome()
  }
  const tellSeen = (isSeen: boolean) => {
    if (isSeen === isToldSeen) return
    isToldSeen = isSeen
    onSeen(isSeen)
  }
  const close = () => {
    clearInterval(beat)
    clearTimeout(resting)
    loading?.abort()
    line?.close()
    line = null
    host.remove()
  }
  /** Pages that replace their whole document throw our element out with it: it comes back, at most once a second. */
  const look = () => {
    if (isOrphaned()) return close()
    host.renew()
    if (scene === null || isHidden || document.visibilityState === "hidden" || !document.documentElement) {
      // What was asked of a pane that nobody sees is answered when somebody does.
      askedAt = null
      return
    }
    const isOwn = host.isUntouched
    if (!isOwn) host.startOver()
    const wasThere = host.isAtHome && host.isOpen
    if (!wasThere) comeHome()
    host.straighten()
    const now = performance.now()
    const isSilent = askedAt !== null && now - askedAt > LONGEST_SILENCE_MS
    const isDue = !line && failures > 0 && now - loadedAt > FIRST_RETRY_MS * 2 ** (failures - 1)
    if (mustLoad || isSilent || isDue) void load()
    const { isSeen, settled } = seen.look(wasThere && isOwn, placing.middles)
    if (line) askedAt ??= now
    line?.send({ kind: "beat", isSeen })
    if (line && isSeen) tellSeen(true)
    else if (settled) tellSeen(false)
  }
  const beat = setInterval(look, BEAT_MS)
  document.addEventListener("visibilitychange", look, { signal })
  document.addEventListener("fullscreenchange", (event) => event.isTrusted && comeHome(), { signal })
  // Neither bubbles. Browsers that do not tell of an opened dialog are found out by the next beat.
  const changed = (event: Event) => {
    if (!event.isTrusted) return
    if (host.isAtHome) onSurroundings?.()
    else comeHome()
  }
  document.addEventListener("toggle", changed, { signal, capture: true })
  document.addEventListener("close", changed, { signal, capture: true })
  addEventListener("keydown", (event) => isToggle(event) && setHidden(!isHidden), { signal, capture: true })
  passGestures(host, signal)
  let resting: ReturnType<typeof setTimeout>
  const noteMove = () => {
    clearTimeout(resting)
    if (document.fullscreenElement === null) return
    line?.send({ kind: "rest", isResting: false })
    resting = setTimeout(() => line?.send({ kind: "rest", isResting: true }), CONTROLS_FADE_AFTER_MS)
  }
  document.addEventListener("pointermove", noteMove, { signal, passive: true })
  signal.addEventListener("abort", close, { once: true })
  return {
    placing,
    show(next) {
      // What a finished life still had under way must not bring its pane back.
      if (signal.aborted) return
      const isFirst = scene === null
      scene = next
      line?.send({ kind: "scene", scene })
      if (isFirst) comeHome()
    },
    showPairs(all) {
      pairs = all
      sendPairs()
    },
    get surroundings() {
      const upper = upperElement(document)
      return { upper, displayOnly: showsNoChildren(upper) }
    },
  }
}
