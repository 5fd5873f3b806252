/** Keeps a shape beside an element of the page, where it covers least of what people read, watch or click. */
import { autoUpdate } from "@floating-ui/dom"
import type { Place } from "~messages/pane-port"
import { isFree, worthMoving } from "./choose-spot"
import { type Anchor, bestSpot, inSightOf, isAboutAt, positionAt, type Spot, spotAt } from "./spots"
import { edgePx, keepInWindow } from "./window-edges"

/** A page goes on changing after we came: a spot that is no longer free is left for a better one. */
const lookAgainEveryMs = 4_000

/** What stands where the page has no element for it. */
export const corner = (): Place => ({ x: edgePx, y: edgePx, room: innerHeight - 2 * edgePx })

export interface Anchoring {
  /** Its size or use has changed, or other things around it. */
  follow(): void
  stop(): void
}

/**
 * @param shape of the size of what is placed
 * @param isUsed somebody works in it: it stays where it is and only keeps within the window
 * @param put called with each new place; null while the element is not on screen at all
 */
export function anchor(
  shape: HTMLElement,
  anchored: Anchor,
  isUsed: () => boolean,
  put: (place: Place | null) => void,
): Anchoring {
  const over = new AbortController()
  let spot: Spot | null = null
  /** Opened, a box begins where it began closed and grows downwards and to the right; where the window ends it moves back. */
  const putAt = (chosen: Spot) => {
    const bounds = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight }
    const leavesWith = isUsed() ? null : chosen.at.getBoundingClientRect()
    const begun = keepInWindow(chosen, leavesWith, bounds)
    const now = { ...begun, width: shape.offsetWidth, height: shape.offsetHeight }
    const { x, y } = keepInWindow(now, leavesWith, bounds)
    const isGone = leavesWith?.width === 0 && leavesWith.height === 0
    const room = Math.round(bounds.height - begun.y - edgePx)
    put(isGone ? null : { x: Math.round(x), y: Math.round(y), room })
  }
  const place = async () => {
    const chosen = await bestSpot(shape, anchored)
    if (over.signal.aborted || !chosen) return
    spot = chosen
    putAt(chosen)
  }
  const lookAgain = async () => {
    const before = spot
    if (!before || isUsed()) return
    const here = await spotAt(shape, before, inSightOf(anchored))
    if (!before.isInside && isFree(here)) return
    const best = await bestSpot(shape, anchored)
    if (over.signal.aborted || spot !== before || !best) return
    if (!isFree(best) && !worthMoving(here, best)) return
    spot = best
    putAt(best)
  }
  const timer = setInterval(() => void lookAgain(), lookAgainEveryMs)
  /** Its own text changes every second, and with it its size: while its place stays as good it only moves along. */
  const follow = async () => {
    const before = spot
    if (!before) return place()
    if (isUsed()) return putAt(before)
    const position = await positionAt(before.at, shape, before.placement, before.isInside)
    if (over.signal.aborted) return
    if (isAboutAt(before, position, shape)) return putAt({ ...before, x: position.x, y: position.y })
    const same = await spotAt(shape, before, inSightOf(anchored))
    if (over.signal.aborted) return
    if (same.hidesProduct || (!before.isInside && !isFree(same))) return place()
    spot = same
    putAt(same)
  }
  const { to, otherwise } = anchored
  const stopsFollowing = [to, ...(otherwise ? [otherwise.to] : [])].map((one) => autoUpdate(one, shape, follow))
  return {
    follow: () => void follow(),
    stop() {
      over.abort()
      clearInterval(timer)
      for (const stop of stopsFollowing) stop()
    },
  }
}
