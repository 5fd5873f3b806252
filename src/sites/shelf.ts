/**
 * The shelf: where the page script finds its sites. They are not part of the script. Each site is a file of its own
 * that the background puts into the page before the script, and that stores its site here, in the extension's isolated
 * world.
 */
import { ownGlobal, setOwnGlobal } from "~model/own-global"
import { siteAskedFor } from "./choose"
import type { SiteReader } from "./kit"

const NAME = "liveproofSites"

const shelf = (): Map<string, SiteReader> => ownGlobal(NAME) ?? setOwnGlobal(NAME, new Map())

/** Putting a site here a second time changes nothing, because the first one may be reading. */
export function putOnShelf(site: SiteReader): void {
  if (!shelf().has(site.id)) shelf().set(site.id, site)
}

/** The general reader, which can also describe a video on any page; null if its file is not in the page. */
export const generalReader = (): SiteReader | null =>
  [...shelf().values()].find(({ readVideo }) => readVideo !== undefined) ?? null

/** The site that reads this page; null where its file is not there. */
export const siteHere = (url: URL): SiteReader | null => siteAskedFor([...shelf().values()], url)
