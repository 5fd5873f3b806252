/** Chromium's offscreen document: answers the background's requests, by way of a sandboxed page, and does nothing else. */
import browser, { type Runtime } from "webextension-polyfill"
import { readerRequest } from "./protocol"
import { readInSandbox } from "./sandbox-frame"

export function answerRequests(): void {
  browser.runtime.onMessage.addListener((raw: unknown, { id, tab }: Runtime.MessageSender) => {
    if (id !== browser.runtime.id || tab) return undefined
    const request = readerRequest.safeParse(raw)
    return request.success ? readInSandbox(request.data.page) : undefined
  })
}
