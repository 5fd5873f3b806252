import browser from "webextension-polyfill"
import { mount } from "~ui/parts/mount"
import { Popup } from "~ui/popup/popup"

const urls = {
  history: browser.runtime.getURL("tabs/history.html"),
  watchlist: browser.runtime.getURL("tabs/watchlist.html"),
  settings: browser.runtime.getURL("options.html"),
  welcome: browser.runtime.getURL("tabs/welcome.html"),
  skeleton: browser.runtime.getURL("tabs/skeleton.html"),
  grant: browser.runtime.getURL("tabs/grant.html"),
}
// Tests open the popup as a page, and name the tab that it is for.
const named = Number(new URLSearchParams(location.search).get("tab"))

browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
  mount("extensionName", <Popup tab={named || (active?.id ?? -1)} urls={urls} />)
})
