/** The user is told what breaks, and nothing that was stored is lost. */
import { expect, it } from "vitest"
import type { Chromium } from "../../driver/chromium"
import { until } from "../../driver/until"
import { storedSessions } from "../../pages/database"
import { reloadExtension } from "../../pages/own-page"
import { hostCount } from "../../pages/pane"
import { useWorld } from "../../world"

const world = useWorld("chromium")

it("a database that cannot be written: the pane says so and keeps watching; what was stored stays", async () => {
  world.play(2)
  const { tab, pane } = await world.visit("live")
  await until(
    "a stored session",
    () => storedSessions(world.browser),
    (sessions) => sessions.length === 1,
  )
  await (world.browser as Chromium).breakStore()
  const { bar } = await pane.waitFor(
    "the trouble",
    (seen) => seen.bar.includes("nothing that was stored is lost"),
    60_000,
  )
  expect(bar).toContain("The page says LIVE.")
  await world.picture(tab, "store-broken")
  await world.browser.stopBackground()
  await pane.waitFor("the trouble to be over", (seen) => !seen.bar.includes("nothing that was stored is lost"), 60_000)
  expect(await storedSessions(world.browser)).toHaveLength(1)
})

it("an extension that is removed while a page is open removes what it drew, and keeps what is stored", async () => {
  world.play(2)
  const { tab } = await world.visit("loop")
  const show = world.mall.uuidOf("loop")
  const before = await until(
    "some of the show in the store",
    () => storedSessions(world.browser),
    (sessions) => sessions.some((session) => session.show.endsWith(show) && session.lastBatch >= 1),
  )
  await reloadExtension(await world.browser.extensionTab("options.html"))
  await until(
    "the page to be as it is without us",
    () => hostCount(tab),
    (count) => count === 0,
  )
  // An unpacked extension does not come back by itself; restarting the browser brings it back.
  await world.browser.restart()
  const after = await storedSessions(world.browser)
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.at(-1)!.lastBatch).toBeGreaterThanOrEqual(before.at(-1)!.lastBatch)
})
