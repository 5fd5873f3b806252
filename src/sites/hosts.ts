/** Match patterns of extensions (`https://*.shop.com/live*`), as far as sites use them. */

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** Whether a URL is one of a pattern's; the port does not count, as in browsers. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const match = /^(https?|\*):\/\/([^/]+)(\/.*)$/.exec(pattern)
  if (!match) return false
  const [, scheme, host = "", path = ""] = match
  if (url.protocol !== "https:" && url.protocol !== "http:") return false
  if (scheme !== "*" && `${scheme}:` !== url.protocol) return false
  const hostFits =
    host === "*" ||
    url.hostname === host ||
    (host.startsWith("*.") && (url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))))
  return hostFits && new RegExp(`^${path.split("*").map(literally).join(".*")}$`).test(url.pathname + url.search)
}
