/** What one tab shows of Liveproof: for the popup, the badge and the page itself. */
import browser from "webextension-polyfill"
import type { TabView } from "~model/session"
import { type LiveproofDatabase, storeFailure } from "~store/database"
import type { SessionRow } from "~store/rows"
import { readSettings } from "~store/settings"
import { pageKindOf, siteIdOf } from "./known-pages"
import { sessionOfTab } from "./tab-memory"

export function viewOfRow(row: SessionRow): NonNullable<TabView["session"]> {
  const {
    tab: _tab,
    showClaim: _claim,
    evidence: _evidence,
    quoted: _quoted,
    lastBatch: _batch,
    reachedSeconds: _end,
    ...view
  } = row
  return view
}

export async function tabView(db: LiveproofDatabase, tab: number, url: string): Promise<TabView> {
  const site = siteIdOf(url)
  if (!site) return { mode: "unknown-site", site, session: null }
  const origin = `${new URL(url).origin}/*`
  if (!(await browser.permissions.contains({ origins: [origin] })))
    return { mode: "access-needed", site, session: null }
  try {
    const { consent, sitesOff } = await readSettings(db)
    if (consent !== "yes") return { mode: consent === "no" ? "declined" : "not-asked", site, session: null }
    if (sitesOff.includes(site)) return { mode: "off", site, session: null }
    const kind = pageKindOf(url)
    const id = kind === "show" || kind === "product" ? await sessionOfTab(tab) : null
    const row = id ? await db.sessions.get(id) : undefined
    return { mode: "watching", site, session: row ? viewOfRow(row) : null }
  } catch (error) {
    if (storeFailure(error)) return { mode: "store-broken", site, session: null }
    throw error
  }
}
