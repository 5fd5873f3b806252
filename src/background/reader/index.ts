/**
 * Reads a fetched page in the background. Firefox's background page has the DOM's parser; Chromium's worker has none and
 * opens an offscreen document for it, which is closed again when the page is read.
 */
import browser from "webextension-polyfill"
import type { ProductKey } from "~model/ids"
import { type FetchedProduct, productIn } from "~page/fetched-product"
import { inTurn } from "../in-turn"
import { type ReaderRequest, readerAnswer } from "./protocol"

const documentPath = "tabs/reader.html"

/** The part of Chromium's own API that we use; the polyfill does not know it. */
declare const chrome: {
  offscreen: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
    closeDocument(): Promise<void>
  }
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> }
}

async function inOffscreenDocument(request: ReaderRequest): Promise<FetchedProduct | null> {
  // One may be left from a worker that died while it was reading.
  const open = await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })
  if (open.length === 0)
    await chrome.offscreen.createDocument({
      url: documentPath,
      reasons: ["DOM_PARSER"],
      justification: "Reads the price on the page of a product that the user watches.",
    })
  try {
    return readerAnswer.parse(await browser.runtime.sendMessage(request))
  } finally {
    await chrome.offscreen.closeDocument().catch(() => undefined)
  }
}

/** There is one document at a time: who is done with it must not close it under the next. */
const oneByOne = inTurn()

/** @returns null where the page holds nothing readable of this very product */
export const readFetched = async (html: string, url: string, product: ProductKey): Promise<FetchedProduct | null> =>
  typeof DOMParser === "undefined"
    ? oneByOne(() => inOffscreenDocument({ target: "liveproof-reader", html, url, product }))
    : productIn(html, url, product)
