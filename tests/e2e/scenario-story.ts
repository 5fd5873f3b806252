/**
 * Watches a scenario as its file describes it: the verdict that is due, what must never be said, and what is stored.
 */
import { beforeEach, expect } from "vitest"
import type { SessionRow } from "../../src/store/rows"
import { loadScenarios } from "../mall/catalogue/broadcasts"
import type { Scenario } from "../mall/scenario"
import { until } from "./driver/until"
import { headlines } from "./headlines"
import { emptyHistory, moveSessionsBack, storedSessions } from "./pages/database"
import { restsOnPeriod } from "./period"
import { renderNeeded } from "./scenario-footage"
import { watchingStory } from "./watching-story"
import { useWorld, type World } from "./world"

/** Waits this much longer than the story should take. */
const patienceMs = 120_000

/**
 * A finished recording is judged by wall-clock time, so it must not end before that, and a connection has no other
 * speed; where the show cuts quickly, a faster one would lose sound and samples; and a DASH player keeps to real time by
 * itself.
 */
const isInRealTime = ({ playlist, cutsQuickly, player }: Scenario) =>
  playlist === "finished" || cutsQuickly === true || player === "dash"
const rateOf = (scenario: Scenario) => (isInRealTime(scenario) ? 1 : 8)

/** The outcome does not depend on the detector seeing a repeat, so others may be played at the same time. */
const isCalm = ({ flaw, place, expect: { verdict, after } }: Scenario) =>
  flaw !== undefined || place === "store-slot" || (!after && ["scheduled", "on-air", "live"].includes(verdict))

export type Kind = "loop" | "lookalike" | "calm" | "recording" | "file" | "connection"

function kindOf(scenario: Scenario): Kind {
  if (!isInRealTime(scenario) && isCalm(scenario)) return "calm"
  if (!isInRealTime(scenario)) return scenario.expect.verdict === "loop" ? "loop" : "lookalike"
  if (scenario.player?.startsWith("webrtc")) return "connection"
  return scenario.player?.startsWith("file") ? "file" : "recording"
}

/**
 * Makes every scenario of the mall a story: its verdict, what must never be said, its period, and what is stored.
 * Scenarios assume a viewer who has watched nothing else, so each begins with an empty history: several show the same
 * footage and would rightly be called reruns of one another.
 */
export async function testScenarios(kind: Kind): Promise<void> {
  const scenarios = await loadScenarios()
  const world = useWorld("chromium")
  beforeEach(() => emptyHistory(world.browser))
  for (const [name, scenario] of [...scenarios].sort()) {
    // Left to other stories: shops that no site knows, where the user must point at the page first (pointing.test.ts),
    // and pages whose policy keeps us out (pane.test.ts).
    const isTold = scenario.place !== "unknown-shop" && !scenario.policy && kindOf(scenario) === kind
    if (isTold) watchingStory(world, name, () => playScenario(world, name))
  }
}

export const sessionsOf = async (world: World, scenario: string): Promise<SessionRow[]> =>
  (await storedSessions(world.browser)).filter(({ show }) => show.endsWith(world.mall.showIdOf(scenario)))

const newestSession = async (world: World, scenario: string) => (await sessionsOf(world, scenario)).at(-1)

/** Watches a show until that much of it was seen or, if its picture cannot be seen, until that much time has passed. */
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
  await renderNeeded(world.mall, name)
  const { verdict, never, dueAfterSeconds, periodSeconds, picture, recognised, after } = scenario.expect
  if (after) {
    world.play(rateOf(world.mall.scenarios.get(after.scenario)!))
    world.mall.startOver(after.scenario)
    const { tab } = await world.visit(after.scenario)
    await watch(world, after.scenario, after.watchedSeconds)
    await tab.close()
    if (after.agoSeconds) await moveSessionsBack(world.browser, after.agoSeconds)
  }
  world.play(rateOf(scenario))
  const { tab, pane } = await world.visit(name)
  const forbidden = never.map((kind) => headlines[kind])
  await watch(world, name, dueAfterSeconds, async () => {
    const seen = await pane.read()
    expect(forbidden, seen?.bar).not.toContain(seen?.headline)
  })
  await pane.waitForHeadline(headlines[verdict], forbidden, patienceMs)
  await until(
    "the stored verdict, with its condition, its period and what was recognised",
    () => newestSession(world, name),
    (row) =>
      row?.verdict.kind === verdict &&
      (picture === undefined || row.inspection.picture === picture) &&
      (recognised === undefined ||
        row.verdict.against.some((one) => one.kind === "recognised" && one.as === recognised)) &&
      (periodSeconds === undefined || restsOnPeriod(row, periodSeconds)),
  )
  if (scenario.isFramed) {
    const { tag } = await pane.waitFor("the product's tag on the page around the player", (seen) => seen.tag !== "")
    expect(tag).toMatch(/\$\d+\.\d\d/)
  }
  await world.picture(tab, `scenario-${name}`)
}
