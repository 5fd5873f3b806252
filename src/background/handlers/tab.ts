import browser from "webextension-polyfill"
import type { HandlersOf } from "~messages/server"
import type { tabMessages } from "~messages/subjects/tab"
import { readSettings } from "~store/settings"
import { type Context, refreshTab, switchSettings } from "../context"
import { injectPage } from "../injection"
import { knownHosts, pageKindOf } from "../known-pages"
import { readPageFacts } from "../page-facts"
import { forgetSession } from "../tab-memory"
import { tabView } from "../tab-view"

export const tabHandlers = (context: Context): HandlersOf<keyof typeof tabMessages> => ({
  "page.inject": async ({ url, found = false }, sender) => {
    const kind = pageKindOf(url)
    // A product page may hold a show in a slot; until it opens its session, the tab's earlier one is over.
    if (kind !== "show" && !found) await forgetSession(sender.tab)
    if (kind) await refreshTab(context, sender)
    return injectPage(context.db, { tab: sender.tab, frame: sender.frame, url, found })
  },
  "page.facts.get": async ({ names }, sender) => ({ facts: await readPageFacts(sender.tab, sender.frame, names) }),
  "ui.tab.view": async ({ tab }) => {
    const { url } = await browser.tabs.get(tab)
    if (url !== undefined) return tabView(context.db, tab, url)
    // Without access to a site its address is not told either: say so where access to a known one is missing.
    const hasAll = await browser.permissions.contains({ origins: [...knownHosts] })
    return { mode: hasAll ? "unknown-site" : "access-needed", site: "", session: null }
  },
  "ui.site.switch": async ({ site, on }) => {
    const { sitesOff } = await readSettings(context.db)
    const others = sitesOff.filter((other) => other !== site)
    await switchSettings(context, { sitesOff: on ? others : [...others, site] })
    return {}
  },
})
