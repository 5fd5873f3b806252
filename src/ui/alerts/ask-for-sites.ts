/** Access to the sites on which products stand, so that their pages can be looked at. */
import browser from "webextension-polyfill"
import { matchPatternOf, siteOriginOf } from "~model/site-origin"

/**
 * To be called first in the user's own action: after that no browser asks any more. An address of no web page has no site.
 * @returns whether the user allows all of them
 */
export async function askForSites(urls: readonly string[]): Promise<boolean> {
  const sites = new Set(urls.map(siteOriginOf).filter((origin) => origin !== null))
  return sites.size === 0 || browser.permissions.request({ origins: [...sites].map(matchPatternOf) })
}
