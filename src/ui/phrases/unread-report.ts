/**
 * What a user may pass on about a page that could not be read: codes, versions and the shape of the address. None of the page's
 * content can get in, because none is passed to it.
 */
import type { UnreadPage } from "~model/tab"

/** @param userAgent as the browser states it; only name and main version are taken */
export function browserName(userAgent: string): string {
  const found = /\b(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ?? /\b(Chrome)\/(\d+)/.exec(userAgent)
  return found ? `${found[1]} ${found[2]}` : "unknown"
}

/** For maintainers, so in English whatever the interface's language is. */
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
