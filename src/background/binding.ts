/**
 * What a page says is bound to that page: shows, products and prices belong to the site of the top page of the sender's tab,
 * as the browser names it. Another shop's product, which a show may feature, is kept under the show's page.
 */
import { Refusal, type Sender } from "~messages/server"
import { addressOfKey } from "~model/featured-elsewhere"
import type { ProductKey, ShowKey } from "~model/ids"
import { siteInKey } from "~model/key-shape"
import type { ProductReading, ShowReading } from "~model/reading"
import { siteOnRequest } from "~sites"
import { anyPage } from "~sites/any"
import { isSameSite } from "./same-site"

/** Whether a product's key is one that the page's site may give: for a product of its own, or for one kept under it. */
export function isKeyOfPage(key: ProductKey, page: string): boolean {
  const url = new URL(page)
  const site = siteOnRequest(url)
  if (siteInKey(key) !== (site.productKeySite?.(url) ?? site.id)) return false
  if (!site.keysAreAddresses) return true
  const address = addressOfKey(key)
  return address !== null && isSameSite(`https://${address.keptUnder ?? address.shop}`, page)
}

/** The same for a show. A video that no site knows as a show has a key of the general site, whatever page it is on. */
export function isShowOfPage(key: ShowKey, page: string): boolean {
  const site = siteInKey(key) === anyPage.id ? anyPage : siteOnRequest(new URL(page))
  if (siteInKey(key) !== site.id) return false
  const address = site.showKeysAreAddresses ? addressOfKey(key as string as ProductKey) : null
  return !site.showKeysAreAddresses || (address !== null && isSameSite(`https://${address.shop}`, page))
}

const refuse = (what: string): never => {
  throw new Refusal("not-allowed", `${what} belongs to another site than the page`)
}

/** @throws Refusal where a page gives another site's address for its own */
export function requireAddressOfSender(address: string, { url }: Sender): void {
  if (!isSameSite(address, url)) refuse("an address")
}

/** @throws Refusal where a page asks about another site's product; the extension's own pages may ask about any */
export function requireKeyOfSender(key: ProductKey, { url }: Sender): void {
  if (/^https?:/.test(url) && !isKeyOfPage(key, url)) refuse("a product")
}

/** @throws Refusal where the product, or the address that it is to be kept with, is another site's */
export function requireProductOfSender({ key, url }: Pick<ProductReading, "key" | "url">, sender: Sender): void {
  requireKeyOfSender(key, sender)
  const isOfPage = url === "" || addressOfKey(key)?.keptUnder != null || isSameSite(url, sender.url)
  if (!isOfPage) refuse("an address")
}

/** @throws Refusal for a show of another site */
export function requireShowOfSender({ key, url }: Pick<ShowReading, "key" | "url">, sender: Sender): void {
  if (!isShowOfPage(key, sender.url) || !isSameSite(url, sender.url)) refuse("a show")
}
