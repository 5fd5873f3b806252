/**
 * Names of sites and their rules, by the site's id: `siteName_ebay_live`, `siteRule_amazon`. A test checks them against
 * all sites.
 */
import { type TextKey, t } from "./text"

export const siteTextKey = (kind: "siteName" | "siteRule", id: string): string => `${kind}_${id.replaceAll("-", "_")}`

/** What people call a site; the id itself for one that no longer exists, in old entries. */
export const describeSite = (id: string): string => t(siteTextKey("siteName", id) as TextKey) || id

/** The platform's own rule on recorded content. */
export const describeSiteRule = (id: string): string => t(siteTextKey("siteRule", id) as TextKey)
