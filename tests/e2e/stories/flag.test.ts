/** A viewer's flag on a show: set in the pane, seen and changed in popup and history, counted, and withdrawn. */
import { describe, expect, it } from "vitest"
import { paneViolations, violationsIn } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { storedSessions } from "../pages/database"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { barThere } from "../pages/pane"
import { plantLoop } from "../pages/planted-session"
import { useWorld } from "../world"

const flagButton = '.lp-bar [aria-label="Flag this show"]'
const word = (n: number) => `.lp-flag fieldset button:nth-of-type(${n})`

/** Opens what the popup or the history folds away. */
const unfold = (tab: Tab, within: string) =>
  tab.evaluate((selector) => {
    document.querySelector<HTMLDetailsElement>(selector)!.open = true
  }, within)

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  const flags = async () => (await storedSessions(world.browser)).map(({ flag }) => flag)
  const pictures = async (tab: Tab, shot: string) => {
    await world.picture(tab, shot)
    if (name === "firefox") return
    await tab.setTheme("dark")
    await world.picture(tab, `${shot}-dark`)
    await tab.setTheme("light")
  }

  it("a show is flagged beside the video, with a note, and the flag is withdrawn; the verdict stays", async () => {
    world.play(2)
    const { tab, pane } = await world.visit("live")
    await barThere(pane)
    await until("the session", flags, (all) => all.length === 1)
    await pane.click(flagButton)
    await pane.click(word(1))
    await until("the flag", flags, ([flag]) => flag?.word === "not-live")
    const pressed = () => pane.texts(".lp-flag [aria-pressed=true]")
    await until("the pressed word", pressed, (all) => all.join() === "Not live")
    await pictures(tab, "flag-in-pane")
    if (name === "chromium") expect(await paneViolations(tab)).toEqual([])
    const [session] = await storedSessions(world.browser)
    expect(session!.verdict.kind).not.toBe("loop")

    await pane.click(".lp-flag input")
    for (const key of "again") await tab.press(key)
    await tab.press("Enter")
    await until("the note", flags, ([flag]) => flag?.note === "again")
    expect((await pane.text(".lp-flag .lp-note")).includes("Copy a report")).toBe(true)
    await pane.click('.lp-bar [aria-label="Close"]')
    await pane.click(flagButton)
    await until("the word, opened again", pressed, (all) => all.join() === "Not live")

    const popup = await world.browser.extensionTab(
      `popup.html?tab=${await tabIdOf(world.browser, world.mall.uuidOf("live"))}`,
    )
    await until("the popup's part", textOf(popup), (text) => text.includes("Flag this show: your own view"))
    await unfold(popup, ".lp-popup details")
    if (name === "chromium") {
      await popup.setSize(372, 480)
      expect(await violationsIn(popup)).toEqual([])
    }
    await pictures(popup, "flag-in-popup")
    await clickButton(popup, "Take it back")
    await until("no flag", flags, ([flag]) => flag === undefined)
    await popup.close()
  })

  it("a show is flagged in full screen", async () => {
    world.play(2)
    const { tab, pane } = await world.visit("live")
    await barThere(pane)
    await tab.evaluate(() => document.querySelector<HTMLElement>("[data-action=full]")!.click())
    await until("the full screen", () => tab.evaluate(() => document.fullscreenElement !== null), Boolean)
    await pane.click(flagButton)
    await pane.click(word(2))
    await until("the flag", flags, (all) => all.some((flag) => flag?.word === "live-after-all"))
    await world.picture(tab, "flag-in-full-screen")
  })

  it("the history counts how often the viewer and the evidence agree", async () => {
    const session = await plantLoop(world.browser)
    const history = await world.browser.extensionTab(`tabs/history.html#${session.id}`)
    const says = textOf(history)
    await until("the session", says, (text) => text.includes("Flag this show: your own view"))
    await clickButton(history, "Not live")
    await until("the agreement", says, (text) => text.includes("You and the evidence agree in 1 of 1 shows."))
    await until("the word beside the verdict", says, (text) => text.includes("You: Not live."))
    const report = () => history.evaluate(() => document.querySelector(".lp-flag .lp-report")?.textContent ?? "")
    expect(await report()).toMatch(
      /The same 30 s ran 3 times\.\nLooked at: .*\nWhat speaks against it: .*\nMy own view: Not live\n.*https:/,
    )
    if (name === "chromium") {
      expect(await violationsIn(history)).toEqual([])
      for (const width of [360, 900, 1440]) {
        await history.setSize(width, 900)
        await pictures(history, `flag-in-history-${width}`)
      }
    }
    await clickButton(history, "Live after all")
    await until("the disagreement", says, (text) => text.includes("agree in 0 of 1 shows."))
    await history.close()
  })
})
