/**
 * A gesture that begins in the page ends in the page: while a button is held or something is dragged, the pane lets
 * everything through.
 */
import type { PaneHost } from "./host"

export function passGestures(host: PaneHost, signal: AbortSignal): void {
  const options = { signal, capture: true, passive: true } as const
  const begin = (event: Event) => event.isTrusted && host.letThrough(true)
  const end = (event: Event) => event.isTrusted && host.letThrough(false)
  addEventListener("pointerdown", begin, options)
  addEventListener("dragstart", begin, options)
  // Starting a drag ends the pointer's own gesture, but the drag goes on.
  addEventListener("dragenter", begin, options)
  for (const type of ["pointerup", "dragend", "drop", "blur"]) addEventListener(type, end, options)
  addEventListener("pointercancel", (event) => event.pointerType !== "mouse" && end(event), options)
  addEventListener(
    "pointermove",
    (event) => {
      // The button was released outside the window.
      if (event.isTrusted && event.buttons === 0) host.letThrough(false)
    },
    options,
  )
}
