/** The watch history: finding a show by a word, filtering, deleting a day and undoing it, all of it by keyboard. */
import { beforeAll, describe, expect, it } from "vitest"
import { violationsIn } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { storedSessions } from "../pages/database"
import { clickButton, textOf } from "../pages/own-page"
import { plantHistory, wholeHistory } from "../pages/planted-history"
import { useWorld } from "../world"

const tuesday = "2026-01-13"

const focusField = (tab: Tab, selector: string) =>
  tab.evaluate((at) => document.querySelector<HTMLElement>(at)!.focus(), selector)

/** Chooses as a user does who opens the list: the page gets a change event. */
const choose = (tab: Tab, selector: string, value: string) =>
  tab.evaluate(
    (at, wanted) => {
      const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(at)!
      field.value = wanted
      field.dispatchEvent(new Event("input", { bubbles: true }))
      field.dispatchEvent(new Event("change", { bubbles: true }))
    },
    selector,
    value,
  )
const select = (n: number) => `search label:nth-of-type(${n + 1}) select`
const words = "search input[type=search]"
const upToDay = "search input[type=date]"

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  beforeAll(() => plantHistory(world.browser))

  const pictures = async (tab: Tab, shot: string) => {
    if (name === "firefox") return world.picture(tab, shot)
    for (const width of [360, 900, 1440]) {
      await tab.setSize(width, 900)
      await world.picture(tab, `${shot}-${width}`)
      await tab.setTheme("dark")
      await world.picture(tab, `${shot}-${width}-dark`)
      await tab.setTheme("light")
    }
  }

  it("finds a show by a word, filters, deletes last Tuesday, and undoes that", async () => {
    const history = await world.browser.extensionTab("tabs/history.html")
    const says = textOf(history)
    const counts = (count: string) => until(`"${count}"`, says, (text) => text.includes(count))
    const titles = () =>
      history.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".lp-session strong")].map((one) => one.innerText),
      )

    await counts("63 entries")
    expect(await titles()).toHaveLength(50)
    if (name === "chromium") expect(await violationsIn(history)).toEqual([])
    await pictures(history, "history")

    await focusField(history, words)
    for (const key of "kettle") await history.press(key)
    await counts("3 entries")
    expect(new Set(await titles())).toEqual(new Set(["Kitchen night"]))
    await choose(history, select(3), "not-live")
    await counts("1 entry")
    expect(await says()).not.toContain("Delete this day")
    await pictures(history, "history-found")

    await choose(history, words, "")
    await choose(history, select(3), "")
    await choose(history, select(1), "qvc")
    await counts("21 entries")
    await choose(history, select(1), "")
    await choose(history, upToDay, tuesday)
    await counts("57 entries")

    const before = await wholeHistory(world.browser)
    await clickButton(history, "Delete this day")
    await counts("3 entries deleted.")
    await until(
      "Tuesday's shows to be gone",
      () => storedSessions(world.browser),
      (stored) => stored.length === 60,
    )
    const day = new Date(2026, 0, 13).toDateString()
    expect(
      (await storedSessions(world.browser)).map(({ startedAt }) => new Date(startedAt).toDateString()),
    ).not.toContain(day)
    await pictures(history, "history-deleted")
    if (name === "chromium") expect(await violationsIn(history)).toEqual([])
    await history.press("Enter")
    await counts("3 entries are back.")
    expect(await wholeHistory(world.browser)).toEqual(before)
    await history.close()
  })

  it("what was deleted stays deleted if the page is closed at once", async () => {
    const history = await world.browser.extensionTab("tabs/history.html")
    await until("the history", textOf(history), (text) => text.includes("63 entries"))
    await clickButton(history, "Delete this day")
    await until("the message that it is deleted", textOf(history), (text) => text.includes("3 entries deleted."))
    await history.close()
    expect((await wholeHistory(world.browser)).map((rows) => rows.length)).toEqual([60, 60, 60, 0])
  })
})
