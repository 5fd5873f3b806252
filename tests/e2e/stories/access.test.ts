/**
 * Sites that Liveproof does not know: nothing runs there until the user grants the site on the grant page, or points at the
 * page; access that is taken back is said. In Chromium the site is allowed beforehand in the browser's own list, since
 * nobody can answer a headless browser's prompt; Firefox is told to ask nothing.
 */
import { describe, expect, it } from "vitest"
import { elsewhereHost, elsewherePlayerHost } from "../../mall/hosts"
import { lampReviews } from "../../mall/pages/elsewhere"
import type { Tab } from "../driver/browser"
import { Chromium, type ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { hostCount, OverlayPage } from "../pages/overlay"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { useWorld, type World } from "../world"

const shop = `https://${elsewhereHost}`
const player = `https://${elsewherePlayerHost}`
const has = (words: string) => (text: string) => text.includes(words)

async function grant(world: World, site: string): Promise<Tab> {
  if (world.browser instanceof Chromium) await world.browser.allowSite(`${site}/*`)
  const tab = await world.browser.extensionTab(`tabs/grant.html?site=${encodeURIComponent(site)}`)
  await clickButton(tab, "Give access")
  await until("the answer", textOf(tab), has("Access is given"))
  return tab
}

interface OwnPage {
  browser?: unknown
  chrome?: unknown
}
interface Api {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> }
}

/** Takes the access back as the browser's own list does; here an extension page does it. */
const revoke = (own: Tab, site: string) =>
  own.evaluate((pattern) => {
    const scope = globalThis as OwnPage
    return ((scope.browser ?? scope.chrome) as Api).permissions.remove({ origins: [pattern] })
  }, `${site}/*`)

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  const open = async (path: string) => {
    const tab = await world.browser.newTab()
    await tab.goto(`${shop}${path}`)
    return { tab, overlay: new OverlayPage(tab) }
  }

  it("a granted site is read, a player's frame is named, and access taken back is said", async () => {
    const { tab, overlay } = await open("/framed")
    expect(await hostCount(tab)).toBe(0)
    const grantPage = await grant(world, shop)
    await world.picture(grantPage, "grant-given")
    // The tab was open before: it is looked at now.
    await overlay.waitFor("the claim", ({ bar }) => bar.includes("The page says LIVE."))
    await overlay.waitFor("the frame's site", ({ bar }) => bar.includes(elsewherePlayerHost))
    await world.picture(tab, "player-needed")
    const id = await tabIdOf(world.browser, "/framed")
    const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
    await until("the frame's site in the popup", textOf(popup), has(`Give access to ${elsewherePlayerHost}`))
    await (await grant(world, player)).close()
    await overlay.waitFor("nothing missing", ({ bar }) => !bar.includes(elsewherePlayerHost))
    await tab.reload()
    await overlay.waitFor("the claim after a reload", ({ bar }) => bar.includes("The page says LIVE."))

    await revoke(grantPage, shop)
    await until(
      "the overlay to be gone",
      () => hostCount(tab),
      (count) => count === 0,
    )
    await until("the popup to say so", textOf(popup), has("Access needed"))
    await popup.setSize(372, 320)
    await world.picture(popup, "popup-access-needed")

    const settings = await world.browser.extensionTab("options.html")
    await until(
      "the site in the settings",
      textOf(settings),
      (text) => has(elsewhereHost)(text) && has("access needed")(text),
    )
    await world.picture(settings, "settings-sites")
    for (const page of [grantPage, popup, settings, tab]) await page.close()
  })
})

describe("pointing at a page, in Chromium", () => {
  const world = useWorld("chromium")

  it("reads this page and what follows on the same site, and nothing after that", async () => {
    const browser = world.browser as Chromium
    const tab = (await browser.newTab()) as ChromiumTab
    const overlay = new OverlayPage(tab)
    await tab.goto(`${shop}/goods`)
    await browser.pressToolbarButton(tab)
    const id = await tabIdOf(browser, "/goods")
    const popup = await browser.extensionTab(`popup.html?tab=${id}`)
    await until("the offer", textOf(popup), has("Look at this page"))
    await world.picture(popup, "popup-unknown")
    await clickButton(popup, "Look at this page")
    await until(
      "the product's tag",
      () => overlay.text(".lp-tag"),
      (text) => text.includes("$39.00") && text.includes("5 reviews"),
    )
    // What buyers say there comes from the same structured data.
    await overlay.click(".lp-review-strip-open")
    const quotations = await until(
      "a quotation for and one against",
      () => overlay.texts(".lp-reviews .lp-review-quote > blockquote"),
      ({ length }) => length >= 2,
    )
    for (const quotation of quotations) expect(lampReviews.some(({ body }) => body.includes(quotation))).toBe(true)
    await world.picture(tab, "pointed-product")
    await tab.goto(`${shop}/about`)
    await until(
      "the word that nothing can be read",
      () => overlay.text(".lp-bar"),
      (text) => text.includes("could not be read"),
    )
    await overlay.click(".lp-note .lp-button")
    await until(
      "the report to be copied",
      () => overlay.text(".lp-note [role=status]"),
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
})
