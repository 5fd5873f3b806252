/** What a visitor does in the mall's shops. */
import type { Tab } from "../driver/browser"

/** Follows a link in the shop that opens without a page load. */
export const goInPage = (tab: Tab, path: string): Promise<void> =>
  tab.evaluate((target) => {
    const link = document.createElement("a")
    link.href = target
    link.dataset.inPage = ""
    document.body.append(link)
    link.click()
    link.remove()
  }, path)

/** Our script reports whenever the page's visibility may have changed; this makes it report all the time. */
export const reportWithoutPause = (tab: Tab) =>
  tab.evaluate(() => {
    setInterval(() => document.dispatchEvent(new Event("visibilitychange")), 40)
  })
