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

/** What limits where the pane can be seen and clicked. */
export interface Surroundings {
  /** The full-screen element or open modal dialog that all the rest of the page lies beneath; null where there is none. */
  upper: Element | null
  /** `upper` is a video or a frame by itself: things can be shown over it, but not clicked. */
  displayOnly: boolean
}

export interface PaneOptions<Placer extends Placing> {
  /** The pane lies in the document and scrolls with it, rather than in the window; every click goes through it. */
  scrolls?: boolean
  /** Makes what decides where the boxes stand. */
  placing(host: PaneHost, tell: TellPlaces, signal: AbortSignal): Placer
  /** Told whether the pane can be seen, each time that changes; being hidden for a moment does not count. */
  onSeen(isSeen: boolean): void
  /** Full screen or a dialog came or went. */
  onSurroundings?(): void
}

export interface Pane<Placer extends Placing> {
  readonly placing: Placer
  show(scene: Scene): void
  /** Takes all pairs there are; each is sent only once. */
  showPairs(framePairs: readonly FramePair[]): void
  readonly surroundings: Surroundings
}

const BEAT_MS = 1_000
/** A pane that has not answered for this long has been replaced or removed. */
const LONGEST_SILENCE_MS = 5_000
/** If the page let no frame of ours in, we try again after this long, and then after twice as long each time. */
const FIRST_RETRY_MS = 10_000
/** Players fade their controls about this long after the pointer comes to rest. */
const CONTROLS_FADE_AFTER_MS = 3_000

export function openPane<Placer extends Placing>(
  { scrolls = false, placing: makePlacing, onSeen, onSurroundings }: PaneOptions<Placer>,
  signal: AbortSignal,
): Pane<Placer> {
  const host = new PaneHost({ scrolls })
  let line: PaneLine | null = null
  let loading: AbortController | null = null
  /** When the oldest unanswered beat was sent. */
  let askedAt: number | null = null
  let failures = 0
  let loadedAt = Number.NEGATIVE_INFINITY
  /**
   * It has to be loaded again but was loaded only just now, which pages can cause at will; so it waits for the next
   * beat.
   */
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
      // If the page threw it out meanwhile, it comes back and is loaded then. If it was not let in, we try again, less
      // and less often.
      failures++
      if (host.isAtHome) notifySeen(false)
      return
    }
    failures = 0
    // If the page moves or navigates the frame, it holds another document.
    const again = (event: Event) => event.isTrusted && void load()
    host.frame.addEventListener("load", again, { signal: mine.signal })
    if (scene) line.send({ kind: "scene", scene })
    sendPairs()
  }
  /** Puts the pane back in its place, and reloads it if its frame lost the document. */
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
  const notifySeen = (isSeen: boolean) => {
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
      // A pane that nobody sees may not answer until somebody does.
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
    if (line && isSeen) notifySeen(true)
    else if (settled) notifySeen(false)
  }
  const beat = setInterval(look, BEAT_MS)
  document.addEventListener("visibilitychange", look, { signal })
  document.addEventListener("fullscreenchange", (event) => event.isTrusted && comeHome(), { signal })
  // Neither bubbles. If the browser fires no event for an opened dialog, the next beat notices it.
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
      // Work that outlives its page's life must not bring the pane back.
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
