/** An update keeps everything: every row, setting and grant of the last release is there in this build. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ProductRow, WatchRow } from "../../../src/store/rows"
import { elsewhereHost } from "../../mall/hosts"
import { type Mall, startMall } from "../../mall/server"
import type { TestBrowser } from "../driver/browser"
import { Chromium } from "../driver/chromium"
import { Firefox } from "../driver/firefox"
import { until } from "../driver/until"
import { type InstalledFolder, lastRelease } from "../last-release"
import { readAllTables, readTable, storedPrints, storedSessions } from "../pages/database"
import { grantSite } from "../pages/grant"
import { allGrants, askBackground, textOf, versionOf } from "../pages/own-page"
import { PanePage } from "../pages/pane"
import { answerWelcome } from "../pages/welcome"

/** Settings that differ from their defaults. */
const chosen = {
  recordProductPages: true,
  listen: false,
  askPlaylists: false,
  retentionDays: 77,
  priceRetentionDays: 400,
}
const mug = "B0MALLMG10"
const shop = `https://${elsewhereHost}`
/** The extension changes its own housekeeping entries all the time. */
const upkeep = "upkeep"

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  let mall: Mall
  let installed: InstalledFolder
  let browser: TestBrowser
  beforeAll(async () => {
    mall = await startMall()
    installed = await lastRelease(name === "chromium" ? "chrome-mv3" : "firefox-mv3")
    const launch = name === "chromium" ? Chromium.launch : Firefox.launch
    browser = await launch({ extension: installed.path, port: mall.port })
  })
  afterAll(async () => {
    await browser?.close()
    await installed?.remove()
    await mall?.close()
  })

  /** Puts something into every part of the store that a user can fill. */
  async function use(): Promise<void> {
    await answerWelcome(browser, "yes")
    await (await grantSite(browser, shop)).close()
    const own = await browser.extensionTab("options.html")
    await askBackground(own, "ui.settings.set", chosen)
    await askBackground(own, "ui.source.set", { id: "keepa", key: "k".repeat(64) })
    mall.setRate(2)
    mall.feature(mug)
    const tab = await browser.newTab()
    await tab.goto(mall.urlOf("loop"))
    await until(
      "some of the show, and a product with its page's prices",
      async () => {
        const [session] = await storedSessions(browser)
        const products = (await readTable(browser, "products")) as ProductRow[]
        const isLookedUp = products.some(({ lookedUp }) => lookedUp?.outcome === "read")
        return isLookedUp && (await storedPrints(browser)).length > 0 ? (session?.watchedSeconds ?? 0) : 0
      },
      (seconds) => seconds > 10,
    )
    const pane = new PanePage(tab)
    await pane.click(".lp-tag .lp-icon-button")
    await until(
      "the watch form, folded",
      () => pane.count(".lp-watch"),
      (count) => count > 0,
    )
    await pane.unfold(".lp-tag")
    await pane.waitFor("the watch form", ({ tag }) => tag.includes("Tell me when it is seen below"))
    await pane.fill(".lp-watch-price", "$9.00")
    await pane.click(".lp-watch form button")
    await until(
      "a watched product",
      () => readTable(browser, "watches") as Promise<WatchRow[]>,
      (watches) => watches.length === 1,
    )
    await tab.close()
    await own.close()
  }

  const everything = async () => ({
    tables: await readAllTables(browser),
    prints: await storedPrints(browser),
    grants: await allGrants(await browser.desk()),
  })

  it("finds every row, setting and grant again, and continues with them", async () => {
    await use()
    // So that no work is left unfinished.
    await browser.restart()
    const before = await everything()
    for (const table of ["sessions", "prints", "products", "sightings", "watches", "settings", "sources"])
      expect(before.tables[table], table).not.toEqual([])
    expect(before.tables.settings).toMatchObject([{ value: { ...chosen, consent: "yes", sitesWanted: [shop] } }])
    expect(before.grants).toContain(`${shop}/*`)
    const earlier = await versionOf(await browser.desk())

    const version = await installed.update()
    await browser.updateExtension()
    await until(
      "the update",
      async () => versionOf(await browser.desk()),
      (seen) => seen === version,
    )
    expect(earlier).not.toBe(version)

    const history = await browser.extensionTab("tabs/history.html")
    const [session] = await storedSessions(browser)
    await until("the show in the history", textOf(history), (text) => text.includes(session!.title))
    const after = await everything()
    expect({ ...after.tables, [upkeep]: [] }).toMatchObject({ ...before.tables, [upkeep]: [] })
    expect(after.prints).toEqual(before.prints)
    expect(after.grants).toEqual(before.grants)

    const tab = await browser.newTab()
    await tab.goto(`${shop}/framed`)
    await new PanePage(tab).waitFor("the granted site to be read", ({ bar }) => bar.includes("The page says LIVE."))
  })
})
