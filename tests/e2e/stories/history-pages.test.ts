/**
 * A product is found by its name; its page says what it cost and which shows featured it; a show's page lists all
 * visits to it.
 */
import { beforeAll, describe, expect, it } from "vitest"
import { violationsIn } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { storedSessions } from "../pages/database"
import { clickButton, clickLink, textOf } from "../pages/own-page"
import { plantHistory, wholeHistory } from "../pages/planted-history"
import { useWorld } from "../world"

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  beforeAll(() => plantHistory(world.browser))

  const look = async (tab: Tab, shot: string) => {
    if (name === "firefox") return world.picture(tab, shot)
    expect(await violationsIn(tab)).toEqual([])
    for (const width of [360, 900, 1440]) {
      await tab.setSize(width, 1_200)
      await world.picture(tab, `${shot}-${width}`)
      await tab.setTheme("dark")
      await world.picture(tab, `${shot}-${width}-dark`)
      await tab.setTheme("light")
    }
  }

  it("leads from a product's name to its prices, from there to a show, and restores what is deleted there", async () => {
    const history = await world.browser.extensionTab("tabs/history.html")
    const says = (words: string) => until(`"${words}"`, textOf(history), (text) => text.includes(words))

    await says("63 entries")
    await history.evaluate(() => document.querySelector<HTMLElement>("search input[type=search]")!.focus())
    for (const key of "silv") await history.press(key)
    await says("1 product")
    await look(history, "history-product-found")

    await clickLink(history, "Silver kettle, 1.7 l")
    await says("A month ago, on")
    await says(": $49.99.")
    await says("Shows that featured it")
    await says("Never leaks, people write!")
    await look(history, "product-page")

    await clickLink(history, "Kitchen night")
    await says("Watched 3 times between")
    await look(history, "show-page")

    const before = await wholeHistory(world.browser)
    await clickButton(history, "Delete all 3 visits")
    await says("3 entries deleted.")
    await says("Nothing is stored about this show.")
    expect((await storedSessions(world.browser)).map(({ title }) => title)).not.toContain("Kitchen night")
    await look(history, "show-page-deleted")
    await history.press("Enter")
    await says("3 entries are back.")
    await says("Watched 3 times between")
    expect(await wholeHistory(world.browser)).toEqual(before)
    await history.close()
  })
})
