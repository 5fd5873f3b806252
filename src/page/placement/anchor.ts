/** Keeps a shape beside an element of the page, where it covers least of what people read, watch or click. */
import { autoUpdate } from "@floating-ui/dom"
import type { Place } from "~messages/pane-port"
import { watchChanges } from "./changes"
import { isFree, worthMoving } from "./choose-spot"
import {
  type Anchor,
  bestSpot,
  elementsOf,
  inSightOf,
  isAboutAt,
  positionAt,
  type Spot,
  spotAt,
  windowSize,
} from "./spots"
import { EDGE_PX, keepInWindow } from "./window-edges"

/** A page goes on changing: a spot that is no longer free is left for a better one. */
const LOOK_AGAIN_EVERY_MS = 4_000
/**
 * Not every change of a page can be noticed. So a spot is judged again after this long in any case, and less and less
 * often while it stays the same.
 */
const unjudgedMs = { first: 16_000, longest: 32_000 }
/**
 * If no place is free, all are tried again less and less often unless it gets worse, because trying takes the page's
 * time.
 */
const LONGEST_SEARCH_GAP_MS = 30_000
/** While the page scrolls, a box only moves along. What it hides is judged when all is at rest again. */
const RESTS_AFTER_MS = 150

/** The place of a box that the page has no element for. */
export const corner = (): Place => ({ x: EDGE_PX, y: EDGE_PX, room: innerHeight - 2 * EDGE_PX })

export interface Anchoring {
  /** The box's size or use has changed, or things around it have. */
  follow(): void
  stop(): void
}

/**
 * @param shape has the size of the box
 * @param isUsed somebody is using the box: it stays where it is and is only kept within the window
 * @param put called with each new place; null while the element has no size, as when it is not displayed
 */
export function anchor(
  shape: HTMLElement,
  anchored: Anchor,
  isUsed: () => boolean,
  put: (place: Place | null) => void,
): Anchoring {
  const over = new AbortController()
  let spot: Spot | null = null
  /**
   * An opened box begins where it began when closed and grows down and to the right; the window's edge pushes it back.
   */
  const putAt = (chosen: Spot) => {
    const bounds = windowSize()
    const leavesWith = isUsed() ? null : chosen.at.getBoundingClientRect()
    const begun = keepInWindow(chosen, leavesWith, bounds)
    const now = { ...begun, width: shape.offsetWidth, height: shape.offsetHeight }
    const { x, y } = keepInWindow(now, leavesWith, bounds)
    const isGone = leavesWith?.width === 0 && leavesWith.height === 0
    const room = Math.round(bounds.height - begun.y - EDGE_PX)
    put(isGone ? null : { x: Math.round(x), y: Math.round(y), room })
  }
  let isSearching = false
  const search = async (here: Spot | null): Promise<Spot | null> => {
    if (isSearching) return null
    isSearching = true
    try {
      const best = await bestSpot(shape, anchored, here)
      return over.signal.aborted ? null : best
    } finally {
      isSearching = false
    }
  }
  /** Worked out again, because the page may have scrolled while places were tried. */
  const take = (chosen: Spot) => {
    spot = chosen
    putAt({ ...chosen, ...positionAt(chosen, shape) })
  }
  let searchGapMs = LOOK_AGAIN_EVERY_MS
  let searchAgainAt = 0
  const changes = watchChanges(over.signal)
  let judgedAt = Number.NEGATIVE_INFINITY
  let unjudgedAtMostMs = unjudgedMs.first
  const moveTo = (chosen: Spot) => {
    unjudgedAtMostMs = unjudgedMs.first
    take(chosen)
  }
  /** Whether the spot may have changed since it was judged, or it is time to look for a better one. */
  const isInDoubt = (): boolean => {
    const now = performance.now()
    const isChanged = spot !== null && changes.near(spot)
    return isChanged || now - judgedAt >= unjudgedAtMostMs || (searchAgainAt > 0 && now >= searchAgainAt)
  }
  let judgements = 0
  const judge = async () => {
    const before = spot
    if (!before || isUsed()) return
    const judgement = ++judgements
    const now = performance.now()
    const isLongUnjudged = now - judgedAt >= unjudgedAtMostMs
    judgedAt = now
    const here = await spotAt(shape, before, inSightOf(anchored))
    // Out of date: a later judgement has begun, or the box has moved or is in use.
    if (judgement !== judgements || spot !== before || isUsed() || over.signal.aborted) return
    take(here)
    const isAsBefore = !worthMoving(here, before) && !worthMoving(before, here)
    if (!isAsBefore) unjudgedAtMostMs = unjudgedMs.first
    else if (isLongUnjudged) unjudgedAtMostMs = Math.min(2 * unjudgedAtMostMs, unjudgedMs.longest)
    const isFine = !here.isInside && isFree(here)
    if (isFine) [searchGapMs, searchAgainAt] = [LOOK_AGAIN_EVERY_MS, 0]
    const isDue = performance.now() >= searchAgainAt || worthMoving(here, before)
    const best = isFine || !isDue ? null : await search(here)
    if (spot !== here || !best || isUsed()) return
    const isBetter = best !== here && (isFree(best) || worthMoving(here, best))
    searchGapMs = isBetter ? LOOK_AGAIN_EVERY_MS : Math.min(2 * searchGapMs, LONGEST_SEARCH_GAP_MS)
    searchAgainAt = performance.now() + searchGapMs
    if (isBetter) moveTo(best)
  }
  const timer = setInterval(() => {
    if (!document.hidden && !isUsed() && isInDoubt()) void judge()
  }, LOOK_AGAIN_EVERY_MS)
  let resting: ReturnType<typeof setTimeout> | undefined
  /**
   * The box's text, and with it its size, changes every second; while its place stays as good, the box only moves
   * along.
   */
  const follow = async () => {
    const before = spot
    if (!before) {
      const first = await search(null)
      if (first) moveTo(first)
      return
    }
    if (isUsed()) return putAt(before)
    const at = positionAt(before, shape)
    putAt({ ...before, ...at })
    if (isAboutAt(before, at, shape)) return
    unjudgedAtMostMs = unjudgedMs.first
    clearTimeout(resting)
    resting = setTimeout(() => void judge(), RESTS_AFTER_MS)
  }
  const stopsFollowing = elementsOf(anchored).map((one) => autoUpdate(one, shape, follow))
  return {
    follow: () => void follow(),
    stop() {
      over.abort()
      clearInterval(timer)
      clearTimeout(resting)
      for (const stop of stopsFollowing) stop()
    },
  }
}
