/** Places something beside an element of the page, where it covers least of what people read, watch or click. */
import { autoUpdate } from "@floating-ui/dom"
import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import { coarseGrid, fineGrid, type SampleGrid } from "./coverage"
import { bestSpot, coverage, free, isAboutAt, type Places, positionAt, type Spot, spotAt } from "./spots"
import { edgePx, keepInWindow } from "./window-edges"

export interface AnchoredProps extends Places {
  to: Element | null
  /** Opened by the user: it stays where it is and only keeps within the window. */
  pinned: boolean
  children: ComponentChildren
}

/**
 * A page goes on changing after we came: a spot that is no longer free is left for a better one. While spots stay as good
 * as they were, they are looked at more and more seldom.
 */
const lookAgainMs = { least: 4_000, most: 16_000 }
/** Two grids of sample points judge one place a little differently. */
const onePoint = 1 / (coarseGrid.columns * coarseGrid.rows)

export function Anchored({ to, outside, inside, pinned, children }: AnchoredProps) {
  const box = useRef<HTMLDivElement>(null)
  const spot = useRef<Spot | null>(null)
  // Before the box is laid out with its new content: otherwise one that was just opened is placed anew by its new size.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (!to) {
      // What the last element left would keep the box where that was.
      spot.current = null
      element.removeAttribute("style")
      return
    }
    const over = new AbortController()
    const isUsed = () => pinned || element.querySelector(":focus-visible") !== null
    /** Opened, a box begins where it began closed and grows downwards and to the right; where the window ends it moves back. */
    const put = (chosen: Spot) => {
      const bounds = { width: innerWidth, height: innerHeight }
      const leavesWith = isUsed() ? null : to.getBoundingClientRect()
      const begun = keepInWindow(chosen, leavesWith, bounds)
      element.style.setProperty("--lp-room", `${Math.round(bounds.height - begun.y - edgePx)}px`)
      const now = { ...begun, width: element.offsetWidth, height: element.offsetHeight }
      const { x, y } = keepInWindow(now, leavesWith, bounds)
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
      const isGone = leavesWith?.width === 0 && leavesWith.height === 0
      element.style.visibility = isGone ? "hidden" : "visible"
    }
    const place = async (grid: SampleGrid) => {
      const chosen = await bestSpot(to, element, { outside, inside }, grid)
      if (over.signal.aborted || !chosen) return
      spot.current = chosen
      put(chosen)
    }
    let timer: ReturnType<typeof setTimeout>
    const lookAgainIn = (waitMs: number) => {
      timer = setTimeout(() => lookAgain(waitMs), waitMs)
    }
    const lookAgain = (waitedMs: number) => {
      const here = isUsed() ? null : spot.current
      const covered = here ? coverage(element, to, here, coarseGrid) : 0
      if (here && (here.isInside || covered > free)) void place(fineGrid)
      const isWorse = here !== null && covered > Math.max(free, here.covered + onePoint)
      lookAgainIn(isWorse ? lookAgainMs.least : Math.min(lookAgainMs.most, 2 * waitedMs))
    }
    /** Its own text changes every second, and with it its size: while its place stays as good it only moves along. */
    const follow = async () => {
      const before = spot.current
      if (!before) return place(fineGrid)
      if (isUsed()) return put(before)
      const position = await positionAt(to, element, before.placement, before.isInside)
      if (over.signal.aborted) return
      if (isAboutAt(before, position, element)) return put({ ...before, x: position.x, y: position.y })
      const same = await spotAt(to, element, before.placement, before.isInside, coarseGrid)
      if (over.signal.aborted) return
      if (!before.isInside && same.covered > free) return place(fineGrid)
      spot.current = same
      put(same)
    }
    // The keyboard comes and goes: where it is, the box can be seen.
    for (const type of ["focusin", "focusout"]) element.addEventListener(type, follow, { signal: over.signal })
    lookAgainIn(lookAgainMs.least)
    const stop = autoUpdate(to, element, follow)
    return () => {
      over.abort()
      clearTimeout(timer)
      stop()
    }
  }, [to, pinned])
  return (
    <div ref={box} class={`lp-anchored ${to ? "" : "lp-anchored--free"} ${pinned ? "lp-anchored--front" : ""}`}>
      {children}
    </div>
  )
}
