/** Keeps a shape beside an element of the page, where it covers least of what people read, watch or click. */
import { autoUpdate } from "@floating-ui/dom"
import type { Place } from "~messages/pane-port"
import { bestSpot, coverage, free, isAboutAt, type Places, positionAt, type Spot, spotAt } from "./spots"
import { edgePx, keepInWindow } from "./window-edges"

export interface Anchor extends Places {
  to: Element
}

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
  { to, outside, inside }: Anchor,
  isUsed: () => boolean,
  put: (place: Place | null) => void,
): Anchoring {
  const over = new AbortController()
  let spot: Spot | null = null
  /** Opened, a box begins where it began closed and grows downwards and to the right; where the window ends it moves back. */
  const putAt = (chosen: Spot) => {
    const bounds = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight }
    const leavesWith = isUsed() ? null : to.getBoundingClientRect()
    const begun = keepInWindow(chosen, leavesWith, bounds)
    const now = { ...begun, width: shape.offsetWidth, height: shape.offsetHeight }
    const { x, y } = keepInWindow(now, leavesWith, bounds)
    const isGone = leavesWith?.width === 0 && leavesWith.height === 0
    const room = Math.round(bounds.height - begun.y - edgePx)
    put(isGone ? null : { x: Math.round(x), y: Math.round(y), room })
  }
  const place = async () => {
    const chosen = await bestSpot(to, shape, { outside, inside })
    if (over.signal.aborted || !chosen) return
    spot = chosen
    putAt(chosen)
  }
  const timer = setInterval(() => {
    const here = isUsed() ? null : spot
    if (here && (here.isInside || coverage(shape, to, here) > free)) void place()
  }, lookAgainEveryMs)
  /** Its own text changes every second, and with it its size: while its place stays as good it only moves along. */
  const follow = async () => {
    const before = spot
    if (!before) return place()
    if (isUsed()) return putAt(before)
    const position = await positionAt(to, shape, before.placement, before.isInside)
    if (over.signal.aborted) return
    if (isAboutAt(before, position, shape)) return putAt({ ...before, x: position.x, y: position.y })
    const same = await spotAt(to, shape, before.placement, before.isInside)
    if (over.signal.aborted) return
    if (!before.isInside && same.covered > free) return place()
    spot = same
    putAt(same)
  }
  const stopFollowing = autoUpdate(to, shape, follow)
  return {
    follow: () => void follow(),
    stop() {
      over.abort()
      clearInterval(timer)
      stopFollowing()
    },
  }
}
