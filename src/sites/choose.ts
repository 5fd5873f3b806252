/** Chooses the site that reads a page. */
import { matchesPattern } from "./hosts"
import type { Site } from "./kit"

/** The site that has the page's host; null if none has. */
export const siteOnHosts = <Kind extends Site>(sites: readonly Kind[], url: URL): Kind | null =>
  sites.find((site) => site.hosts.some((pattern) => matchesPattern(pattern, url))) ?? null

/** The site that reads a page because the user asked for it: one that knows the host, otherwise the general reader. */
export function siteAskedFor<Kind extends Site>(sites: readonly Kind[], url: URL): Kind | null {
  const known =
    siteOnHosts(sites, url) ??
    sites.find((site) => site.onRequestHosts?.some((pattern) => matchesPattern(pattern, url)))
  return known ?? sites.find(({ hosts }) => hosts.length === 0) ?? null
}
