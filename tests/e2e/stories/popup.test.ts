/** The toolbar popup in each of its states; a paused show or a switched-off site costs no work. */
import { beforeAll, describe, expect, it } from "vitest"
import { violationsIn } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { storedSessions } from "../pages/database"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { barThere, hostCount, type PanePage } from "../pages/pane"
import { useWorld, type World } from "../world"

const narrowPx = 360

const says = (popup: Tab, words: string | RegExp) =>
  until(`the popup to say "${words}"`, textOf(popup), (text) => text.replace(/[\u2068\u2069]/g, "").search(words) >= 0)

const noneIn = (tab: Tab) =>
  until(
    "our element to leave the page",
    () => hostCount(tab),
    (count) => count === 0,
  )

async function openOn(world: World, scenario: string): Promise<{ tab: Tab; pane: PanePage; popup: Tab }> {
  const { tab, pane } = await world.visit(scenario)
  await barThere(pane)
  const id = await tabIdOf(world.browser, world.mall.uuidOf(scenario))
  return { tab, pane, popup: await world.browser.extensionTab(`popup.html?tab=${id}`) }
}

const watchedSeconds = async (world: World): Promise<number> =>
  (await storedSessions(world.browser)).reduce((sum, session) => sum + session.watchedSeconds, 0)

const playedSeconds = (tab: Tab) =>
  tab.evaluate(() => document.querySelector<HTMLVideoElement>(".live-video")!.currentTime)

async function playOn(tab: Tab, seconds: number): Promise<void> {
  const from = await playedSeconds(tab)
  await until(
    `${seconds} s more of the show`,
    () => playedSeconds(tab),
    (at) => at >= from + seconds,
  )
}

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  beforeAll(() => void world.play(2))

  /** The show plays on, but none of it is watched. */
  async function expectNoWork(tab: Tab): Promise<void> {
    await noneIn(tab)
    await tab.toFront()
    // A report that was on its way still arrives.
    await playOn(tab, 4)
    const before = await watchedSeconds(world)
    // Longer than the time between two reports.
    await playOn(tab, 24)
    expect(await watchedSeconds(world)).toBe(before)
    expect(await hostCount(tab)).toBe(0)
  }

  async function expectWork(tab: Tab, pane: PanePage): Promise<void> {
    await tab.toFront()
    await barThere(pane)
    const before = await watchedSeconds(world)
    await until(
      "more of the show to be watched",
      () => watchedSeconds(world),
      (seconds) => seconds > before,
    )
  }

  it("a paused show is not watched, not even after a reload, until the viewer resumes", async () => {
    const { tab, pane, popup } = await openOn(world, "live")
    await clickButton(popup, "Pause for this show")
    await says(popup, "Paused for this show")
    await world.picture(popup, "popup-paused")
    await expectNoWork(tab)
    await tab.reload()
    await until(
      "the show to play again",
      () => playedSeconds(tab).catch(() => 0),
      (at) => at > 1,
    )
    await expectNoWork(tab)
    await popup.toFront()
    await clickButton(popup, "Go on watching")
    await expectWork(tab, pane)
    await popup.close()
  })

  it("a pause ends when the page is left", async () => {
    const { tab, pane, popup } = await openOn(world, "live")
    await clickButton(popup, "Pause for this show")
    await noneIn(tab)
    await tab.toFront()
    await tab.goto(world.mall.urlOf("no-video"))
    await barThere(pane)
    await tab.goto(world.mall.urlOf("live"))
    await barThere(pane)
    await popup.close()
  })

  it("a site that is switched off is not watched until it is switched on", async () => {
    const { tab, pane, popup } = await openOn(world, "live")
    const press = () => popup.evaluate(() => document.querySelector<HTMLElement>("input[type=checkbox]")!.click())
    await until(
      "the switch",
      () => popup.evaluate(() => document.querySelectorAll("input[type=checkbox]").length),
      (count) => count === 1,
    )
    await press()
    await says(popup, "Switched off on this site")
    await expectNoWork(tab)
    await press()
    await expectWork(tab, pane)
    await popup.close()
  })
})

describe("in chromium alone", () => {
  const world = useWorld("chromium")
  beforeAll(() => void world.play(2))

  async function look(popup: Tab, state: string): Promise<void> {
    await popup.toFront()
    for (const theme of ["light", "dark"] as const) {
      await popup.setTheme(theme)
      await popup.setSize(narrowPx, 640)
      expect(await violationsIn(popup), `${state}, ${theme}`).toEqual([])
      await world.picture(popup, `popup-${state}-${theme}`)
    }
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrowPx)
  }

  it("is right and accessible in each state", async () => {
    const { tab, popup } = await openOn(world, "live")
    await says(popup, /Last featured/)
    await says(popup, /Uses (about|less than) \d+(\.\d)? s of this page's computing time per minute \(measured\)\./)
    const text = await textOf(popup)()
    expect(text).toContain("Can't tell")
    expect(text).toMatch(/\$\d+\.\d\d/)
    const evidence = await popup.evaluate(
      () => [...document.querySelectorAll("a")].find(({ innerText }) => innerText === "Evidence")?.href,
    )
    expect(evidence).toMatch(/history\.html#[0-9a-f-]{36}$/)
    await look(popup, "watching")
    await popup.evaluate(() => document.querySelector("details")!.setAttribute("open", ""))
    await look(popup, "flag")
    await clickButton(popup, "Pause for this show")
    await says(popup, "Paused for this show")
    await look(popup, "paused")
    await clickButton(popup, "Go on watching")
    await tab.toFront()
    await tab.goto(world.mall.urlOfPath("/live"))
    await says(popup, "No show and no video is being watched here.")
    await look(popup, "nothing")
    await popup.close()
    const other = await world.browser.extensionTab("popup.html")
    await says(other, "Not a site that Liveproof knows")
    await look(other, "unknown")
    await other.close()
  })

  it("can be used with the keyboard alone", async () => {
    const { tab, popup } = await openOn(world, "live")
    await says(popup, "Pause for this show")
    await popup.toFront()
    const reached = () => popup.evaluate(() => (document.activeElement as HTMLElement).innerText)
    await until(
      "the keyboard to reach the pause",
      async () => {
        await popup.press("Tab")
        return reached()
      },
      (words) => words === "Pause for this show",
    )
    await popup.press("Enter")
    await noneIn(tab)
    await popup.close()
  })
})
