/** What every handler works with, and the questions that several of them ask. */
import browser from "webextension-polyfill"
import { Refusal, type Sender } from "~messages/server"
import { tell } from "~messages/tell"
import type { Settings } from "~model/session"
import type { TabView } from "~model/tab"
import { canDate } from "~store/clock"
import type { LiveproofDatabase } from "~store/database"
import { changeSettings, readSettings } from "~store/settings"
import { accessTo } from "./access"
import { showBadge } from "./badge"
import { registerGrantedSites, watchedPatterns } from "./granted-sites"
import { wakeOpenTabs } from "./injection"
import { siteIdOf } from "./known-pages"
import type { PoliteFetcher } from "./polite-fetch"
import type { SourceDesk } from "./price-sources"
import { stateOfTab, tabsWithState } from "./tab-memory"
import { tabView, viewOfNowhere } from "./tab-view"

export interface Context {
  readonly db: LiveproofDatabase
  readonly fetcher: PoliteFetcher
  readonly sources: SourceDesk
  now(): number
}

/** @throws Refusal before the first-run page is answered with yes */
export async function requireConsent({ db }: Context): Promise<Settings> {
  const settings = await readSettings(db)
  if (settings.consent !== "yes") throw new Refusal("not-allowed", "recording is off")
  return settings
}

/**
 * @returns what the user allows, and on whose word the page is looked at
 * @throws Refusal where nothing may be recorded from this page
 */
export async function requireRecording(
  context: Context,
  sender: Sender,
): Promise<{ settings: Settings; access: TabView["access"] }> {
  const settings = await requireConsent(context)
  if (settings.sitesOff.includes(siteIdOf(sender.url))) throw new Refusal("not-allowed", "this site is switched off")
  const access = await accessTo(settings, sender.tab, sender.url)
  if (access === "none") throw new Refusal("not-allowed", "access was taken back")
  return { settings, access }
}

/** @throws Refusal while nothing can be dated: the clock is in doubt, and the page's own site does not say the same time */
export async function requireClock({ db, fetcher, now }: Context, { url }: Sender): Promise<void> {
  if (!(await canDate(db, now(), () => fetcher.dateAt(url))))
    throw new Refusal("clock-in-doubt", "the computer's clock has jumped")
}

/** Brings the badge of the sender's tab up to date. */
export async function refreshTab({ db }: Context, sender: Sender): Promise<TabView> {
  const view = await tabView(db, sender.tab, sender.url)
  await showBadge(sender.tab, view)
  return view
}

/** Tabs that a change may concern: those that the browser names to us, and those that our page script spoke from. */
async function concernedTabs(db: LiveproofDatabase): Promise<Map<number, { url: string; isNamed: boolean }>> {
  const concerned = new Map<number, { url: string; isNamed: boolean }>()
  for (const { tab, url } of await tabsWithState()) concerned.set(tab, { url, isNamed: false })
  for (const { id, url } of await browser.tabs.query({ url: await watchedPatterns(db) }))
    if (id !== undefined && url) concerned.set(id, { url, isNamed: true })
  return concerned
}

/** Tells the page script of a tab what it may do now; `heard`: it is there. */
async function tellTab(db: LiveproofDatabase, tab: number, url: string): Promise<{ view: TabView; heard: boolean }> {
  const view = await tabView(db, tab, url)
  return { view, heard: await tell(tab, { kind: "bg.tab.changed", view }) }
}

/** After something changed for one tab alone. @returns whether a page script heard it */
export async function changedForTab({ db }: Context, tab: number, url: string): Promise<boolean> {
  const { view, heard } = await tellTab(db, tab, url)
  await showBadge(tab, view)
  return heard
}

/** Tells tabs what they may do now, after consent, a site's switch or the access to a site changed. */
export async function tellTabs(db: LiveproofDatabase): Promise<void> {
  for (const [tab, { url, isNamed }] of await concernedTabs(db)) {
    const { view, heard } = await tellTab(db, tab, url)
    // A tab that is not named and does not hear us shows another page by now.
    if (isNamed || heard) await showBadge(tab, view)
  }
}

/** After access to a site, or the wish to have it looked at, has changed. */
export async function accessChanged(db: LiveproofDatabase): Promise<void> {
  await registerGrantedSites(db)
  await wakeOpenTabs(db)
  await tellTabs(db)
}

/** Of a tab whose address the browser does not tell: what our page script there, if it still is, told before. */
export async function viewOfHiddenTab(db: LiveproofDatabase, tab: number): Promise<TabView> {
  const state = await stateOfTab(tab)
  const answer = state && (await tellTab(db, tab, state.url))
  return answer?.heard ? answer.view : viewOfNowhere()
}

export async function switchSettings({ db }: Context, change: Parameters<typeof changeSettings>[1]): Promise<Settings> {
  const value = await changeSettings(db, change)
  if (value.consent === "yes") await wakeOpenTabs(db)
  await tellTabs(db)
  return value
}
