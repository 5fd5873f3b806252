/** The parsing document: answers the background's requests and does nothing else. */
import browser from "webextension-polyfill"
import { productIn } from "~page/fetched-product"
import { readerRequest } from "./protocol"

export function answerRequests(): void {
  browser.runtime.onMessage.addListener((raw: unknown) => {
    const request = readerRequest.safeParse(raw)
    if (!request.success) return undefined
    const { html, url, product } = request.data
    return Promise.resolve(productIn(html, url, product))
  })
}
