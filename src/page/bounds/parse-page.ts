/**
 * Parses a page's text into a document; nothing in it runs. A page can keep a parser busy: an emphasis that is never closed is opened
 * again in every paragraph, so 48 KB can make five million elements. A parser cannot be stopped, but if it gets its text in small pieces,
 * the rest can be withheld.
 */
import { TooMuch } from "~model/too-much"

/** The most of it that may be parsed in one go, in characters. */
const PIECE_CHARS = 256
/** Deeper than any page is on purpose; each paragraph could open as many elements again. */
const MOST_DEPTH = 400

/** How deep the next element would be. */
function depthOfEnd(document: Document): number {
  let depth = 0
  for (let node: Node | null = document.body; node; node = node.lastChild) depth++
  return depth
}

/**
 * Piece by piece: whoever asks for the next one may do something else before, or leave it.
 * @throws TooMuch where it is deeper than any page
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
 * For a thread that others wait for.
 * @param mostMs milliseconds that it may take, give or take a piece
 * @throws TooMuch
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

/** For a place that may block, or can be terminated. */
export const parseWhole = (html: string): Document => new DOMParser().parseFromString(html, "text/html")
