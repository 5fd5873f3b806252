/**
 * Parses a page's text into a document; nothing in it runs. A page can keep a parser busy: an emphasis that is never
 * closed is reopened in every paragraph, so 48 KB can make five million elements. A parser cannot be stopped, but one
 * that is fed in small pieces can be denied the rest.
 */
import { TooMuch } from "~model/too-much"

/** How many characters are parsed in one go. */
const PIECE_CHARS = 256
/** No page is nested this deep on purpose; every further paragraph could reopen as many elements. */
const MOST_DEPTH = 400

/** How deep the next element would be. */
function depthOfEnd(document: Document): number {
  let depth = 0
  for (let node: Node | null = document.body; node; node = node.lastChild) depth++
  return depth
}

/**
 * Parses one piece per step, so that the caller can do other work in between, or stop.
 * @throws TooMuch if the page is nested deeper than any real one
 */
export function* parsePieces(html: string): Generator<Document, Document> {
  const page = document.implementation.createHTMLDocument("")
  page.open()
  for (let at = 0; at < html.length; at += PIECE_CHARS) {
    page.write(html.slice(at, at + PIECE_CHARS))
    if (depthOfEnd(page) > MOST_DEPTH) throw new TooMuch()
    yield page
  }
  page.close()
  return page
}

/**
 * Parses a page on a thread that others wait for.
 * @param mostMs the time limit in milliseconds, give or take one piece
 * @throws TooMuch after that, or if the page is nested too deep
 */
export function parseInPieces(html: string, mostMs: number): Document {
  const end = performance.now() + mostMs
  const pieces = parsePieces(html)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
    if (performance.now() > end) throw new TooMuch()
  }
}

/** For use where blocking does no harm, or where the thread can be terminated. */
export const parseWhole = (html: string): Document => new DOMParser().parseFromString(html, "text/html")
