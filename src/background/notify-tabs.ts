/** Telling tabs, and their badges, what has changed for them. */
import browser from "webextension-polyfill"
import { tell } from "~messages/notify"
import type { Sender } from "~messages/server"
import type { Settings } from "~model/session"
import type { TabView } from "~model/tab"
import type { LiveproofDatabase } from "~store/database"
import { changeSettings } from "~store/settings"
import { showBadge } from "./badge"
import type { Context } from "./context"
import { registerGrantedSites, watchedPatterns } from "./granted-sites"
import { wakeOpenTabs } from "./injection"
import { stateOfTab, tabsWithState } from "./tab-memory"
import { tabView, viewOfNowhere } from "./tab-view"

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
async function notifyTab(db: LiveproofDatabase, tab: number, url: string): Promise<{ view: TabView; heard: boolean }> {
  const view = await tabView(db, tab, url)
  return { view, heard: await tell(tab, { kind: "bg.tab.changed", view }) }
}

/** After something changed for one tab alone. @returns whether a page script heard it */
export async function changedForTab({ db }: Context, tab: number, url: string): Promise<boolean> {
  const { view, heard } = await notifyTab(db, tab, url)
  await showBadge(tab, view)
  return heard
}

/** Tells tabs what they may do now, after consent, a site's switch or the access to a site changed. */
export async function notifyTabs(db: LiveproofDatabase): Promise<void> {
  for (const [tab, { url, isNamed }] of await concernedTabs(db)) {
    const { view, heard } = await notifyTab(db, tab, url)
    // A tab that is not named and does not hear us shows another page by now.
    if (isNamed || heard) await showBadge(tab, view)
  }
}

/** After access to a site, or the wish to have it looked at, has changed. */
export async function accessChanged(db: LiveproofDatabase): Promise<void> {
  await registerGrantedSites(db)
  await wakeOpenTabs(db)
  await notifyTabs(db)
}

/** For a tab whose address the browser does not tell: by what our page script there said last, if it is still there. */
export async function viewOfHiddenTab(db: LiveproofDatabase, tab: number): Promise<TabView> {
  const state = await stateOfTab(tab)
  const answer = state && (await notifyTab(db, tab, state.url))
  return answer?.heard ? answer.view : viewOfNowhere()
}

export async function switchSettings({ db }: Context, change: Parameters<typeof changeSettings>[1]): Promise<Settings> {
  const value = await changeSettings(db, change)
  if (value.consent === "yes") await wakeOpenTabs(db)
  await notifyTabs(db)
  return value
}
