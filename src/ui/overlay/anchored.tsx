/** Places something beside an element of the page, where it covers least of what people read, watch or click. */
import { autoUpdate, computePosition, offset, type Placement, shift } from "@floating-ui/dom"
import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import { coarseGrid, coveredShare, fineGrid, type SampleGrid } from "./coverage"

const gapPx = 6
const edgePx = 8
/** Below this share of covered sample points a place counts as free, and the order of preference decides. */
const free = 0.05

export interface AnchoredProps {
  to: Element | null
  outside: Placement[]
  /** Corners of the element itself, used only where no place around it is free. */
  inside: Placement[]
  /** Opened by the user: it stays where it is and only keeps within the window. */
  pinned: boolean
  children: ComponentChildren
}

interface Spot {
  placement: Placement
  isInside: boolean
  x: number
  y: number
  /** The box's size when it was judged what it covers. */
  width: number
  height: number
  covered: number
}

/** What a box would hide at a place, our own other boxes included. */
function coverage(box: HTMLElement, anchor: Element, { x, y }: Pick<Spot, "x" | "y">, grid: SampleGrid): number {
  const siblings = [...(box.parentElement?.children ?? [])].filter((other) => other !== box)
  return coveredShare({ x, y, width: box.offsetWidth, height: box.offsetHeight }, box, anchor, siblings, grid)
}

const positionAt = (anchor: Element, box: HTMLElement, placement: Placement, isInside: boolean) =>
  computePosition(anchor, box, {
    placement,
    strategy: "fixed",
    middleware: [
      offset(({ rects }) => (isInside ? -rects.floating.height - gapPx : gapPx)),
      shift({ padding: edgePx, crossAxis: false }),
    ],
  })

async function spotAt(
  anchor: Element,
  box: HTMLElement,
  placement: Placement,
  isInside: boolean,
  grid: SampleGrid,
): Promise<Spot> {
  const { x, y } = await positionAt(anchor, box, placement, isInside)
  const covered = coverage(box, anchor, { x, y }, grid)
  return { placement, isInside, x, y, width: box.offsetWidth, height: box.offsetHeight, covered }
}

/** Whether a box that is now at `x`, `y` covers about what it covered when its spot was judged. */
const isAboutAt = (spot: Spot, { x, y }: Pick<Spot, "x" | "y">, box: HTMLElement) =>
  Math.abs(x - spot.x) <= gapPx &&
  Math.abs(y - spot.y) <= gapPx &&
  box.offsetWidth <= spot.width + gapPx &&
  box.offsetHeight <= spot.height + gapPx

async function bestSpot(
  anchor: Element,
  box: HTMLElement,
  outside: Placement[],
  inside: Placement[],
  grid: SampleGrid,
): Promise<Spot | null> {
  const places = [...outside.map((place) => [place, false] as const), ...inside.map((place) => [place, true] as const)]
  let best: Spot | null = null
  for (const [place, isInside] of places) {
    const spot = await spotAt(anchor, box, place, isInside, grid)
    if (spot.covered <= free) return spot
    if (!best || spot.covered < best.covered) best = spot
  }
  return best
}

/**
 * A page goes on changing after we came: a spot that is no longer free is left for a better one. While spots stay as good
 * as they were, they are looked at more and more seldom.
 */
const lookAgainMs = { least: 4_000, most: 16_000 }
/** Two grids of sample points judge one place a little differently. */
const onePoint = 1 / (coarseGrid.columns * coarseGrid.rows)

/** Opened at a spot, a box grows downwards and to the right; where the window ends it moves back. */
function keepEndInWindow(spot: Spot, box: HTMLElement): Spot {
  const lowest = Math.max(edgePx, innerHeight - box.offsetHeight - edgePx)
  const rightmost = Math.max(edgePx, innerWidth - box.offsetWidth - edgePx)
  return { ...spot, x: Math.min(spot.x, rightmost), y: Math.min(spot.y, lowest) }
}

/** By its top or its left it leaves the window only as its anchor does. Opened, it begins where it began closed. */
function keepBeginInWindow(spot: Spot, anchor: Element): Spot {
  const { right, bottom } = anchor.getBoundingClientRect()
  const leftmost = Math.min(edgePx, right - spot.width)
  const highest = Math.min(edgePx, bottom - spot.height)
  return { ...spot, x: Math.max(spot.x, leftmost), y: Math.max(spot.y, highest) }
}

export function Anchored({ to, outside, inside, pinned, children }: AnchoredProps) {
  const box = useRef<HTMLDivElement>(null)
  const spot = useRef<Spot | null>(null)
  // Before the box is laid out with its new content: otherwise one that was just opened is placed anew by its new size.
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !to) return
    let isOver = false
    const put = (chosen: Spot) => {
      const begun = keepBeginInWindow(chosen, to)
      element.style.setProperty("--lp-room", `${Math.round(innerHeight - begun.y - edgePx)}px`)
      const { x, y } = keepEndInWindow(begun, element)
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
      element.style.visibility = "visible"
    }
    const place = async (grid: SampleGrid) => {
      const chosen = pinned && spot.current ? spot.current : await bestSpot(to, element, outside, inside, grid)
      if (isOver || !chosen) return
      spot.current = chosen
      put(chosen)
    }
    let timer: ReturnType<typeof setTimeout>
    const lookAgainIn = (waitMs: number) => {
      timer = setTimeout(() => lookAgain(waitMs), waitMs)
    }
    const lookAgain = (waitedMs: number) => {
      const here = pinned ? null : spot.current
      const covered = here ? coverage(element, to, here, coarseGrid) : 0
      if (here && (here.isInside || covered > free)) void place(fineGrid)
      const isWorse = here !== null && covered > Math.max(free, here.covered + onePoint)
      lookAgainIn(isWorse ? lookAgainMs.least : Math.min(lookAgainMs.most, 2 * waitedMs))
    }
    /** Its own text changes every second, and with it its size: while its place stays as good it only moves along. */
    const follow = async () => {
      const before = spot.current
      if (!before || pinned) return place(fineGrid)
      const position = await positionAt(to, element, before.placement, before.isInside)
      if (isOver) return
      if (isAboutAt(before, position, element)) return put({ ...before, x: position.x, y: position.y })
      const same = await spotAt(to, element, before.placement, before.isInside, coarseGrid)
      if (isOver) return
      if (!before.isInside && same.covered > free) return place(fineGrid)
      spot.current = same
      put(same)
    }
    lookAgainIn(lookAgainMs.least)
    const stop = autoUpdate(to, element, follow)
    return () => {
      isOver = true
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
