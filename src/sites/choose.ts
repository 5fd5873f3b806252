/** Which of several sites reads a page. */
import { matchesPattern } from "./hosts"
import type { Site } from "./kit"

/** The site on whose hosts a page lies; null on hosts that none of them knows. */
export const siteOnHosts = <Kind extends Site>(sites: readonly Kind[], url: URL): Kind | null =>
  sites.find((site) => site.hosts.some((pattern) => matchesPattern(pattern, url))) ?? null

/** The one that reads a page because the user asked for it: a known one, or the one that reads any. */
export function siteAskedFor<Kind extends Site>(sites: readonly Kind[], url: URL): Kind | null {
  const known =
    siteOnHosts(sites, url) ??
    sites.find((site) => site.onRequestHosts?.some((pattern) => matchesPattern(pattern, url)))
  return known ?? sites.find(({ hosts }) => hosts.length === 0) ?? null
}
