/**
 * Sites in a page. The page script holds none: each is a file of its own, put in before it by the background, and lies here, in the
 * extension's own world of the page.
 */
import { siteAskedFor } from "./choose"
import type { SiteReader } from "./kit"

const scope = globalThis as { liveproofSites?: Map<string, SiteReader> }

/** What is put in again changes nothing: a reading may be under way. */
export function putOnShelf(site: SiteReader): void {
  scope.liveproofSites ??= new Map()
  if (!scope.liveproofSites.has(site.id)) scope.liveproofSites.set(site.id, site)
}

/** The one that reads any page, and says what a video on one is; null where its file is not there. */
export const generalReader = (): SiteReader | null =>
  [...(scope.liveproofSites?.values() ?? [])].find(({ readVideo }) => readVideo !== undefined) ?? null

/** The site that reads this page; null where its file is not there. */
export const siteHere = (url: URL): SiteReader | null => siteAskedFor([...(scope.liveproofSites?.values() ?? [])], url)
