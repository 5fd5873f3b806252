/**
 * Frames of the page's own origin that its site treats as part of the page. They are looked for at each reading, because a frame may come
 * late, go, or hold another page by now. One that is too large is left out, at no more cost than finding that out.
 */
import { mostOfFrames } from "~model/limits"
import type { PagePart, Site } from "~sites/kit"

export interface PartsFound {
  parts: PagePart[]
  /** A part of the page was left out, because it holds more than may be read. */
  isTooLarge: boolean
}

export function partsOf({ isPart }: Pick<Site, "isPart">, document: Document, page: URL): PartsFound {
  const found: PartsFound = { parts: [], isTooLarge: false }
  if (!isPart) return found
  const left = { nodes: mostOfFrames.nodes, chars: mostOfFrames.chars }
  let lookedAt = 0
  let level: Element[] = [document.documentElement]
  for (let depth = 0; depth < mostOfFrames.depth; depth++) {
    const next: Element[] = []
    for (const frame of level.flatMap((root) => [...root.querySelectorAll("iframe")].slice(0, mostOfFrames.lookedAt))) {
      if (found.parts.length >= mostOfFrames.taken || ++lookedAt > mostOfFrames.lookedAt) return found
      const inside = documentIn(frame)
      const url = inside && addressOf(inside)
      const root = inside && walk(document, inside).nextNode()
      // A frame without an address (`about:blank`, `srcdoc`) holds whatever a script of the page puts there.
      if (url?.origin !== page.origin || root?.nodeType !== Node.ELEMENT_NODE) continue
      next.push(root as Element)
      if (!isPart(url, page)) continue
      if (takes(walk(document, root), left)) found.parts.push({ url, root: root as Element })
      else found.isTooLarge = true
    }
    level = next
  }
  return found
}

/** Null in frames of other origins, and in sandboxed ones. */
function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    return null
  }
}

/**
 * The browser's own word, since `src` may belong to an earlier page. `location` is the only property of a document that
 * no element's name can override.
 */
function addressOf({ location }: Document): URL | null {
  const address = location?.href ?? ""
  return URL.canParse(address) ? new URL(address) : null
}

const walk = (document: Document, root: Node): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)

/** Subtracts a part's size from what is left; if the part is larger than that, subtracts nothing and returns false. */
function takes(walker: TreeWalker, left: { nodes: number; chars: number }): boolean {
  let nodes = 0
  let chars = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes++
    if (node.nodeType === Node.TEXT_NODE) chars += (node as Text).length
    if (nodes > left.nodes || chars > left.chars) return false
  }
  left.nodes -= nodes
  left.chars -= chars
  return true
}
