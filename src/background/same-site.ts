/** Which addresses belong together: those under one registrable domain, and the hosts that one site lists as its own. */
import { getDomain } from "tldts"
import { siteFor } from "~sites"

/** The registrable domain of an address or a host; the host itself if it has none (`localhost`). */
export function domainOf(address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname : address
  // Whoever may put pages under `github.io` or `myshopify.com` is a site of their own.
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

export function isSameSite(one: string, other: string): boolean {
  if (domainOf(one) !== "" && domainOf(one) === domainOf(other)) return true
  const [first, second] = [one, other].map((url) => (URL.canParse(url) ? siteFor(new URL(url)) : null))
  return first != null && first === second
}
