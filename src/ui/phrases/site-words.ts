/** Names of sites and their rules, by the site's id: `siteName_ebay_live`, `siteRule_amazon`. A test holds the locales to the list of sites. */
import { type TextKey, t } from "./text"

export const siteTextKey = (kind: "siteName" | "siteRule", id: string): string => `${kind}_${id.replaceAll("-", "_")}`

/** As people call it; the id itself for a site that is no longer there, in old entries. */
export const saySite = (id: string): string => t(siteTextKey("siteName", id) as TextKey) || id

/** The platform's own rule on recorded content. */
export const saySiteRule = (id: string): string => t(siteTextKey("siteRule", id) as TextKey)
