/**
 * eBay Live without page loads, from the directory to a recording to a live auction; nothing from earlier pages counts.
 */
import { expect, it } from "vitest"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { storedSessions } from "../pages/database"
import { PanePage } from "../pages/pane"
import { goInPage } from "../pages/shop"
import { useWorld } from "../world"

const world = useWorld("chromium")

const pathOf = (scenario: string) => new URL(world.mall.urlOf(scenario)).pathname

it("is followed from show to show, and bids by several people make the verdict live", async () => {
  world.play(2)
  const tab = await world.browser.newTab()
  await tab.goto(new URL("/ebaylive", world.mall.urlOf("auction")).href)
  const badges = async () =>
    (await tab.inPane(() => [...document.querySelectorAll(".lp-badge")].map((badge) => badge.textContent ?? ""))) ?? []
  await until("the directory's badge", badges, (texts) => texts.includes("Smart Home Simplified: Says LIVE"))

  const pane = new PanePage(tab)
  await goInPage(tab, pathOf("auction-replay"))
  await pane.waitForHeadline(headlines.replay)

  await goInPage(tab, pathOf("auction"))
  await pane.waitFor("the show's own claim", ({ bar }) => bar.includes("The page says LIVE."))
  const { bar } = await pane.waitForHeadline(headlines.live, [headlines.replay], 90_000)
  expect(bar).toMatch(/\d+ bids in the last 5 min/)
  await world.picture(tab, "auction")
  const session = await until(
    "the stored verdict",
    async () => (await storedSessions(world.browser)).find(({ show }) => show.endsWith(world.mall.showIdOf("auction"))),
    (row) => row?.verdict.kind === "live",
  )
  expect(session?.channel).toBe("simplifiedliving")
  await tab.close()
})

it("is read along with the frame that holds its lots, which loads after the page", async () => {
  world.play(2)
  const tab = await world.browser.newTab()
  await tab.goto(new URL("/ebaylive", world.mall.urlOf("auction")).href)
  await goInPage(tab, pathOf("auction-framed"))
  const pane = new PanePage(tab)
  const { bar } = await pane.waitForHeadline(headlines.live, [headlines.replay], 90_000)
  expect(bar).toMatch(/\d+ bids in the last 5 min/)
  await world.picture(tab, "auction-framed")
  await tab.close()
})
