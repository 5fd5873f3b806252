import type { Site, SiteReader } from "./kit"
import { readWithin } from "./read-within"

/** @returns the site, which counts its work from now on */
export const readerOf = (site: Site): SiteReader => ({
  ...site,
  readWithin: (nodes, ...page) => readWithin(nodes, site, ...page),
})
