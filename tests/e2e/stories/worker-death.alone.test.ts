/** The background's worker may be stopped between any two lines: a show goes on, and nothing counts twice. */
import { expect } from "vitest"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { readTable, storedSessions } from "../pages/database"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")
const stops = 12

watchingStory(world, "survives being stopped many times in mid show", async () => {
  world.play(4)
  const { pane } = await world.visit("loop")
  await pane.waitFor("the first view", ({ bar }) => /Too short to tell|No repeat in/.test(bar))
  for (let stop = 1; stop <= stops; stop++) {
    const before = (await storedSessions(world.browser))[0]?.lastBatch ?? -1
    await world.browser.stopBackground()
    await until(
      `a report after stop ${stop}`,
      async () => (await storedSessions(world.browser))[0]?.lastBatch ?? -1,
      (batch) => batch > before,
    )
  }
  await pane.waitForHeadline(headlines.loop, [], 120_000)
  const sessions = await storedSessions(world.browser)
  expect(sessions).toHaveLength(1)
  const prints = (await readTable(world.browser, "prints")) as {
    fromSeconds: number
    toSeconds: number
  }[]
  const inOrder = [...prints].sort((a, b) => a.fromSeconds - b.fromSeconds)
  for (const [index, batch] of inOrder.entries())
    if (index > 0) expect(batch.fromSeconds).toBeGreaterThanOrEqual(inOrder[index - 1]!.toSeconds - 0.001)
})
