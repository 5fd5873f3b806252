/**
 * Where platforms take reports, by the host of the show. An address is listed only if a public page names it for that
 * purpose. For Amazon and QVC no such page was found, and a link that leads nowhere helps nobody.
 */
import { hostOf } from "~model/host"

interface ReportPlace {
  /** Without "www." */
  host: string
  url: string
}

const places: readonly ReportPlace[] = [
  // eBay's help page "Content op eBay melden" says what may be reported, and links the form.
  { host: "ebay.nl", url: "https://www.ebay.nl/help/account/regulatory/reporting-content-ebay?id=5412" },
  // eBay's help page "How can I report a listing that appears to be violating eBay rules and policies?", about
  // listings.
  { host: "ebay.com", url: "https://pages.ebay.com/help/policies/questions/how-report-violation.html" },
  // eBay's help page "How to report inappropriate buying and selling".
  { host: "ebay.ie", url: "https://www.ebay.ie/pages/help/buy/report-trading.html" },
]

/** @param url address of the show */
export function reportPlaceOf(url: string): string | null {
  const host = hostOf(url)
  return places.find((place) => place.host === host)?.url ?? null
}
