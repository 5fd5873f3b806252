/**
 * Every scenario of the mall is a story: its verdict, what must never be said, its period, and what stands in the store.
 * What a scenario expects holds for somebody who has watched nothing else, so each begins with an empty history:
 * several show the same footage, and would rightly be told to be reruns of one another.
 */
import { beforeEach, expect, it } from "vitest"
import type { SessionRow } from "../../../src/store/rows"
import { loadScenarios } from "../../mall/catalogue/broadcasts"
import type { Scenario } from "../../mall/scenario"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { emptyHistory, storedSessions } from "../pages/database"
import { isPeriod } from "../period"
import { useWorld } from "../world"

const scenarios = await loadScenarios()
const world = useWorld("chromium")

/** A finished recording is judged by the clock on the wall, so it must not be over before that. */
const rateOf = (scenario: Scenario) => (scenario.playlist === "finished" ? 1 : 8)
/** A slow machine may take so much longer than the story needs. */
const patienceMs = 120_000
const timeoutMs = 420_000

const sessionOf = async (name: string): Promise<SessionRow | undefined> =>
  (await storedSessions(world.browser)).filter(({ show }) => show.endsWith(world.mall.showIdOf(name))).at(-1)

/** Watches a show until so much of it was seen, or so much time has passed where its picture cannot be seen. */
async function watch(name: string, seconds: number, look: () => Promise<void>): Promise<void> {
  const scenario = scenarios.get(name)!
  const picture = scenario.flaw === undefined || scenario.flaw === "broken-json"
  const startedAt = Date.now()
  const seen = async () => {
    await look()
    if (!picture) return (Date.now() - startedAt) / 1000
    return (await sessionOf(name))?.watchedSeconds ?? 0
  }
  await until(
    `${seconds} s of ${name}`,
    seen,
    (now) => now >= seconds,
    (seconds * 1000) / rateOf(scenario) + patienceMs,
  )
}

beforeEach(() => emptyHistory(world.browser))

/** A page that nobody has asked to look at has its own story, in unknown-shop.test.ts. */
const names = [...scenarios].filter(([, { place }]) => place !== "unknown-shop").map(([name]) => name)

it.each(names.sort())(
  "%s",
  async (name) => {
    const scenario = scenarios.get(name)!
    const { verdict, never, dueAfterSeconds, periodSeconds, after } = scenario.expect
    if (after) {
      world.mall.setRate(rateOf(scenarios.get(after.scenario)!))
      world.mall.startOver(after.scenario)
      const { tab } = await world.visit(after.scenario)
      await watch(after.scenario, after.watchedSeconds, async () => undefined)
      await tab.close()
    }
    world.mall.setRate(rateOf(scenario))
    const { tab, overlay } = await world.visit(name)
    const forbidden = never.map((kind) => headlines[kind])
    await watch(name, dueAfterSeconds, async () => {
      const seen = await overlay.read()
      expect(forbidden, seen?.bar).not.toContain(seen?.headline)
    })
    await overlay.waitForHeadline(headlines[verdict], forbidden, patienceMs)
    const session = await until(
      "the stored verdict",
      () => sessionOf(name),
      (row) => row?.verdict.kind === verdict,
    )
    if (periodSeconds !== undefined) {
      const lags = session!.verdict.because.flatMap((one) => (one.kind === "repeat" ? [one.repeat.lagSeconds] : []))
      expect(
        lags.some((lag) => isPeriod(lag, periodSeconds)),
        `lags ${lags}`,
      ).toBe(true)
    }
    await world.picture(tab, `scenario-${name}`)
  },
  timeoutMs,
)
