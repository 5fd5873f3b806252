/**
 * Prices that need explaining, on a shop that Liveproof does not know: two on one page, one for goods that are not new,
 * one for some buyers only.
 */
import { expect, it } from "vitest"
import { elsewhereHost } from "../../mall/hosts"
import { Chromium, type ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { PanePage } from "../pages/pane"
import { useWorld } from "../world"

const shop = `https://${elsewhereHost}`
const world = useWorld("chromium")

/** What the tag says when closed, and when open. */
const odd = [
  ["two-prices", "Two prices: ", "gives another one in its machine-readable data"],
  ["used", "Used item", "shows it as the price"],
  ["refurbished", "Refurbished item", "shows it as the price"],
  ["members", "$35.00", "$29.00 is for members; everyone else pays $35.00."],
  ["login", "$18.00", "$15.00 is for those who sign in; everyone else pays $18.00."],
] as const

it("says at once what is odd about a price, and on request why it was read that way", async () => {
  const { browser } = world
  if (!(browser instanceof Chromium)) throw new Error("the toolbar button can be pressed only in Chromium")
  const tab = await browser.newTab()
  await tab.goto(`${shop}/goods`)
  await browser.pressToolbarButton(tab as ChromiumTab)
  const popup = await browser.extensionTab(`popup.html?tab=${await tabIdOf(browser, "/goods")}`)
  await until("the offer", textOf(popup), (text) => text.includes("Look at this page"))
  await clickButton(popup, "Look at this page")
  await tab.toFront()
  const pane = new PanePage(tab)
  // Before that, the page might not have got the press, which would be lost when it leaves.
  await until(
    "the tag of the page that was pointed at",
    () => pane.text(".lp-tag"),
    (text) => text !== "",
  )
  for (const [name, closed, opened] of odd) {
    await tab.goto(`${shop}/goods/${name}`)
    await until(
      `the tag of ${name}`,
      () => pane.text(".lp-tag"),
      (text) => text.includes(closed),
    )
    await pane.click(".lp-tag .lp-icon-button")
    await pane.unfold(".lp-tag")
    const text = await until(
      `the opened tag of ${name}`,
      () => pane.text(".lp-tag"),
      (all) => all.includes(opened),
    )
    expect(text).not.toContain("No price seen")
    await world.picture(tab, `odd-price-${name}`)
    await tab.setTheme("dark")
    await world.picture(tab, `odd-price-${name}-dark`)
    await tab.setTheme("light")
  }
  await popup.close()
  await tab.close()
})
