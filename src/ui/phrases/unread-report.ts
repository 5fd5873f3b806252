/**
 * What a user may pass on about a page that could not be read: codes, versions and the shape of the address. It cannot
 * contain any of the page's content, because it is given none.
 */
import type { UnreadPage } from "~model/tab"

/** @param userAgent as the browser states it; only the name and the major version are used */
export function browserName(userAgent: string): string {
  const found = /\b(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ?? /\b(Chrome)\/(\d+)/.exec(userAgent)
  return found ? `${found[1]} ${found[2]}` : "unknown"
}

/** The report is for maintainers, so it is in English whatever the interface's language is. */
export const unreadReport = (page: UnreadPage, version: string, userAgent: string): string =>
  [
    "Liveproof could not read a page",
    `site: ${page.site}`,
    `page: ${page.kind}`,
    `problems: ${page.problems.join(", ")}`,
    `address: ${page.address}`,
    `version: ${version}`,
    `browser: ${browserName(userAgent)}`,
  ].join("\n")
