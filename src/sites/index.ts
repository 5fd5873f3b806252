/** All sites. How to add one is in CONTRIBUTING.md. */
import { amazon } from "./amazon"
import { anyPage } from "./any"
import { siteAskedFor, siteOnHosts } from "./choose"
import { ebayLive } from "./ebay-live"
import { isOnHost, isWholeHost } from "./hosts"
import type { Site } from "./kit"
import { qvc } from "./qvc"

/** Sites with hosts of their own, then `any`, which has none. */
export const sites: readonly Site[] = [amazon, ebayLive, qvc, anyPage]

/** The site that has the page's host; null if none has, in which case nothing runs there. */
export const siteFor = (url: URL): Site | null => siteOnHosts(sites, url)

/** The site that reads a page because the user asked for it: one that knows the host, otherwise the general reader. */
export const siteOnRequest = (url: URL): Site => siteAskedFor(sites, url) ?? anyPage

/** All sites that read some page of the URL's host, so that a page that changes its address needs no other. */
export function sitesAt(url: URL): readonly Site[] {
  const patternsOf = ({ hosts, onRequestHosts = [] }: Site) =>
    [...hosts, ...onRequestHosts].filter((pattern) => isOnHost(pattern, url))
  const known = sites.filter((site) => patternsOf(site).length > 0)
  return known.flatMap(patternsOf).some(isWholeHost) ? known : [...known, anyPage]
}
