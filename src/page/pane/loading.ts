/**
 * Loads the pane into its frame and hands it its end of the port. The pane takes the port only with the nonce that both
 * got from the background. It never posts to the page's window, which would tell the page where it comes from.
 */
import browser from "webextension-polyfill"
import { send } from "~messages/client"
import { PANE_PATH } from "~messages/pane-path"
import { type Handover, type Line, openLine, type ToPage, type ToPane, toPage } from "~messages/pane-port"
import type { PaneHost } from "./host"

/** A pane that has not spoken for this long was not allowed to load. */
const PATIENCE_MS = 3_000

export type PaneLine = Line<ToPane>

/**
 * @param hear what the pane says, from its first word
 * @returns null where the page allows no frame of ours
 */
export async function loadPane(
  host: PaneHost,
  hear: (message: ToPage) => void,
  signal: AbortSignal,
): Promise<PaneLine | null> {
  const { nonce } = await send("page.pane.open", {})
  const plain = await loadOnce(host, nonce, hear, signal)
  if (plain || signal.aborted || !("credentialless" in host.frame)) return plain
  host.takeCredentiallessFrame()
  return loadOnce(host, nonce, hear, signal)
}

function loadOnce(
  { frame }: PaneHost,
  nonce: string,
  hear: (message: ToPage) => void,
  signal: AbortSignal,
): Promise<PaneLine | null> {
  const over = new AbortController()
  return new Promise<PaneLine | null>((resolve) => {
    const lines: PaneLine[] = []
    const settle = (chosen: PaneLine | null) => {
      for (const line of lines) if (line !== chosen) line.close()
      resolve(chosen)
    }
    const giveUp = () => settle(null)
    const timer = setTimeout(giveUp, PATIENCE_MS)
    over.signal.addEventListener("abort", () => clearTimeout(timer), { once: true })
    signal.addEventListener("abort", giveUp, { signal: over.signal, once: true })
    // A frame fires `load` for its empty first page too; only the pane answers.
    const { origin } = new URL(browser.runtime.getURL(""))
    const handOver = (event: Event) => {
      if (!event.isTrusted) return
      const { port1, port2 } = new MessageChannel()
      const line: PaneLine = openLine<ToPane, ToPage>(port1, toPage, (message) => {
        if (message.kind === "ready") settle(line)
        hear(message)
      })
      lines.push(line)
      frame.contentWindow?.postMessage({ liveproof: 1, nonce } satisfies Handover, origin, [port2])
    }
    frame.addEventListener("load", handOver, { signal: over.signal })
    try {
      // Not by `src`, from which the page could read where it comes from.
      frame.contentWindow!.location.replace(browser.runtime.getURL(PANE_PATH))
    } catch {
      giveUp()
    }
  }).finally(() => over.abort())
}
