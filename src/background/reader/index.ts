/**
 * Reads a fetched page in the background, so that nobody waits for it. Chromium's worker has no parser, so it opens an offscreen
 * document, which has the page read in a place that can be shut down, and closes it again afterwards. Firefox's background page
 * has a parser but no such place: there parsing and reading count what they do, and give up at a limit.
 */
import browser from "webextension-polyfill"
import type { ProductKey } from "~model/ids"
import { parseInPieces } from "~page/bounds/parse-page"
import { productIn } from "~page/reading/fetched-product"
import { inTurn } from "../in-turn"
import { type FetchedPage, type ReaderAnswer, type ReaderRequest, readerAnswer } from "./protocol"
import { siteAt } from "./site-at"

const DOCUMENT_PATH = "tabs/reader.html"

/** The part of Chromium's own API that we use; the polyfill does not know it. */
declare const chrome: {
  offscreen: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
    closeDocument(): Promise<void>
  }
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> }
}

async function inOffscreenDocument(page: FetchedPage): Promise<ReaderAnswer> {
  // One may be left from a worker that died while it was reading.
  const open = await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })
  if (open.length === 0)
    await chrome.offscreen.createDocument({
      url: DOCUMENT_PATH,
      reasons: ["DOM_PARSER"],
      justification: "Reads the price on the page of a product that the user watches.",
    })
  try {
    const request: ReaderRequest = { target: "liveproof-reader", page }
    return readerAnswer.parse(await browser.runtime.sendMessage(request))
  } finally {
    await chrome.offscreen.closeDocument().catch(() => undefined)
  }
}

/** Half of a second that nobody notices; the other half is for reading. The largest honest pages take half of this. */
const MOST_PARSE_MS = 500

/** There is one document at a time, and whoever is done with it must not close it on the next. */
const oneByOne = inTurn()

export const readFetched = async (html: string, url: string, product: ProductKey): Promise<ReaderAnswer> =>
  typeof DOMParser === "undefined"
    ? oneByOne(() => inOffscreenDocument({ html, url, product }))
    : productIn(siteAt, html, url, product, (text) => parseInPieces(text, MOST_PARSE_MS))
