/**
 * Pointing at a page of a shop that Liveproof does not know. In Chromium the toolbar button is pressed, which gives the
 * extension access to this one tab. Nobody can press it in Firefox, so there the extension has access to the site
 * already; access alone does not make it read anything.
 */
import { describe, expect, it } from "vitest"
import { elsewhereHost } from "../../mall/hosts"
import { lampReviews } from "../../mall/pages/elsewhere"
import type { Tab } from "../driver/browser"
import { Chromium, type ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { storedSessions } from "../pages/database"
import { allowInClick, clickButton, tabIdOf, textOf } from "../pages/own-page"
import { barThere, hostCount, PanePage } from "../pages/pane"
import { useWorld, type World } from "../world"

const shop = `https://${elsewhereHost}`
const has = (words: string) => (text: string) => text.includes(words)

async function letReach({ browser }: World, tab: Tab, url: string): Promise<void> {
  if (browser instanceof Chromium) return browser.pressToolbarButton(tab as ChromiumTab)
  const own = await browser.extensionTab("options.html")
  await allowInClick(own, `https://${new URL(url).hostname}/*`)
  await own.close()
}

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  /** Opens a page of an unknown shop, and the popup with its offer to look at the page. */
  async function openPopup(url: string) {
    const tab = await world.browser.newTab()
    await tab.goto(url)
    await letReach(world, tab, url)
    const id = await tabIdOf(world.browser, new URL(url).pathname)
    const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
    await until("the offer", textOf(popup), has("Look at this page"))
    expect(await hostCount(tab)).toBe(0)
    return { tab, pane: new PanePage(tab), popup }
  }

  it("reads this page and the next ones on the same site, and nothing after that", async () => {
    const { tab, pane, popup } = await openPopup(`${shop}/goods`)
    await world.picture(popup, "popup-unknown")
    await clickButton(popup, "Look at this page")
    await until(
      "the product's tag",
      () => pane.text(".lp-tag"),
      (text) => text.includes("$39.00") && text.includes("5 reviews"),
    )
    // The page's structured data also hold what buyers say.
    await pane.click(".lp-review-strip-open")
    const quotations = await until(
      "a quotation for and one against",
      () => pane.texts(".lp-reviews .lp-review-quote > blockquote"),
      ({ length }) => length >= 2,
    )
    for (const quotation of quotations) expect(lampReviews.some(({ body }) => body.includes(quotation))).toBe(true)
    await world.picture(tab, "pointed-product")
    await tab.goto(`${shop}/about`)
    await until(
      "the word that nothing can be read",
      () => pane.text(".lp-bar"),
      (text) => text.includes("could not be read"),
    )
    // The popup is a tab here, and covers the page.
    await tab.toFront()
    await pane.click(".lp-note .lp-button")
    await until(
      "the report to be copied",
      () => pane.text(".lp-note [role=status]"),
      (text) => text !== "",
    )
    await world.picture(tab, "unread")
    await until("the report in the popup", textOf(popup), has("Copy a report"))
    await world.picture(popup, "popup-unread")
    await tab.goto(world.mall.urlOfPath("/"))
    await tab.goto(`${shop}/goods`)
    await until("the offer again", textOf(popup), (text) => !text.includes("Looking in this tab"))
    expect(await hostCount(tab)).toBe(0)
    await popup.close()
    await tab.close()
  })

  it("watches a show there, and records its product", async () => {
    world.play(2)
    const { tab, pane, popup } = await openPopup(world.mall.urlOf("unknown-shop"))
    await clickButton(popup, "Look at this page")
    // Behind the popup's tab, Firefox draws only a few frames of a show.
    await tab.toFront()
    await barThere(pane)
    await until(
      "some of the show",
      () => storedSessions(world.browser),
      ([session]) =>
        session?.show.endsWith(world.mall.showIdOf("unknown-shop")) === true &&
        session.inspection.picture === "looking" &&
        session.featured.length === 1 &&
        session.watchedSeconds > 5,
    )
    await until("the popup's word", textOf(popup), has("Can't tell"))
    await popup.close()
    await tab.close()
  })
})
