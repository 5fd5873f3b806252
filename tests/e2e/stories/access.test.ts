/**
 * Sites that Liveproof does not know: nothing runs there until the user grants the site on the grant page (or points at
 * the page, see pointing.test.ts). If the user withdraws access, Liveproof says so.
 */
import { describe, expect, it } from "vitest"
import { elsewhereHost, elsewherePlayerHost } from "../../mall/hosts"
import type { Tab } from "../driver/browser"
import { Chromium } from "../driver/chromium"
import { until } from "../driver/until"
import { grantSite } from "../pages/grant"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { hostCount, PanePage } from "../pages/pane"
import { useWorld } from "../world"

const shop = `https://${elsewhereHost}`
const player = `https://${elsewherePlayerHost}`
const has = (words: string) => (text: string) => text.includes(words)

interface OwnPage {
  browser?: unknown
  chrome?: unknown
}
interface Api {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> }
}

/** Withdraws access as the browser's own list would, but from a page of the extension. */
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
    return { tab, pane: new PanePage(tab) }
  }

  it("reads a granted site, names a player's frame, and says when access is withdrawn", async () => {
    const { tab, pane } = await open("/framed")
    expect(await hostCount(tab)).toBe(0)
    const grantPage = await grantSite(world.browser, shop)
    await world.picture(grantPage, "grant-given")
    // The tab was open before the grant and is read now.
    await pane.waitFor("the claim", ({ bar }) => bar.includes("The page says LIVE."))
    await pane.waitFor("the frame's site", ({ bar }) => bar.includes(elsewherePlayerHost))
    await world.picture(tab, "player-needed")
    const id = await tabIdOf(world.browser, "/framed")
    const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
    await until("the frame's site in the popup", textOf(popup), has(`Give access to ${elsewherePlayerHost}`))
    await (await grantSite(world.browser, player)).close()
    await pane.waitFor("nothing missing", ({ bar }) => !bar.includes(elsewherePlayerHost))
    await tab.reload()
    await pane.waitFor("the claim after a reload", ({ bar }) => bar.includes("The page says LIVE."))

    await revoke(grantPage, shop)
    await until(
      "the pane to be gone",
      () => hostCount(tab),
      (count) => count === 0,
    )
    await until("the popup to say that access is needed", textOf(popup), has("Access needed"))
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

  it("asks for all shops that the user ticks at once, and reads them", async () => {
    const ticked = ["www.amazon.de", "www.ebay.de"]
    if (world.browser instanceof Chromium) for (const host of ticked) await world.browser.allowSite(`https://${host}/*`)
    const settings = await world.browser.extensionTab("options.html")
    await until("the shops", textOf(settings), (text) => has("amazon.de")(text) && has("ebay.de")(text))
    for (const name of ["amazon.de", "ebay.de"])
      await settings.evaluate((shop) => {
        const labels = [...document.querySelectorAll<HTMLElement>(".lp-places label")]
        labels.find(({ innerText }) => innerText.trim() === shop)!.click()
      }, name)
    await clickButton(settings, "Ask my browser for these")
    await until("the answer", textOf(settings), has("Liveproof looks there from now on."))
    await until("both on the list of added sites", textOf(settings), (text) =>
      ticked.every((host) => has(host)(text.slice(text.indexOf("Sites that you added")))),
    )
    await settings.close()
  })
})
