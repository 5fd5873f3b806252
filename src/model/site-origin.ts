/**
 * A site in the form in which access to it is requested: scheme and host (`https://shop.example`). There is no port,
 * because match patterns have none.
 */
import * as z from "zod/mini"

export const siteOrigin = z.string().check(z.maxLength(270), z.regex(/^https?:\/\/[a-z0-9_-]+(\.[a-z0-9_-]+)*$/))
export type SiteOrigin = z.infer<typeof siteOrigin>

/** The site of a page; null for anything but a web page. */
export function siteOriginOf(url: string): SiteOrigin | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  const parsed = siteOrigin.safeParse(`${protocol}//${hostname}`)
  return parsed.success ? parsed.data : null
}

/** Access is requested for encrypted sites only. */
export const canBeGranted = (origin: SiteOrigin): boolean => origin.startsWith("https://")

/** As the browsers name a site in permissions. */
export const matchPatternOf = (origin: SiteOrigin): string => `${origin}/*`

/** As people name a site. */
export const hostOf = (origin: SiteOrigin): string => origin.slice(origin.indexOf("//") + 2)

/** The query of the grant page's address: the sites for which it is to request access. */
export const grantQuery = (origins: readonly SiteOrigin[]): string =>
  new URLSearchParams(origins.map((origin) => ["site", origin])).toString()

/** The sites in such a query, without any for which access cannot be requested. */
export const originsInQuery = (query: string): SiteOrigin[] =>
  new URLSearchParams(query)
    .getAll("site")
    .filter((text) => siteOrigin.safeParse(text).success && canBeGranted(text))
    .slice(0, 10)
