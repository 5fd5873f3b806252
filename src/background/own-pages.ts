/** Addresses of the extension's own pages. */
import browser from "webextension-polyfill"
import type { Input } from "~messages/map"
import { queryOf } from "~model/history-place"
import { grantQuery } from "~model/site-origin"

function addressOf(asked: Input<"pane.own.open">, tab: number): string {
  switch (asked.page) {
    case "history":
      return `tabs/history.html${asked.place ? queryOf(asked.place) : ""}${asked.session ? `#${asked.session}` : ""}`
    case "grant":
      return `tabs/grant.html?${grantQuery(asked.origins)}`
    case "skeleton":
      return `tabs/skeleton.html?tab=${tab}`
  }
}

/** @param tab the tab of whoever asks */
export const openOwnPage = (asked: Input<"pane.own.open">, tab: number): Promise<unknown> =>
  browser.tabs.create({ url: browser.runtime.getURL(addressOf(asked, tab)) })
