/** Extension match patterns (`https://*.shop.com/live*`), as far as sites use them. */

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

/** Whether a pattern matches the host of a URL, whatever the path. */
export function isOnHost(pattern: string, url: URL): boolean {
  const parts = partsOf(pattern)
  return parts !== null && isHostOf(parts, url)
}

/** Whether a pattern matches every page of its hosts. */
export const isWholeHost = (pattern: string): boolean => partsOf(pattern)?.path === "/*"

/** Whether a text is made of these pieces, in order, with anything between them. */
function fits([first = "", ...others]: readonly string[], text: string): boolean {
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** Whether a URL is one of a pattern's; the port does not count, as in browsers. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = partsOf(pattern)
  if (!parts || !isHostOf(parts, url)) return false
  return fits(parts.path.split("*"), url.pathname + url.search)
}
