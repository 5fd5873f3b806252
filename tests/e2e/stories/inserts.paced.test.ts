/**
 * An advert that three shows have in common is learnt, raises no "may be" in the next one, and does again once it is unlearnt. Played
 * faster, shows are not heard; so the last two are of the channel of the first, where the picture alone raises it.
 */
import { expect } from "vitest"
import { advertEndsAt } from "../../mall/inserted"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { moveSessionsBack } from "../pages/database"
import { askBackground, clickButton, textOf } from "../pages/own-page"
import { sessionsOf, watch } from "../scenario-story"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")
const mayBe = headlines["may-be-rerun"]
const enoughSeconds = advertEndsAt + 12
const hoursAgo = 7200

/** Watches a show until some seconds after its advert. @returns every headline that the pane had */
async function watchThrough(scenario: string): Promise<Set<string>> {
  world.play(4)
  world.mall.startOver(scenario)
  await world.mall.prepareFootage(scenario, enoughSeconds + 30)
  const { tab, pane } = await world.visit(scenario)
  const said = new Set<string>()
  await watch(world, scenario, enoughSeconds, async () => {
    const seen = await pane.read()
    if (seen) said.add(seen.headline)
  })
  await tab.close()
  await moveSessionsBack(world.browser, hoursAgo)
  return said
}

const namesInsert = async (scenario: string) =>
  (await sessionsOf(world, scenario)).some(({ evidence }) =>
    evidence.some((one) => one.kind === "harmless-repeat" && one.as === "insert"),
  )

watchingStory(world, "an insert is learnt, held back, unlearnt, and then called as before", async () => {
  for (const scenario of ["insert-1", "insert-2", "insert-3"]) await watchThrough(scenario)
  // What is over is learnt when the next show begins.
  const { tab } = await world.visit("live")
  const settings = await world.browser.extensionTab("options.html")
  const known = async () => JSON.stringify(await askBackground(settings, "ui.insert.list", {}))
  await until("the insert", known, (text) => text.includes('"shows":3'))
  await tab.close()

  expect(await watchThrough("insert-4")).not.toContain(mayBe)
  expect(await namesInsert("insert-4")).toBe(true)

  const list = await world.browser.extensionTab("options.html")
  await until("the list", textOf(list), (text) => /seen in \d shows/.test(text))
  await list.evaluate(() => document.querySelector(".lp-inserts")!.scrollIntoView({ block: "center" }))
  await world.picture(list, "inserts")
  await clickButton(list, "Unlearn")
  await until("an empty list", textOf(list), (text) => text.includes("None yet."))
  expect(await watchThrough("insert-5")).toContain(mayBe)
  expect(await namesInsert("insert-5")).toBe(false)
})
