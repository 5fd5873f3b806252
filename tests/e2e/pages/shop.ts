/** What a visitor does in the mall's shops. */
import type { Tab } from "../driver/browser"

/** Follows a link of the shop's, which opens in place. */
export const goInPage = (tab: Tab, path: string): Promise<void> =>
  tab.evaluate((target) => {
    const link = document.createElement("a")
    link.href = target
    link.dataset.inPage = ""
    document.body.append(link)
    link.click()
    link.remove()
  }, path)

/** Our script in the page reports whenever its visibility may have changed, so that there is always a report under way. */
export const reportWithoutPause = (tab: Tab) =>
  tab.evaluate(() => {
    setInterval(() => document.dispatchEvent(new Event("visibilitychange")), 40)
  })
