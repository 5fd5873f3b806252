/**
 * Finds the heading that names the product: the `h1` that shares the most words with what the page calls itself, or the
 * first `h1` if none shares any. On a page without an `h1`, as many ads are, a smaller heading that begins with the
 * page's own words.
 */
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
  return best ?? smallerHeading(document, called)
}

const SMALLER_HEADING = "h2,h3"
const MOST_HEADINGS = 20
const LEAST_LEADING_WORDS = 2

const smallerHeading = (document: Document, called: string): Element | null =>
  [...document.querySelectorAll(SMALLER_HEADING)]
    .slice(0, MOST_HEADINGS)
    .find((heading) => leadsIn(textOf(heading), called)) ?? null

/** Whether both begin with the same words. One word is enough if the heading has no more. */
function leadsIn(heading: string, called: string): boolean {
  const [own, other] = [wordsOf(heading), wordsOf(called)]
  const least = Math.min(LEAST_LEADING_WORDS, own.length)
  return least > 0 && own.slice(0, least).every((word, index) => word === other[index])
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
