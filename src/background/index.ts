import browser from "webextension-polyfill"
import { listen } from "~messages/server"
import { LiveproofDatabase } from "~store/database"
import { applyRetention } from "~store/retention"
import { readSettings } from "~store/settings"
import { listenToAlerts, tellAlerts } from "./alerts"
import { accessChanged, type Context } from "./context"
import { registerGrantedSites } from "./granted-sites"
import { makeHandlers } from "./handlers"
import { wakeOpenTabs } from "./injection"
import { PoliteFetcher } from "./polite-fetch"
import { openSourceDesk } from "./price-sources"
import { listenToRecheckAlarm, planAlarm } from "./recheck"
import { forgetTab } from "./tab-memory"

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

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason !== "install") return
  if ((await readSettings(db)).consent === "not-asked")
    await browser.tabs.create({ url: browser.runtime.getURL("tabs/welcome.html") })
  await wakeOpenTabs(db)
})
// An update throws registered scripts away.
browser.runtime.onInstalled.addListener(() => registerGrantedSites(db))
browser.permissions.onAdded.addListener(() => accessChanged(db))
browser.permissions.onRemoved.addListener(() => accessChanged(db))
browser.tabs.onRemoved.addListener((tab) => forgetTab(tab))

// At each start of the worker: a browser may stay open for weeks. A database that fails says so at the next message.
readSettings(db)
  .then((settings) => applyRetention(db, Date.now(), settings))
  .catch(() => undefined)
// What the last worker had no time to tell, and the alarm, which Firefox forgets when it closes.
tellAlerts(db)
  .then(() => planAlarm(db))
  .catch(() => undefined)
