/**
 * The one element that we add to a page: a popover in the top layer with a closed shadow root, so that the page's layout
 * does not move, its styles do not reach in, and its scripts cannot read a user's history.
 */
import { render } from "preact"
import { Overlay, type OverlayState } from "~ui/overlay/overlay"
import { overlayCss } from "~ui/overlay/overlay.css"
import { allCss } from "~ui/styles"
import { keepTexts } from "~ui/text"

const tagName = "liveproof-overlay"

/** Inline and important: no rule of the page can outrank it. */
const hostStyle: Record<string, string> = {
  all: "initial",
  position: "fixed",
  inset: "0",
  width: "100vw",
  height: "100vh",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  "pointer-events": "none",
  "z-index": "2147483647",
}

/** Players let their controls fade about so long after the pointer rested. */
const controlsFadeAfterMs = 3_000

/** Alt+Shift+L hides the overlay and brings it back. */
const isToggle = (event: KeyboardEvent) => event.altKey && event.shiftKey && event.code === "KeyL"

export interface OverlayHost {
  show(state: Omit<OverlayState, "displayOnly">): void
}

export function mountOverlay(signal: AbortSignal): OverlayHost {
  keepTexts("troubleGone")
  const host = document.createElement(tagName)
  host.popover = "manual"
  for (const [name, value] of Object.entries(hostStyle)) host.style.setProperty(name, value, "important")
  const root = host.attachShadow({ mode: process.env.PLASMO_PUBLIC_OVERLAY_ROOT === "open" ? "open" : "closed" })
  const style = document.createElement("style")
  style.textContent = allCss + overlayCss
  const place = document.createElement("div")
  root.append(style, place)

  let hidden = false
  let state: Omit<OverlayState, "displayOnly"> | null = null

  const draw = () => {
    if (hidden || !state) return render(null, place)
    const { fullscreenElement } = document
    const displayOnly = fullscreenElement instanceof HTMLVideoElement
    // In full screen a product outside it cannot be seen, so nothing is said beside it.
    const seesProduct = !fullscreenElement || fullscreenElement.contains(state.productElement)
    const productElement = seesProduct ? state.productElement : null
    render(<Overlay state={{ ...state, productElement, displayOnly }} onHide={() => setHidden(true)} />, place)
  }
  const setHidden = (next: boolean) => {
    hidden = next
    draw()
  }
  /** Shown again, it is above a full-screen element; inside one it can also be clicked. */
  const enterTopLayer = () => {
    const { fullscreenElement } = document
    const home =
      fullscreenElement && !(fullscreenElement instanceof HTMLVideoElement)
        ? fullscreenElement
        : document.documentElement
    if (host.parentElement !== home) home.append(host)
    if (host.matches(":popover-open")) host.hidePopover()
    host.showPopover()
    draw()
  }

  enterTopLayer()
  document.addEventListener("fullscreenchange", enterTopLayer, { signal })
  document.addEventListener(
    "keydown",
    (event) => {
      if (isToggle(event)) setHidden(!hidden)
    },
    { signal, capture: true },
  )
  let quiet: ReturnType<typeof setTimeout>
  document.addEventListener(
    "pointermove",
    () => {
      clearTimeout(quiet)
      place.classList.remove("lp-quiet")
      quiet = setTimeout(() => place.classList.add("lp-quiet"), controlsFadeAfterMs)
    },
    { signal, passive: true },
  )
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(quiet)
      render(null, place)
      host.remove()
    },
    { once: true },
  )
  return {
    show(next) {
      // What a finished life still had under way must not bring its overlay back.
      if (signal.aborted) return
      state = next
      // Pages that replace their whole document throw our element out with it.
      if (!host.isConnected) enterTopLayer()
      else draw()
    },
  }
}
