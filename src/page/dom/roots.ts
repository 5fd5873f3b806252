/** Players that are custom elements keep their video in a shadow root, often a closed one, which no selector reaches. */
import browser from "webextension-polyfill"
import { isPaneTag } from "./tag"

/** Chromium's way for extensions to look into closed roots, and Firefox's. */
interface ShadowOpener {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}
type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

/** The root in an element, open or closed. */
export function rootIn(element: Openable): ShadowRoot | null {
  // Chromium throws for anything but an HTML element.
  try {
    return (
      element.openOrClosedShadowRoot ??
      (browser as ShadowOpener).dom?.openOrClosedShadowRoot(element) ??
      element.shadowRoot ??
      null
    )
  } catch {
    return null
  }
}

/**
 * Asking every element for its root is slow, and roots rarely come and go. So a list lasts this long, and longer where
 * making it would take more than this share of the page's time.
 */
const LAST_AT_LEAST_MS = 5_000
const MOST_SHARE = 1 / 1_000
const MOST_ELEMENTS = 20_000
const MOST_ROOTS = 200

let known: { document: Document; roots: readonly ShadowRoot[]; until: number } | null = null

/** The elements that may have a root: custom elements and some containers. What we draw is not part of the page. */
const mayHoldRoot = ({ localName }: Element): boolean =>
  localName.includes("-")
    ? !isPaneTag(localName)
    : /^(?:article|aside|body|div|footer|header|main|nav|p|section|span)$/.test(localName)

function findRoots(document: Document): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  const pending: (Document | ShadowRoot)[] = [document]
  let left = MOST_ELEMENTS
  for (let place = pending.pop(); place; place = pending.pop())
    for (const element of place.querySelectorAll("*")) {
      if (left-- === 0 || roots.length === MOST_ROOTS) return roots
      const root = mayHoldRoot(element) ? rootIn(element) : null
      if (!root) continue
      roots.push(root)
      pending.push(root)
    }
  return roots
}

/** Elements with this tag in the document and in all its shadow roots; those in a brand-new root may be missing. */
export function everywhere<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
): HTMLElementTagNameMap[K][] {
  const startedAt = performance.now()
  if (known?.document !== document || startedAt > known.until) {
    const roots = findRoots(document)
    const now = performance.now()
    known = { document, roots, until: now + Math.max(LAST_AT_LEAST_MS, (now - startedAt) / MOST_SHARE) }
  }
  return [document, ...known.roots].flatMap((place) => [...place.querySelectorAll(tag)])
}

/** The parent of an element; at the top of a shadow root, the root's host. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
