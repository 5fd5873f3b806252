import type { Site, SiteReader } from "./kit"
import { readWithin } from "./read-within"

/** Adds a limit on the work of a reading to a site. */
export const readerOf = (site: Site): SiteReader => ({
  ...site,
  readWithin: (nodes, ...page) => readWithin(nodes, site, ...page),
})
