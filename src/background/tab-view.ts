/** What one tab shows of Liveproof: for the popup, the badge and the page itself. */

import { keptFeatured } from "~model/session-limits"
import { canBeGranted, siteOriginOf } from "~model/site-origin"
import type { TabView } from "~model/tab"
import { type LiveproofDatabase, troubleAfter } from "~store/database"
import type { SessionRow } from "~store/rows"
import { storedSession } from "~store/sessions"
import { readSettings } from "~store/settings"
import { accessTo, withoutAccess } from "./access"
import { isKnown, knownHosts, pageKindOf, siteIdOf } from "./known-pages"
import { isPaused, sessionOfTab, stateOfTab, workOf } from "./tab-memory"

export function viewOfRow(row: SessionRow): NonNullable<TabView["session"]> {
  const {
    tab: _tab,
    showClaim: _claim,
    evidence: _evidence,
    quoted: _quoted,
    watched: _watched,
    verdicts: _verdicts,
    lastBatch: _batch,
    reachedSeconds: _end,
    ...view
  } = row
  // A row of an earlier version may hold more.
  return { ...view, featured: keptFeatured(view.featured) }
}

const nothing: TabView = {
  mode: "unknown-site",
  site: "",
  origin: null,
  access: "none",
  needs: [],
  paneUnseen: false,
  unread: null,
  session: null,
  workMsPerMinute: null,
}

/** For a tab whose address we are not told, for lack of access. Says so if access to a known site is missing. */
export async function viewOfNowhere(): Promise<TabView> {
  const needs = await withoutAccess(knownHosts.map(siteOriginOf).filter((origin) => origin !== null))
  return { ...nothing, mode: needs.length > 0 ? "access-needed" : "unknown-site", needs }
}

/**
 * The tab's session, if this is still a page of its show. If the address does not tell, only the session's own page is.
 */
async function sessionHere(db: LiveproofDatabase, tab: number, url: string): Promise<TabView["session"]> {
  const kind = pageKindOf(url)
  const id = await sessionOfTab(tab)
  const row = id ? await storedSession(db, id) : undefined
  return row && (kind === "show" || kind === "product" || row.url === url) ? viewOfRow(row) : null
}

export async function tabView(db: LiveproofDatabase, tab: number, url: string): Promise<TabView> {
  const origin = siteOriginOf(url)
  if (!origin) return nothing
  try {
    const settings = await readSettings(db)
    const { consent, sitesOff, sitesWanted } = settings
    const access = await accessTo(settings, tab, url)
    const view: TabView = { ...nothing, origin, access }
    if (access === "none") {
      const isWanted = isKnown(url) || sitesWanted.includes(origin)
      return isWanted ? { ...view, mode: "access-needed", site: siteIdOf(url), needs: [origin] } : view
    }
    const site = siteIdOf(url)
    if (consent !== "yes") return { ...view, mode: consent === "no" ? "declined" : "not-asked", site }
    if (sitesOff.includes(site)) return { ...view, mode: "off", site }
    if (await isPaused(tab, url)) return { ...view, mode: "paused", site }
    const reported = await stateOfTab(tab)
    const state = reported?.url === url ? reported : null
    const session = await sessionHere(db, tab, url)
    return {
      ...view,
      mode: "watching",
      site,
      needs: await withoutAccess((state?.players ?? []).filter(canBeGranted)),
      paneUnseen: state?.paneUnseen ?? false,
      unread: state?.unread ?? null,
      session,
      workMsPerMinute: session && (await workOf(tab, session.id)),
    }
  } catch (error) {
    const trouble = troubleAfter(db, error)
    if (trouble) return { ...nothing, mode: trouble, site: siteIdOf(url), origin }
    throw error
  }
}
