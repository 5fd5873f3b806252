import browser from "webextension-polyfill"
import { type HandlersOf, Refusal } from "~messages/server"
import type { tabMessages } from "~messages/subjects/tab"
import { requireAddressOfSender } from "../binding"
import type { Context } from "../context"
import { injectPage, wakeTab } from "../injection"
import { pageKindOf } from "../known-pages"
import { changedForTab, refreshTab, switchSettings, viewOfHiddenTab } from "../notify-tabs"
import { readPageFacts } from "../page-facts"
import { requireConsent } from "../permitted"
import { forgetPaused, forgetSession, rememberPaused } from "../tab-memory"
import { tabView } from "../tab-view"

export const tabHandlers = (context: Context): HandlersOf<keyof typeof tabMessages> => ({
  "page.inject": async ({ url, found = false }, sender) => {
    requireAddressOfSender(url, sender)
    const kind = pageKindOf(url)
    // A product page may hold a show in a slot; until it opens its session, the tab's earlier one is over.
    if (kind !== "show" && !found) await forgetSession(sender.tab)
    if (kind) await refreshTab(context, sender)
    return injectPage(context.db, { tab: sender.tab, frame: sender.frame, url, found })
  },
  "page.facts.get": ({ names }, sender) => readPageFacts(sender.tab, sender.frame, names),
  "ui.tab.view": async ({ tab }) => {
    const { url } = await browser.tabs.get(tab)
    return url === undefined ? viewOfHiddenTab(context.db, tab) : tabView(context.db, tab, url)
  },
  "ui.tab.pause": async ({ tab, on }) => {
    await requireConsent(context)
    const { url } = await browser.tabs.get(tab)
    if (url === undefined) throw new Refusal("failed", "the browser does not reveal the page's address")
    await (on ? rememberPaused(tab, url) : forgetPaused(tab))
    if (!(await changedForTab(context, tab, url)) && !on) await wakeTab(tab)
    return {}
  },
  "ui.site.switch": async ({ site, on }) => {
    await switchSettings(context, ({ sitesOff }) => {
      const others = sitesOff.filter((other) => other !== site)
      return { sitesOff: on ? others : [...others, site] }
    })
    return {}
  },
})
