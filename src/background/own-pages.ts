/** Addresses of the extension's own pages. */
import browser from "webextension-polyfill"
import type { Input } from "~messages/map"
import { queryOf } from "~model/history-place"
import { grantQuery } from "~model/site-origin"

export const openOwnPage = (asked: Input<"pane.own.open">): Promise<unknown> =>
  browser.tabs.create({
    url: browser.runtime.getURL(
      asked.page === "history"
        ? `tabs/history.html${asked.place ? queryOf(asked.place) : ""}${asked.session ? `#${asked.session}` : ""}`
        : `tabs/grant.html?${grantQuery(asked.origins)}`,
    ),
  })
