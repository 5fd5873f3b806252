/** The extension's own pages: the popup, the settings and the toolbar badge, and whether all of them are accessible. */
import { beforeAll, expect, it } from "vitest"
import { violationsIn } from "../../driver/accessibility"
import { until } from "../../driver/until"
import { storedPrints } from "../../pages/database"
import { clickButton, tabIdOf, textOf } from "../../pages/own-page"
import { barThere, hostCount } from "../../pages/pane"
import { useWorld } from "../../world"

const world = useWorld("chromium")

beforeAll(() => world.play(2))

it.each([
  "tabs/welcome.html",
  "tabs/grant.html?site=https://shop.example",
  "tabs/history.html",
  "options.html",
  "popup.html",
])("%s breaks no accessibility rule", async (path) => {
  const tab = await world.browser.extensionTab(path)
  await until(
    "its content",
    () => tab.evaluate(() => document.querySelectorAll("main").length),
    (count) => count === 1,
  )
  expect(await violationsIn(tab)).toEqual([])
  await tab.close()
})

it("the popup says what was found on the tab, and switches the site off and on", async () => {
  const { tab, pane } = await world.visit("live")
  await barThere(pane)
  const id = await tabIdOf(world.browser, world.mall.uuidOf("live"))
  const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
  const says = textOf(popup)
  await until("the popup's verdict", says, (text) => text.includes("Can't tell"))
  await popup.setSize(372, 320)
  await world.picture(popup, "popup-light")
  await popup.setTheme("dark")
  await world.picture(popup, "popup-dark")
  await popup.evaluate(() => document.querySelector<HTMLInputElement>("input[type=checkbox]")!.click())
  await until(
    "the pane to be gone",
    () => hostCount(tab),
    (count) => count === 0,
  )
  await until("the popup to say that the site is off", says, (text) => text.includes("Switched off on this site"))
  await popup.evaluate(() => document.querySelector<HTMLInputElement>("input[type=checkbox]")!.click())
  await barThere(pane)
  await popup.close()
})

it("the toolbar badge shows the verdict in letters", async () => {
  const { pane } = await world.visit("replay")
  await pane.waitForHeadline("Recording")
  const id = await tabIdOf(world.browser, world.mall.uuidOf("replay"))
  const own = await world.browser.extensionTab("options.html")
  const badge = () =>
    own.evaluate(async (tab) => {
      const { action } = (
        globalThis as unknown as {
          chrome: { action: Record<"getBadgeText" | "getTitle", (q: object) => Promise<string>> }
        }
      ).chrome
      return [await action.getBadgeText({ tabId: tab }), await action.getTitle({ tabId: tab })]
    }, id)
  await until("the badge", badge, ([text, title]) => text === "rec" && title === "Liveproof: Recording")
  await own.close()
})

it("the settings save a copy of everything and delete everything", async () => {
  await world.visit("live")
  await until(
    "prints",
    () => storedPrints(world.browser),
    ({ length }) => length > 0,
  )
  const own = await world.browser.extensionTab("options.html")
  await until(
    "the settings",
    () => own.evaluate(() => document.querySelectorAll("button").length),
    (count) => count >= 2,
  )
  await world.picture(own, "settings")
  const copy = await own.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const real = URL.createObjectURL
        URL.createObjectURL = (blob: Blob) => {
          blob.text().then(resolve)
          return real(blob)
        }
        const buttons = [...document.querySelectorAll("button")]
        buttons.find((button) => button.textContent === "Save a copy of everything")?.click()
      }),
  )
  const tables = copy
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => JSON.parse(line).table)
  expect(tables).toEqual(expect.arrayContaining(["sessions", "products", "sightings", "prints"]))
  await clickButton(own, "Delete everything")
  await until("the question", textOf(own), (text) => text.includes("Delete the whole history"))
  await clickButton(own, "Yes, delete")
  const history = await world.browser.extensionTab("tabs/history.html")
  await until("an empty history", textOf(history), (text) => text.includes("No show has been watched yet."))
  await history.close()
  await own.close()
})
