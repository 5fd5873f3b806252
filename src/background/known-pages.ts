/** What is known of a URL without reading its page. */
import type { PageKind } from "~model/reading"
import { siteFor, sites } from "~sites"

export const knownHosts: readonly string[] = [...new Set(sites.flatMap((site) => site.hosts))]

/** Id of the site that reads this URL; "" where none does. */
export const siteIdOf = (url: string): string => (URL.canParse(url) ? (siteFor(new URL(url))?.id ?? "") : "")

/** What a show's slot on this product page would have. */
export const slotSelectorOf = (url: string): string | undefined =>
  URL.canParse(url) ? siteFor(new URL(url))?.slotSelector : undefined

export function pageKindOf(url: string): PageKind | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  return siteFor(parsed)?.pageKind(parsed) ?? null
}
