/**
 * Stops input to the pane that must have no effect: presses on something that could not be seen long enough, and turns
 * of the wheel that would scroll the page behind the pane.
 */
import type { Stage } from "./stage"

const pressTypes = ["click", "auxclick", "pointerdown", "mousedown", "dblclick"] as const

const canScroll = (element: Element, deltaY: number): boolean => {
  const { scrollTop, scrollHeight, clientHeight } = element
  if (scrollHeight <= clientHeight + 1 || !/auto|scroll/.test(getComputedStyle(element).overflowY)) return false
  return deltaY < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1
}

export function guardPresses(stage: Stage): void {
  const refuse = (event: MouseEvent) => {
    // In a click that was made with a key, `detail` is 0.
    const byPointer = event.type !== "click" || event.detail > 0
    if (event.target instanceof Node && stage.mayBePressed(event.target, byPointer)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of pressTypes) addEventListener(type, refuse, { capture: true })
  addEventListener(
    "wheel",
    (event) => {
      // The browser's own zoom.
      if (event.ctrlKey) return
      const path = event.composedPath().filter((one): one is Element => one instanceof Element)
      if (!path.some((element) => canScroll(element, event.deltaY))) event.preventDefault()
    },
    { passive: false },
  )
}
