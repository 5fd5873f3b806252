/**
 * The sandboxed page: parses and reads what its parent asks for. It has no extension API and no access to the network; in
 * Chromium it has a process of its own, which can be killed while it works.
 */
import { productIn } from "~page/reading/fetched-product"
import { fetchedPage, portOffer } from "./protocol"
import { siteAt } from "./site-at"

export function answerInSandbox(): void {
  const { origin } = new URL(location.href)
  addEventListener("message", ({ source, origin: sender, data, ports: [port] }) => {
    if (source !== parent || sender !== origin || !port || !portOffer.safeParse(data).success) return
    port.onmessage = ({ data: asked }: MessageEvent<unknown>) => {
      const page = fetchedPage.safeParse(asked)
      if (page.success) port.postMessage(productIn(siteAt, page.data.html, page.data.url, page.data.product))
    }
  })
}
