/**
 * The one element that we add to a page: a popover in the top layer with a closed shadow root, so that the page's layout
 * does not move, its styles do not reach in, and its scripts cannot read a user's history. What is drawn in it is the caller's.
 */
import { render, type VNode } from "preact"
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

export interface OverlayHost<State> {
  show(state: State): void
}

/** What a drawing must know beside its state. */
export interface Surroundings {
  fullscreenElement: Element | null
  onHide(): void
}

export interface OverlayOptions {
  /** What is drawn stands at places of the document and scrolls with it, rather than in the window. */
  scrolls?: boolean
}

/** @param draw called with the latest state, again when the surroundings change; returns what to show */
export function mountOverlay<State>(
  draw: (state: State, surroundings: Surroundings) => VNode,
  signal: AbortSignal,
  { scrolls = false }: OverlayOptions = {},
): OverlayHost<State> {
  keepTexts("troubleGone")
  const host = document.createElement(tagName)
  host.popover = "manual"
  const style = scrolls ? { ...hostStyle, position: "absolute" } : hostStyle
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, "important")
  const root = host.attachShadow({ mode: process.env.PLASMO_PUBLIC_OVERLAY_ROOT === "open" ? "open" : "closed" })
  const rules = document.createElement("style")
  rules.textContent = allCss + overlayCss
  const place = document.createElement("div")
  root.append(rules, place)

  let hidden = false
  let state: State | null = null

  const redraw = () => {
    if (hidden || state === null) return render(null, place)
    const { fullscreenElement } = document
    render(draw(state, { fullscreenElement, onHide: () => setHidden(true) }), place)
  }
  const setHidden = (next: boolean) => {
    hidden = next
    redraw()
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
    redraw()
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
      else redraw()
    },
  }
}
