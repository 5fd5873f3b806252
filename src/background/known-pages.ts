/** What a URL says about its page without the page being read. */
import { type SiteOrigin, siteOriginOf } from "~model/site-origin"
import type { UrlKind } from "~model/tab"
import { siteFor, siteOnRequest, sites, sitesAt } from "~sites"
import { anyPage } from "~sites/any"
import { PARTS_FILE, siteFile } from "~sites/file-names"

export const knownHosts: readonly string[] = [...new Set(sites.flatMap((site) => site.hosts))]

/** Each site's hosts in the form in which access to them is asked for, including those that only the user adds. */
export const placesOfSites: readonly { site: string; origins: readonly SiteOrigin[] }[] = sites
  .map(({ id, hosts, onRequestHosts = [] }) => ({
    site: id,
    origins: [...new Set([...hosts, ...onRequestHosts].flatMap((pattern) => siteOriginOf(pattern) ?? []))],
  }))
  .filter(({ origins }) => origins.length > 0)

export const isKnown = (url: string): boolean => URL.canParse(url) && siteFor(new URL(url)) !== null

/** Id of the site that reads this URL if it is allowed to; "" if there is none. */
export const siteIdOf = (url: string): string => (URL.canParse(url) ? siteOnRequest(new URL(url)).id : "")

/** The files that read pages of this URL's host, in the order in which they are injected. */
export const siteFilesFor = (url: string): string[] =>
  URL.canParse(url) ? [PARTS_FILE, ...sitesAt(new URL(url)).map(({ id }) => siteFile(id))] : []

/** The files that read a video, whatever page it is on. */
export const videoFiles: readonly string[] = [PARTS_FILE, siteFile(anyPage.id)]

/** The selector that a show's slot on this page would match. */
export const slotSelectorOf = (url: string): string | undefined =>
  URL.canParse(url) ? siteOnRequest(new URL(url)).slotSelector : undefined

export function pageKindOf(url: string): UrlKind | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  return siteOnRequest(parsed).pageKind(parsed)
}
