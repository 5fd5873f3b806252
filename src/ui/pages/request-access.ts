import browser from "webextension-polyfill"
import { matchPatternOf, type SiteOrigin } from "~model/site-origin"

/** Shows one browser prompt for all origins. Works only directly in a click, before anything is awaited. */
export const requestAccess = (origins: readonly SiteOrigin[]): Promise<boolean> =>
  browser.permissions.request({ origins: origins.map(matchPatternOf) })
