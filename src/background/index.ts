import browser from "webextension-polyfill"
import { listen } from "~messages/server"
import { dropCopyOnDisk } from "~store/copy-on-disk"
import { LiveproofDatabase } from "~store/database"
import { applyRetention } from "~store/retention"
import { readSettings } from "~store/settings"
import { listenToAlerts, notifyAlerts } from "./alerts"
import type { Context } from "./context"
import { registerGrantedSites } from "./granted-sites"
import { makeHandlers } from "./handlers"
import { wakeOpenTabs } from "./injection"
import { accessChanged } from "./notify-tabs"
import { PoliteFetcher } from "./polite-fetch"
import { openSourceDesk } from "./price-sources"
import { listenToRecheckAlarm, planAlarm } from "./recheck"
import { forgetTab } from "./tab-memory"
import { workOutCopies } from "./work-out-copies"

const db = new LiveproofDatabase()

const context: Context = {
  db,
  fetcher: new PoliteFetcher(),
  sources: openSourceDesk(db, Date.now),
  now: Date.now,
}

listen(makeHandlers(context))
listenToAlerts(db)
listenToRecheckAlarm(context)

/** What nobody waits for: a database that fails says so at the next message. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined)

async function welcome(): Promise<void> {
  if ((await readSettings(db)).consent === "not-asked")
    await browser.tabs.create({ url: browser.runtime.getURL("tabs/welcome.html") })
  await wakeOpenTabs(db)
}

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") quietly(welcome())
  // The page scripts of before are gone, and with them what they drew.
  if (reason === "update") quietly(wakeOpenTabs(db))
  // An update throws registered scripts away.
  quietly(registerGrantedSites(db))
})
browser.permissions.onAdded.addListener(() => quietly(accessChanged(db)))
browser.permissions.onRemoved.addListener(() => quietly(accessChanged(db)))
browser.tabs.onRemoved.addListener((tab) => quietly(forgetTab(tab)))

// At each start of the worker: a browser may stay open for weeks.
quietly(readSettings(db).then((settings) => applyRetention(db, Date.now(), settings)))
quietly(dropCopyOnDisk(Date.now()))
// What the last worker had no time to tell, and the alarm, which Firefox forgets when it closes.
quietly(notifyAlerts(db).then(() => planAlarm(db)))
// Sessions of a copy that the last worker had no time to look at.
quietly(workOutCopies(db))
