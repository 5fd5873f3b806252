import browser from "webextension-polyfill"
import { matchPatternOf, type SiteOrigin } from "~model/site-origin"

/** Shows the browser's prompt for all of them at once; only in a click, before anything is awaited. */
export const requestAccess = (origins: readonly SiteOrigin[]): Promise<boolean> =>
  browser.permissions.request({ origins: origins.map(matchPatternOf) })
