/**
 * One show in several tabs, a reload in the middle, a change of show without a page load, and a rewind by the viewer.
 */
import { expect } from "vitest"
import { accusations } from "../../mall/scenario"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { storedSessions } from "../pages/database"
import { tabIdOf, textOf } from "../pages/own-page"
import { hostCount } from "../pages/pane"
import { goInPage } from "../pages/shop"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")
const rate = 4
const fast = 8
const accusing = accusations.map((kind) => headlines[kind])

const sessionsOf = async (scenario: string) =>
  (await storedSessions(world.browser)).filter(({ show }) => show.endsWith(world.mall.showIdOf(scenario)))

/** When the show's repeat was last seen, according to the first report made after a given moment (epoch ms). */
async function repeatSeenAt(scenario: string, after: number): Promise<number> {
  const [session] = await until(
    "a report",
    () => sessionsOf(scenario),
    ([stored]) => (stored?.lastSeenAt ?? 0) > after,
  )
  return Math.max(...session!.verdict.because.map((one) => (one.kind === "repeat" ? one.at : 0)))
}

watchingStory(
  world,
  "a reload in the middle of a loop continues where it was, and a pause leaves the times unchanged",
  async () => {
    world.play(rate)
    world.mall.startOver("loop")
    const { tab, pane } = await world.visit("loop")
    await until(
      "some of the show",
      () => sessionsOf("loop"),
      ([session]) => (session?.watchedSeconds ?? 0) > 30,
    )
    await tab.reload()
    await pane.waitForHeadline(headlines.loop, [], 90_000)
    const sessions = await sessionsOf("loop")
    expect(sessions).toHaveLength(1)
    const pausedAt = Date.now()
    await tab.evaluate(() => document.querySelector("video")!.pause())
    const seenAt = await repeatSeenAt("loop", pausedAt + 2_000)
    expect(Math.abs(seenAt - pausedAt)).toBeLessThan(4_000)
    const later = Date.now()
    expect(await repeatSeenAt("loop", later)).toBe(seenAt)
  },
)

watchingStory(
  world,
  "two tabs with the same show are two sessions, and neither is called a rerun of the other",
  async () => {
    world.mall.startOver("live")
    const first = await world.visit("live")
    await first.pane.waitFor("the first tab", ({ bar }) => /Too short to tell|No repeat in/.test(bar))
    const second = await world.visit("live")
    const enough = 100
    await until(
      "both tabs to have seen enough",
      async () => {
        for (const { pane } of [first, second]) {
          const seen = await pane.read()
          expect(accusing).not.toContain(seen?.headline)
        }
        return sessionsOf("live")
      },
      (sessions) => sessions.length === 2 && sessions.every(({ watchedSeconds }) => watchedSeconds > enough),
      120_000,
    )
  },
)

watchingStory(
  world,
  "moving to another show without a page load starts another session, and leaving for the home page ends it",
  async () => {
    world.mall.startOver("live")
    const tab = await world.browser.newTab()
    await tab.goto(world.mall.urlOfPath("/"))
    expect(await hostCount(tab)).toBe(0)
    const before = (await storedSessions(world.browser)).length
    await goInPage(tab, new URL(world.mall.urlOf("live")).pathname)
    await until(
      "the pane on the first show",
      () => hostCount(tab),
      (count) => count === 1,
    )
    await goInPage(tab, new URL(world.mall.urlOf("loop")).pathname)
    await until(
      "two more sessions",
      () => storedSessions(world.browser),
      (sessions) => sessions.length === before + 2,
    )
    expect(await hostCount(tab)).toBe(1)
    await goInPage(tab, "/")
    await until(
      "the pane to be gone",
      () => hostCount(tab),
      (count) => count === 0,
    )
    await tab.close()
  },
)

watchingStory(world, "another address of the same show goes on with its session, in the popup too", async () => {
  world.play(fast)
  world.mall.startOver("replay")
  const { tab } = await world.visit("replay")
  const watched = (seconds: number) =>
    until(
      `${seconds} s of the show`,
      () => sessionsOf("replay"),
      ([session]) => (session?.watchedSeconds ?? 0) > seconds,
    )
  await watched(8)
  const { pathname } = new URL(world.mall.urlOf("replay"))
  const id = await tabIdOf(world.browser, pathname)
  await goInPage(tab, `${pathname}#reviews`)
  expect(await watched(40)).toHaveLength(1)
  const popup = await world.browser.extensionTab(`popup.html?tab=${id}`)
  await until("the session in the popup", textOf(popup), (text) => text.includes(headlines.replay))
  await popup.close()
  await tab.close()
})

watchingStory(world, "what was watched before a change of show is no footage of the next", async () => {
  world.play(fast)
  for (const scenario of ["live", "bumper"]) world.mall.startOver(scenario)
  const { tab, pane } = await world.visit("live")
  const watched = async (scenario: string, seconds: number) =>
    until(
      `${seconds} s of ${scenario}`,
      async () => {
        const seen = await pane.read()
        expect(accusing).not.toContain(seen?.headline)
        return (await sessionsOf(scenario)).at(-1)?.watchedSeconds ?? 0
      },
      (now) => now > seconds,
      90_000,
    )
  await watched("live", 40)
  await goInPage(tab, new URL(world.mall.urlOf("bumper")).pathname)
  await watched("bumper", 40)
  await goInPage(tab, new URL(world.mall.urlOf("live")).pathname)
  await watched("live", 60)
})

watchingStory(world, "the viewer's own rewind is not a repeat, and is mentioned", async () => {
  world.play(rate)
  world.mall.startOver("live")
  const { tab, pane } = await world.visit("live")
  await until(
    "some of the show",
    () => tab.evaluate(() => document.querySelector<HTMLVideoElement>(".live-video")!.currentTime),
    (now) => now > 50,
  )
  await tab.evaluate(() => {
    document.querySelector<HTMLVideoElement>(".live-video")!.currentTime -= 30
  })
  await until(
    "the stretch to be over",
    async () => {
      const seen = await pane.read()
      expect(seen?.headline).toBe(headlines["cant-tell"])
      return tab.evaluate(() => document.querySelector<HTMLVideoElement>(".live-video")!.currentTime)
    },
    (now) => now > 70,
    60_000,
  )
  await until(
    "the rewind among the evidence",
    async () => (await sessionsOf("live")).at(-1)?.evidence ?? [],
    (evidence) =>
      evidence.some(
        (one) => one.kind === "harmless-repeat" && one.as === "viewer-seek" && Math.abs((one.seconds ?? 0) - 30) < 3,
      ),
    30_000,
  )
})
