/** Grants a site on the grant page, and says whether it was granted. */
import type { Tab, TestBrowser } from "../driver/browser"
import { Chromium } from "../driver/chromium"
import { until } from "../driver/until"
import { clickButton, textOf } from "./own-page"

/**
 * Grants a site as a user does. In Chromium it is first allowed in the browser's own list, since nobody can answer a
 * headless browser's prompt; Firefox is configured not to prompt.
 * @returns the page, still open
 */
export async function grantSite(browser: TestBrowser, site: string): Promise<Tab> {
  if (browser instanceof Chromium) await browser.allowSite(`${site}/*`)
  const tab = await browser.extensionTab(`tabs/grant.html?site=${encodeURIComponent(site)}`)
  await clickButton(tab, "Give access")
  await until("the answer", textOf(tab), (text) => text.includes("Access given"))
  return tab
}
