/** Watching a scenario as its file describes it: the verdict that is due, what must never be said, and what is stored. */
import { expect } from "vitest"
import type { SessionRow } from "../../src/store/rows"
import type { Scenario } from "../mall/scenario"
import { until } from "./driver/until"
import { headlines } from "./headlines"
import { storedSessions } from "./pages/database"
import { restsOnPeriod } from "./period"
import type { World } from "./world"

/** So much longer than the story needs. */
const patienceMs = 120_000

/** A finished recording is judged by the clock on the wall, so it must not be over before that. */
const rateOf = (scenario: Scenario) => (scenario.playlist === "finished" ? 1 : 8)

export const sessionsOf = async (world: World, scenario: string): Promise<SessionRow[]> =>
  (await storedSessions(world.browser)).filter(({ show }) => show.endsWith(world.mall.showIdOf(scenario)))

const newestSession = async (world: World, scenario: string) => (await sessionsOf(world, scenario)).at(-1)

/** Watches a show until so much of it was seen, or so much time has passed where its picture cannot be seen. */
export async function watch(
  world: World,
  name: string,
  seconds: number,
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  const scenario = world.mall.scenarios.get(name)!
  const picture = scenario.flaw === undefined || scenario.flaw === "broken-json"
  const startedAt = Date.now()
  const seen = async () => {
    await look()
    if (!picture) return (Date.now() - startedAt) / 1000
    return (await newestSession(world, name))?.watchedSeconds ?? 0
  }
  await until(
    `${seconds} s of ${name}`,
    seen,
    (now) => now >= seconds,
    (seconds * 1000) / rateOf(scenario) + patienceMs,
  )
}

export async function playScenario(world: World, name: string): Promise<void> {
  const scenario = world.mall.scenarios.get(name)!
  const { verdict, never, dueAfterSeconds, periodSeconds, picture, after } = scenario.expect
  if (after) {
    world.play(rateOf(world.mall.scenarios.get(after.scenario)!))
    world.mall.startOver(after.scenario)
    const { tab } = await world.visit(after.scenario)
    await watch(world, after.scenario, after.watchedSeconds)
    await tab.close()
  }
  world.play(rateOf(scenario))
  const { tab, overlay } = await world.visit(name)
  const forbidden = never.map((kind) => headlines[kind])
  await watch(world, name, dueAfterSeconds, async () => {
    const seen = await overlay.read()
    expect(forbidden, seen?.bar).not.toContain(seen?.headline)
  })
  await overlay.waitForHeadline(headlines[verdict], forbidden, patienceMs)
  await until(
    "the stored verdict, with its condition and its period",
    () => newestSession(world, name),
    (row) =>
      row?.verdict.kind === verdict &&
      (picture === undefined || row.inspection.picture === picture) &&
      (periodSeconds === undefined || restsOnPeriod(row, periodSeconds)),
  )
  if (scenario.isFramed) {
    const { tag } = await overlay.waitFor("the product's tag on the page around the player", (seen) => seen.tag !== "")
    expect(tag).toMatch(/\$\d+\.\d\d/)
  }
  await world.picture(tab, `scenario-${name}`)
}
