/**
 * The dormant entry: on every page of a known shop or granted site, a few kilobytes that tell the background when the
 * URL changes.
 */
import type { PlasmoCSConfig } from "plasmo"
import { deliver } from "~messages/deliver"
import type { AnswerTo, Envelope } from "~messages/map"
import { ownGlobal, setOwnGlobal } from "~model/own-global"
import { watchUrl } from "~page/navigation"

// Read by Plasmo as text; the built manifest takes its hosts from plasmo.config.ts.
export const config: PlasmoCSConfig = { matches: ["https://www.amazon.com/*"] }

/** Only what this script needs: the polyfill and the schemas would be many times as large as the script itself. */
declare const chrome: {
  runtime?: {
    id?: string
    sendMessage(message: Envelope<"page.inject">): Promise<AnswerTo<"page.inject"> | undefined>
  }
}

const LOOK_EVERY_MS = 2_000
/** After this many, a page has loaded whatever it is going to show. */
const LOOKS_AT_MOST = 30

function start() {
  const stop = new AbortController()
  const ask = async (found = false) => {
    if (!chrome.runtime?.id) return stop.abort()
    const url = location.href
    // While the extension is being updated nobody answers; the next change of the URL asks again.
    const answer = await deliver(async () =>
      location.href === url
        ? chrome.runtime?.sendMessage({ liveproof: 1, kind: "page.inject", input: { url, found } })
        : undefined,
    ).catch(() => undefined)
    const selector = answer?.ok ? answer.output.lookFor : undefined
    if (selector && !found) lookFor(selector, url, LOOKS_AT_MOST)
  }
  /** A show's slot may come late. Until it is there, nothing else of ours is put into the page. */
  const lookFor = (selector: string, url: string, looksLeft: number) => {
    if (stop.signal.aborted || location.href !== url || looksLeft === 0) return
    if (document.querySelector(selector)) void ask(true)
    else setTimeout(lookFor, LOOK_EVERY_MS, selector, url, looksLeft - 1)
  }
  watchUrl(() => void ask(), stop.signal)
  return { ask }
}

const running = ownGlobal<ReturnType<typeof start>>("liveproofWatch")
if (running) void running.ask()
else setOwnGlobal("liveproofWatch", start())
