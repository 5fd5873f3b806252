/**
 * A site as access is asked for: scheme and host (`https://shop.example`). No port, because match patterns know none.
 */
import * as z from "zod/mini"

export const siteOrigin = z.string().check(z.maxLength(270), z.regex(/^https?:\/\/[a-z0-9_-]+(\.[a-z0-9_-]+)*$/))
export type SiteOrigin = z.infer<typeof siteOrigin>

/** The site that a page lies on; null for anything but a web page. */
export function siteOriginOf(url: string): SiteOrigin | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  const parsed = siteOrigin.safeParse(`${protocol}//${hostname}`)
  return parsed.success ? parsed.data : null
}

/** Access is asked for on encrypted sites only. */
export const canBeGranted = (origin: SiteOrigin): boolean => origin.startsWith("https://")

/** As the browsers' permissions name it. */
export const matchPatternOf = (origin: SiteOrigin): string => `${origin}/*`

/** As people name it. */
export const hostOf = (origin: SiteOrigin): string => origin.slice(origin.indexOf("//") + 2)

/** The sites that the grant page is to ask for, as its address carries them. */
export const grantQuery = (origins: readonly SiteOrigin[]): string =>
  new URLSearchParams(origins.map((origin) => ["site", origin])).toString()

/** The reverse; what is no site that can be asked for is left out. */
export const originsInQuery = (query: string): SiteOrigin[] =>
  new URLSearchParams(query)
    .getAll("site")
    .filter((text) => siteOrigin.safeParse(text).success && canBeGranted(text))
    .slice(0, 10)
