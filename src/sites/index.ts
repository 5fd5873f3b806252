/** All sites. A new one is a line here; see CONTRIBUTING.md. */
import { amazon } from "./amazon"
import { anyPage } from "./any"
import { ebayLive } from "./ebay-live"
import { matchesPattern } from "./hosts"
import type { Site } from "./kit"
import { qvc } from "./qvc"

/** Sites with hosts of their own, then `any`, which has none. */
export const sites: readonly Site[] = [amazon, ebayLive, qvc, anyPage]

/** The site on whose hosts a page lies; null on hosts that we do not know, where nothing runs. */
export function siteFor(url: URL): Site | null {
  return sites.find((site) => site.hosts.some((pattern) => matchesPattern(pattern, url))) ?? null
}

/** The site that reads a page because the user asked for it: a known one, or the general reader. */
export function siteOnRequest(url: URL): Site {
  const known =
    siteFor(url) ?? sites.find((site) => site.onRequestHosts?.some((pattern) => matchesPattern(pattern, url)))
  return known ?? anyPage
}
