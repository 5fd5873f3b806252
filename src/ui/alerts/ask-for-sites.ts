/** Requests access to the sites of watched products, so that their pages can be checked. */
import browser from "webextension-polyfill"
import { matchPatternOf, siteOriginOf } from "~model/site-origin"

/**
 * Must be the first call in the user's action, because browsers refuse to ask later. Addresses that are not of web
 * pages are ignored.
 * @returns whether the user has allowed all of them
 */
export async function askForSites(urls: readonly string[]): Promise<boolean> {
  const sites = new Set(urls.map(siteOriginOf).filter((origin) => origin !== null))
  return sites.size === 0 || browser.permissions.request({ origins: [...sites].map(matchPatternOf) })
}
