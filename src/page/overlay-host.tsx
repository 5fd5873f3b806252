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
  "color-scheme": "light dark",
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

/** A page takes these for its own: a click in a player pauses it, one outside a dialog's box closes the dialog. */
const ownEvents = ["click", "dblclick", "pointerdown", "pointerup", "mousedown", "mouseup"] as const

/**
 * What the host has to stand in to be seen and clicked: everything outside an open modal dialog is inert, and nothing
 * outside a full-screen element is shown. Null where there is neither. Of several dialogs the one that comes last in the page is the upper one.
 */
function upperElement(document: Document): Element | null {
  const { fullscreenElement } = document
  const dialog = [...document.querySelectorAll("dialog:modal")].at(-1)
  return dialog && !(fullscreenElement && dialog.contains(fullscreenElement)) ? dialog : fullscreenElement
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
  /** The full-screen element or open modal dialog that all the rest of the page lies beneath; null where there is none. */
  upper: Element | null
  onHide(): void
}

export interface OverlayOptions {
  /** What is drawn stands at places of the document and scrolls with it, rather than in the window. */
  scrolls?: boolean
}

/** What is put into such an element is never drawn: over it something can be shown, and not clicked. */
export const showsNoChildren = (element: Element | null): boolean =>
  element instanceof HTMLVideoElement || element instanceof HTMLIFrameElement

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
  const root = host.attachShadow({ mode: "closed" })
  const rules = document.createElement("style")
  rules.textContent = allCss + overlayCss
  const place = document.createElement("div")
  root.append(rules, place)

  let hidden = false
  let state: State | null = null

  const redraw = () => {
    if (hidden || state === null) return render(null, place)
    render(draw(state, { upper: upperElement(document), onHide: () => setHidden(true) }), place)
  }
  const setHidden = (next: boolean) => {
    hidden = next
    redraw()
  }
  /** What is pinned to the document stays in it, under a dialog. A video or a frame alone in full screen can hold nothing. */
  const homeElement = (): Element => {
    const upper = scrolls ? document.fullscreenElement : upperElement(document)
    return upper && !showsNoChildren(upper) ? upper : document.documentElement
  }
  /** Shown again, it is above what came into the top layer meanwhile. */
  const enterTopLayer = () => {
    const home = homeElement()
    if (host.parentElement !== home) home.append(host)
    if (host.matches(":popover-open")) host.hidePopover()
    host.showPopover()
    redraw()
  }
  /** Pages that replace their whole document throw our element out with it; dialogs open and close. */
  const isAtHome = () => host.isConnected && host.parentElement === homeElement()
  const comeHome = () => {
    if (!isAtHome()) enterTopLayer()
  }

  enterTopLayer()
  document.addEventListener("fullscreenchange", enterTopLayer, { signal })
  // Neither bubbles. Browsers that do not tell of an opened dialog are found out by the next draw.
  document.addEventListener("toggle", comeHome, { signal, capture: true })
  document.addEventListener("close", comeHome, { signal, capture: true })
  for (const name of ownEvents) host.addEventListener(name, (event) => event.stopPropagation(), { signal })
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
      if (isAtHome()) redraw()
      else enterTopLayer()
    },
  }
}
