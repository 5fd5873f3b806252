/** Nothing is recorded before the first-run page is answered, and nothing after a no. */
import { expect, it } from "vitest"
import { until } from "../../driver/until"
import { readTable } from "../../pages/database"
import { textOf } from "../../pages/own-page"
import { answerWelcome } from "../../pages/welcome"
import { useWorld } from "../../world"

const world = useWorld("chromium", { consent: null })

const countRows = async () => {
  let rows = 0
  for (const name of ["sessions", "prints", "framePairs", "sightings", "products"])
    rows += (await readTable(world.browser, name)).length
  return rows
}

/** Waits until the page has played for a while, so that anything that would record has had its chance. */
const playFor = async (seconds: number, tab: Awaited<ReturnType<typeof world.visit>>["tab"]) =>
  until(
    "the show to play",
    () => tab.evaluate(() => document.querySelector("video")?.currentTime ?? 0),
    (now) => now > seconds,
  )

it("opens the first-run page by itself, and it can be read in the dark and on a narrow screen", async () => {
  const tab = await world.browser.extensionTab("tabs/welcome.html")
  await until("its question", textOf(tab), (text) => text.includes("What it stores"))
  await world.picture(tab, "welcome-light")
  await tab.setTheme("dark")
  await tab.setSize(420, 800)
  await world.picture(tab, "welcome-dark-narrow")
  await tab.close()
})

it("shows and stores nothing before an answer", async () => {
  world.play(2)
  const { tab, pane } = await world.visit("live")
  await playFor(8, tab)
  expect(await pane.read()).toBeNull()
  expect(await countRows()).toBe(0)
})

it("shows and stores nothing after a no", async () => {
  await answerWelcome(world.browser, "no")
  const { tab, pane } = await world.visit("live")
  await playFor(8, tab)
  expect(await pane.read()).toBeNull()
  expect(await countRows()).toBe(0)
})

it("begins in a tab that is already open as soon as the answer is yes", async () => {
  const { pane } = await world.visit("live")
  await answerWelcome(world.browser, "yes")
  await pane.waitFor("the pane", ({ bar }) => bar.includes("The page says LIVE."))
  await until("something stored", countRows, (rows) => rows > 0)
})
