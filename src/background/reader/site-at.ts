import { siteOnRequest } from "~sites"
import type { SiteReader } from "~sites/kit"
import { readerOf } from "~sites/reader"

/** The site that reads a fetched page. */
export const siteAt = (address: URL): SiteReader => readerOf(siteOnRequest(address))
