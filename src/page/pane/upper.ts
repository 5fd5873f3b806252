/** What of a page lies above all the rest of it: an element in full screen, or an open modal dialog. */
import { rootIn } from "../dom/roots"

/** What is put into such an element is never drawn: over it something can be shown, and not clicked. */
export const showsNoChildren = (element: Element | null): boolean =>
  element instanceof HTMLVideoElement || element instanceof HTMLIFrameElement

/** Documents name the outermost element around it, each root the next. */
function fullScreenElement(document: Document): Element | null {
  let element = document.fullscreenElement
  for (;;) {
    const inner = element && rootIn(element)?.fullscreenElement
    if (!inner) return element
    element = inner
  }
}

/** What lies at a point takes the page's time to find, and this is asked several times a second. */
const ASK_AGAIN_AFTER_MS = 900

interface Found {
  dialog: Element | null
  at: number
  fullScreen: Element | null
}

let found: Found = { dialog: null, at: Number.NEGATIVE_INFINITY, fullScreen: null }

/** One that was opened only just may be missing. */
function shadowDialog(document: Document): Element | null {
  const now = performance.now()
  const isOver = found.dialog !== null && !(found.dialog.isConnected && found.dialog.matches("dialog:modal"))
  const fullScreen = document.fullscreenElement
  if (isOver || fullScreen !== found.fullScreen || now - found.at >= ASK_AGAIN_AFTER_MS)
    found = { dialog: findShadowDialog(document), at: now, fullScreen }
  return found.dialog
}

/** While one is open nothing else of the page can be hit, so that any point leads to one in a root. */
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
