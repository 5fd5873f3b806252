/** Places something beside an element of the page, where it covers least of what people read, watch or click. */
import { autoUpdate, computePosition, offset, type Placement, shift } from "@floating-ui/dom"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { coveredShare } from "./coverage"

const gapPx = 6
const edgePx = 8
/** Below this share of covered sample points a place counts as free, and the order of preference decides. */
const free = 0.05

interface AnchoredProps {
  to: Element | null
  outside: Placement[]
  /** Corners of the element itself, used only where no place around it is free. */
  inside: Placement[]
  children: ComponentChildren
}

interface Spot {
  x: number
  y: number
  covered: number
}

async function spotAt(anchor: Element, box: HTMLElement, placement: Placement, isInside: boolean): Promise<Spot> {
  const { x, y } = await computePosition(anchor, box, {
    placement,
    strategy: "fixed",
    middleware: [
      offset(({ rects }) => (isInside ? -rects.floating.height - gapPx : gapPx)),
      shift({ padding: edgePx, crossAxis: false }),
    ],
  })
  const { offsetWidth: width, offsetHeight: height } = box
  return { x, y, covered: coveredShare({ x, y, width, height }, box) }
}

async function bestSpot(
  anchor: Element,
  box: HTMLElement,
  outside: Placement[],
  inside: Placement[],
): Promise<Spot | null> {
  const places = [...outside.map((place) => [place, false] as const), ...inside.map((place) => [place, true] as const)]
  let best: Spot | null = null
  for (const [place, isInside] of places) {
    const spot = await spotAt(anchor, box, place, isInside)
    if (spot.covered <= free) return spot
    if (!best || spot.covered < best.covered) best = spot
  }
  return best
}

export function Anchored({ to, outside, inside, children }: AnchoredProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element || !to) return
    const place = async () => {
      const spot = await bestSpot(to, element, outside, inside)
      if (!spot) return
      element.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`
      element.style.visibility = "visible"
    }
    return autoUpdate(to, element, place, { animationFrame: false })
  }, [to])
  return (
    <div
      ref={box}
      class="lp-anchored"
      style={to ? undefined : "visibility: visible; inset-block-start: 8px; inset-inline-start: 8px"}
    >
      {children}
    </div>
  )
}
