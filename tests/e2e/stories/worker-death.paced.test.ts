/**
 * The background's worker may be stopped between any two lines: a show continues, nothing is lost, and nothing counts
 * twice.
 */
import { expect } from "vitest"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { readTable, storedSessions } from "../pages/database"
import { askBackground } from "../pages/own-page"
import { reportWithoutPause } from "../pages/shop"
import { moment, seededChance } from "../seeded"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")
const stops = 100
/** Longer than a worker needs to start and to store a report. */
const longestLifeMs = 250

watchingStory(world, `survives being stopped at ${stops} moments of a show`, async () => {
  const chance = seededChance("stops of the worker")
  world.play(4)
  world.mall.startOver("loop")
  const { tab, pane } = await world.visit("loop")
  await pane.waitFor("the first view", ({ bar }) => /Too short to tell|No repeat in/.test(bar))
  await reportWithoutPause(tab)
  const desk = await world.browser.desk()
  const lastBatch = async () => (await storedSessions(world.browser))[0]?.lastBatch ?? -1
  let stored = await lastBatch()
  let livesWithReports = 0
  for (let stop = 1; stop <= stops; stop++) {
    // A sleeping worker cannot be stopped; any answer will do.
    askBackground(desk, "ui.upkeep.get", {}).catch(() => undefined)
    await moment(chance() * longestLifeMs)
    await world.browser.stopBackground()
    const now = await lastBatch()
    if (now > stored) livesWithReports += 1
    stored = now
  }
  console.log(`${stops} stops; in ${livesWithReports} of the lives that they ended a report was stored`)
  await until("a report after the last stop", lastBatch, (batch) => batch > stored)
  await pane.waitForHeadline(headlines.loop, [], 120_000)
  expect(await storedSessions(world.browser)).toHaveLength(1)
  const prints = (await readTable(world.browser, "prints")) as { fromSeconds: number; toSeconds: number }[]
  const inOrder = [...prints].sort((a, b) => a.fromSeconds - b.fromSeconds)
  for (const [index, { fromSeconds }] of inOrder.entries())
    if (index > 0) expect(fromSeconds).toBeCloseTo(inOrder[index - 1]!.toSeconds, 3)
})
