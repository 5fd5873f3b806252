/** Putting the page script where a show, a directory of shows or a product is, or where the user pointed, and nowhere else. */
import browser from "webextension-polyfill"
import type { Output } from "~messages/map"
import { siteOriginOf } from "~model/site-origin"
import type { LiveproofDatabase } from "~store/database"
import { readSettings } from "~store/settings"
import { accessTo, readsProductPages } from "./access"
import { watchedPatterns } from "./granted-sites"
import { pageKindOf, siteFilesFor, siteIdOf, slotSelectorOf, videoFiles } from "./known-pages"
import { chosenOf, forgetPointed, isPaused, pointedAt } from "./tab-memory"

const WATCH_FILE = "watch.js"
const PAGE_FILE = "page.js"

const run = (tab: number, frame: number, ...files: string[]) =>
  browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files })

export interface InjectRequest {
  tab: number
  frame: number
  url: string
  /** The slot of a show was found on the page. */
  found: boolean
}

/** Injects nothing where the URL holds nothing for us, or the user has not allowed it. */
export async function injectPage(
  db: LiveproofDatabase,
  { tab, frame, url, found }: InjectRequest,
): Promise<Output<"page.inject">> {
  const kind = pageKindOf(url)
  const isChosen = (await chosenOf(tab, url)) !== null
  if ((!kind && !isChosen) || (await isPaused(tab, url))) return { injected: false }
  const settings = await readSettings(db)
  if (settings.consent !== "yes" || settings.sitesOff.includes(siteIdOf(url))) return { injected: false }
  const access = await accessTo(settings, tab, url)
  if (access === "none") return { injected: false }
  const lookFor = slotSelectorOf(url)
  const isOnlyForSlot = kind === "any" && lookFor !== undefined && access !== "pointed-at"
  const isWanted = found || isChosen
  if (!isWanted && (isOnlyForSlot || (kind === "product" && !readsProductPages(access, settings))))
    return { injected: false, lookFor }
  await run(tab, frame, ...new Set([...siteFilesFor(url), ...(isChosen ? videoFiles : [])]), PAGE_FILE)
  return { injected: true }
}

/** For a page script that is there already, and came for something else. */
export const injectVideoReader = (tab: number): Promise<unknown> => run(tab, 0, ...videoFiles)

/** The page script in a frame whose player the page's session is to watch, with what reads the player's own label. */
export const injectFrame = (tab: number, frame: number): Promise<unknown> => run(tab, frame, ...videoFiles, PAGE_FILE)

/** The dormant entry, which asks for the page script by itself. */
export const wakeTab = (tab: number): Promise<unknown> => run(tab, 0, WATCH_FILE)

/** For tabs that were open before the extension was installed or allowed to look. */
export async function wakeOpenTabs(db: LiveproofDatabase): Promise<void> {
  const tabs = await browser.tabs.query({ url: await watchedPatterns(db) })
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? null : wakeTab(tab.id))))
}

/**
 * The page at which the user pointed is being left: what comes next in the tab is looked at too if it is on the same site.
 * The browser decides: Chromium keeps the access while the tab stays on the site, Firefox takes it back at each load.
 */
export async function followPointed(tab: number): Promise<void> {
  const wakeOnSameSite = async () => {
    const { url = "" } = await browser.tabs.get(tab)
    if ((await pointedAt(tab)) !== siteOriginOf(url)) throw new Error("the tab left the site")
    await wakeTab(tab)
  }
  const arrived = async () => {
    browser.tabs.onUpdated.removeListener(updated)
    await wakeOnSameSite().catch(() => forgetPointed(tab))
  }
  const updated = async (id: number, { status }: { status?: string }) => {
    if (id === tab && status === "complete") await arrived()
  }
  browser.tabs.onUpdated.addListener(updated)
  // A small page may be complete before we hear that the previous one was left; in a closed tab nothing follows.
  const isLoading = await browser.tabs.get(tab).then(
    ({ status }) => status === "loading",
    () => false,
  )
  if (!isLoading) await arrived()
}
