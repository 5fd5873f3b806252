/** Who lets us look at a page: the manifest, the user's grant for its site, or the user who pointed at this one tab. */
import browser from "webextension-polyfill"
import type { Settings } from "~model/session"
import { matchPatternOf, type SiteOrigin, siteOriginOf } from "~model/site-origin"
import type { TabView } from "~model/tab"
import type { LiveproofDatabase } from "~store/database"
import { readSettings } from "~store/settings"
import { isKnown } from "./known-pages"
import { pointedAt } from "./tab-memory"

export const hasAccess = (origin: SiteOrigin): Promise<boolean> =>
  browser.permissions.contains({ origins: [matchPatternOf(origin)] })

/** Those of the given sites that may not be looked at. */
export async function withoutAccess(origins: readonly SiteOrigin[]): Promise<SiteOrigin[]> {
  const granted = await Promise.all(origins.map(hasAccess))
  return origins.filter((_, index) => !granted[index])
}

/**
 * The sites, besides those that we know, that the user wants looked at and that the browser lets us look at. Access
 * that was given for something else, such as the prices of a watched product, does not count.
 */
export async function grantedSites(db: LiveproofDatabase): Promise<SiteOrigin[]> {
  const { sitesWanted } = await readSettings(db)
  const missing = await withoutAccess(sitesWanted)
  return sitesWanted.filter((origin) => !missing.includes(origin))
}

/** @returns "none" also where the user took the access back */
export async function accessTo(
  { sitesWanted }: Pick<Settings, "sitesWanted">,
  tab: number,
  url: string,
): Promise<TabView["access"]> {
  const origin = siteOriginOf(url)
  if (!origin) return "none"
  if (await hasAccess(origin)) {
    if (isKnown(url)) return "known"
    if (sitesWanted.includes(origin)) return "granted"
  }
  return (await pointedAt(tab)) === origin ? "pointed-at" : "none"
}

/** A product's page is read where the user pointed; elsewhere only if recording visited products is switched on. */
export const readsProductPages = (
  access: TabView["access"],
  { recordProductPages }: Pick<Settings, "recordProductPages">,
): boolean => access === "pointed-at" || recordProductPages
