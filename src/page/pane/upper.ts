/** What lies above all the rest of a page: an element in full screen, or an open modal dialog. */
import { rootIn } from "../dom/roots"

/** Children of such an element are never drawn; things can be shown over it, but not clicked. */
export const showsNoChildren = (element: Element | null): boolean =>
  element instanceof HTMLVideoElement || element instanceof HTMLIFrameElement

/**
 * The document names only the outermost host around the full-screen element; each shadow root names the next one in.
 */
function fullScreenElement(document: Document): Element | null {
  let element = document.fullscreenElement
  for (;;) {
    const inner = element && rootIn(element)?.fullscreenElement
    if (!inner) return element
    element = inner
  }
}

/** Finding what lies at a point takes the page's time, and this is asked several times a second. */
const ASK_AGAIN_AFTER_MS = 900

interface Found {
  dialog: Element | null
  at: number
  fullScreen: Element | null
}

let found: Found = { dialog: null, at: Number.NEGATIVE_INFINITY, fullScreen: null }

/** The open modal dialog in a shadow root; one that has only just opened may be missed. */
function shadowDialog(document: Document): Element | null {
  const now = performance.now()
  const isOver = found.dialog !== null && !(found.dialog.isConnected && found.dialog.matches("dialog:modal"))
  const fullScreen = document.fullscreenElement
  if (isOver || fullScreen !== found.fullScreen || now - found.at >= ASK_AGAIN_AFTER_MS)
    found = { dialog: findShadowDialog(document), at: now, fullScreen }
  return found.dialog
}

/**
 * While a modal dialog is open, nothing else of the page can be hit, so any point leads to it, even into shadow roots.
 */
function findShadowDialog(document: Document): Element | null {
  const point = [innerWidth / 2, innerHeight / 2] as const
  let hit = document.elementFromPoint(...point)
  while (hit) {
    const inner: Element | null | undefined = rootIn(hit)?.elementFromPoint(...point)
    const dialog = inner?.closest("dialog:modal")
    if (dialog) return dialog
    if (!inner || inner === hit) return null
    hit = inner
  }
  return null
}

/**
 * What the pane has to stand in to be seen and clicked: everything outside an open modal dialog is inert, and nothing
 * outside a full-screen element is shown. Null where there is neither. Of several dialogs the one that comes last in the
 * page is the upper one.
 */
export function upperElement(document: Document): Element | null {
  const fullScreen = fullScreenElement(document)
  const dialog = [...document.querySelectorAll("dialog:modal")].at(-1) ?? shadowDialog(document)
  return dialog && !(fullScreen && dialog.contains(fullScreen)) ? dialog : fullScreen
}
