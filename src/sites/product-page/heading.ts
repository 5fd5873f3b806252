/** The heading that names the product: the `h1` that shares most words with what the page calls itself; the first where none does. */
import { collapse, textOf } from "../dom/text"
import { sharedWords } from "../structured-data/product"

export function mainHeading(document: Document, title: string): Element | null {
  const called = title || collapse(document.title)
  let best: Element | null = null
  let bestShare = 0
  for (const heading of document.querySelectorAll("h1")) {
    const text = textOf(heading)
    if (text === "") continue
    const share = sharedWords(text, called)
    if (!best || share > bestShare) {
      best = heading
      bestShare = share
    }
  }
  return best
}
