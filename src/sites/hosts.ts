/** Match patterns of extensions (`https://*.shop.com/live*`), as far as sites use them. */

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

interface Pattern {
  scheme: string
  host: string
  path: string
}

function partsOf(pattern: string): Pattern | null {
  const match = /^(https?|\*):\/\/([^/]+)(\/.*)$/.exec(pattern)
  return match && { scheme: match[1]!, host: match[2]!, path: match[3]! }
}

function isHostOf({ scheme, host }: Pattern, url: URL): boolean {
  if (url.protocol !== "https:" && url.protocol !== "http:") return false
  if (scheme !== "*" && `${scheme}:` !== url.protocol) return false
  return (
    host === "*" ||
    url.hostname === host ||
    (host.startsWith("*.") && (url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))))
  )
}

/** Whether a URL's host is one of a pattern's, whatever its path. */
export function isOnHost(pattern: string, url: URL): boolean {
  const parts = partsOf(pattern)
  return parts !== null && isHostOf(parts, url)
}

/** Whether a pattern takes every page of its hosts. */
export const isWholeHost = (pattern: string): boolean => partsOf(pattern)?.path === "/*"

/** Whether a URL is one of a pattern's; the port does not count, as in browsers. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = partsOf(pattern)
  if (!parts || !isHostOf(parts, url)) return false
  return new RegExp(`^${parts.path.split("*").map(literally).join(".*")}$`).test(url.pathname + url.search)
}
