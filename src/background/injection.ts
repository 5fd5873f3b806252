/** Putting the page script where a show, a directory of shows or a product is, and nowhere else. */
import browser from "webextension-polyfill"
import type { Output } from "~messages/map"
import type { LiveproofDatabase } from "~store/database"
import { readSettings } from "~store/settings"
import { knownHosts, pageKindOf, siteIdOf, slotSelectorOf } from "./known-pages"

const watchFile = "watch.js"
const pageFile = "page.js"

const run = (tab: number, frame: number, file: string) =>
  browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file] })

export interface InjectRequest {
  tab: number
  frame: number
  url: string
  /** What a show's slot has was found on the page. */
  found: boolean
}

/** Injects nothing where the URL holds nothing for us, or the user has not allowed it. */
export async function injectPage(
  db: LiveproofDatabase,
  { tab, frame, url, found }: InjectRequest,
): Promise<Output<"page.inject">> {
  const kind = pageKindOf(url)
  if (!kind) return { injected: false }
  const { consent, sitesOff, recordProductPages } = await readSettings(db)
  if (consent !== "yes" || sitesOff.includes(siteIdOf(url))) return { injected: false }
  if (kind === "product" && !recordProductPages && !found) return { injected: false, lookFor: slotSelectorOf(url) }
  await run(tab, frame, pageFile)
  return { injected: true }
}

/** The dormant entry for tabs that were open before the extension was installed or allowed to look. */
export async function wakeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...knownHosts] })
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? null : run(tab.id, 0, watchFile))))
}
