/**
 * Ids for products that have no id but their address. Pages do not say which part of an address names the product, so
 * all of it counts, except parameters that are known to say only how a visitor came.
 */
import { idFeaturedBy } from "~model/featured-elsewhere"

const TRACKING =
  /^(?:utm_\w{1,40}|_ga|_gl|gclid|gbraid|wbraid|dclid|gad_\w{1,20}|fbclid|msclkid|ttclid|twclid|yclid|igshid|li_fat_id|epik|srsltid|mc_[ce]id|_hs\w{1,20}|_kx|_?pos|_psq|_sid|_ss|_fid|aff(?:_?id|iliate(?:_?id)?)?|awc|irclickid|irgwc|sscid|click_?id|ranmid|ransiteid|raneaid|spm|scm|pvid)$/i

/** Of these, the ones that shops also name their products by. */
const MAY_NAME = /^(?:pos|pvid|spm|scm)$/i

/** Names that a path ends in where only the query tells what is shown. A script's name is one, whatever it is called. */
const NAMELESS =
  /^(?:(?:p|d|dp|pd|pdp|item|items|product|products|productdetail|detail|details|view|show|shop|store|buy|article|index|default|page|catalog|search|produkte?|artikel|produit|fiche|prodotto|scheda|articolo|produto|producto|articulo|detalle|proizvod|izdelek|termek|tuote|vare|vara|toode|towar|tovar|urun)(?:\.\w{2,5})?|[a-z_]{1,30}\.(?:aspx?|cfm|cgi|do|jsp|php\d?|pl))$/i

/**
 * The id of a page's own product. If the path names something, parameters that the page leaves out of its canonical
 * address do not count; nor, for a variant, do any, because they only tell it from the other variants.
 */
export function pageId(url: URL, canonical: URL | null, isVariant: boolean): string {
  if (isNameless(url) || routeOf(url) !== "") return addressId(url)
  if (isVariant) return `${url.hostname}${url.pathname}`
  const isOfPage = canonical?.hostname === url.hostname && canonical.pathname === url.pathname
  return addressId(canonical && isOfPage ? canonical : url)
}

export function addressId(url: URL): string {
  const mayName = (name: string) => isNameless(url) && MAY_NAME.test(name)
  return `${url.hostname}${url.pathname}${namingQuery(url.searchParams, mayName)}${routeOf(url)}`
}

/** What in a query names a product, in order; what only may name one counts if nothing else is there. */
function namingQuery(all: URLSearchParams, mayName: (name: string) => boolean): string {
  const naming = [...all].filter(([name]) => !TRACKING.test(name.slice(0, 60)))
  const query = new URLSearchParams(naming.length > 0 ? naming : [...all].filter(([name]) => mayName(name)))
  query.sort()
  return query.size > 0 ? `?${query}` : ""
}

/**
 * A page within a page, as `#/product/1` or `#!/p/1`; "" if there is none. Behind a path that names a product itself a hash
 * tells a variant (`7-shirt.html#/1-size-s`) or a place on the page.
 */
function routeOf(url: URL): string {
  const isNamed = !isNameless(url) && /[\d.]/.test(lastOf(url))
  if (!(isNamed ? /^#!\// : /^#!?\//).test(url.hash)) return ""
  const [path, query] = url.hash.split("?", 2)
  return `${path}${namingQuery(new URLSearchParams(query), () => false)}`
}

const lastOf = ({ pathname }: URL): string => pathname.split("/").findLast((part) => part !== "") ?? ""

function isNameless(url: URL): boolean {
  const name = lastOf(url)
  return name === "" || NAMELESS.test(name.slice(0, 60))
}

/** The id of a product that a page links to. */
export const linkedId = (address: URL, page: URL): string =>
  mayBeSameSite(address.hostname, page.hostname) ? addressId(address) : idFeaturedBy(page.hostname, addressId(address))

const bare = (host: string): string => host.replace(/^www\./, "")

/**
 * Does without the public suffix list, which is too large for a page. The background has that list and refuses what is
 * wrong here (`shop.github.io` and `github.io`).
 */
function mayBeSameSite(one: string, other: string): boolean {
  const [first, second] = [bare(one), bare(other)]
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`)
}
