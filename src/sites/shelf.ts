/**
 * Sites in a page. The page script holds none: each is a file of its own, put in before it by the background, and lies here, in the
 * extension's own world of the page.
 */
import { ownGlobal, setOwnGlobal } from "~model/own-global"
import { siteAskedFor } from "./choose"
import type { SiteReader } from "./kit"

const NAME = "liveproofSites"

const shelf = (): Map<string, SiteReader> => ownGlobal(NAME) ?? setOwnGlobal(NAME, new Map())

/** What is put in again changes nothing: a reading may be under way. */
export function putOnShelf(site: SiteReader): void {
  if (!shelf().has(site.id)) shelf().set(site.id, site)
}

/** The one that reads any page, and says what a video on one is; null where its file is not there. */
export const generalReader = (): SiteReader | null =>
  [...shelf().values()].find(({ readVideo }) => readVideo !== undefined) ?? null

/** The site that reads this page; null where its file is not there. */
export const siteHere = (url: URL): SiteReader | null => siteAskedFor([...shelf().values()], url)
