/** What every handler works with, and the questions that several of them ask. */
import browser from "webextension-polyfill"
import { Refusal, type Sender } from "~messages/server"
import type { Settings, TabView } from "~model/session"
import type { LiveproofDatabase } from "~store/database"
import { changeSettings, readSettings } from "~store/settings"
import { showBadge } from "./badge"
import { wakeOpenTabs } from "./injection"
import { knownHosts, siteIdOf } from "./known-pages"
import type { PoliteFetcher } from "./polite-fetch"
import type { SourceDesk } from "./price-sources"
import { tabView } from "./tab-view"

export interface Context {
  readonly db: LiveproofDatabase
  readonly fetcher: PoliteFetcher
  readonly sources: SourceDesk
  now(): number
}

/** @throws Refusal where nothing may be recorded from this page */
export async function requireRecording({ db }: Context, url: string): Promise<void> {
  const { consent, sitesOff } = await readSettings(db)
  if (consent !== "yes" || sitesOff.includes(siteIdOf(url))) throw new Refusal("not-allowed", "recording is off")
}

/** Brings the badge of the sender's tab up to date. */
export async function refreshTab({ db }: Context, sender: Sender): Promise<TabView> {
  const view = await tabView(db, sender.tab, sender.url)
  await showBadge(sender.tab, view)
  return view
}

/** Tells every tab of our sites what it may do now, after consent or a site switch changed. */
async function tellTabs(db: LiveproofDatabase): Promise<void> {
  for (const tab of await browser.tabs.query({ url: [...knownHosts] })) {
    if (tab.id === undefined || !tab.url) continue
    const view = await tabView(db, tab.id, tab.url)
    await showBadge(tab.id, view)
    await browser.tabs.sendMessage(tab.id, { kind: "bg.tab.changed", view }).catch(() => undefined)
  }
}

export async function switchSettings({ db }: Context, change: Partial<Settings>): Promise<Settings> {
  const value = await changeSettings(db, change)
  if (value.consent === "yes") await wakeOpenTabs()
  await tellTabs(db)
  return value
}
