/**
 * Every scenario of the mall is a story: its verdict, what must never be said, its period, and what stands in the store.
 * What a scenario expects holds for somebody who has watched nothing else, so each begins with an empty history:
 * several show the same footage, and would rightly be told to be reruns of one another.
 */
import { beforeEach } from "vitest"
import { loadScenarios } from "../../mall/catalogue/broadcasts"
import { emptyHistory } from "../pages/database"
import { playScenario } from "../scenario-story"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const scenarios = await loadScenarios()
const world = useWorld("chromium")

beforeEach(() => emptyHistory(world.browser))

/** On a shop that no site knows nothing is watched until the user points at the page: told in pointing.test.ts. */
const names = [...scenarios].filter(([, { place }]) => place !== "unknown-shop").map(([name]) => name)

for (const name of names.sort()) watchingStory(world, name, () => playScenario(world, name))
