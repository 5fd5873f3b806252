/** The main job: a looping "live" show is noticed, beside the video and afterwards in the history. */
import { describe, expect, it } from "vitest"
import type { SessionRow } from "../../../../src/store/rows"
import type { Tab } from "../../driver/browser"
import { until } from "../../driver/until"
import { headlines } from "../../headlines"
import { readTable, storedSessions } from "../../pages/database"
import { textOf } from "../../pages/own-page"
import { isPeriod } from "../../period"
import { watchingStory } from "../../watching-story"
import { useWorld } from "../../world"

/** When the page showed its first frame of video, by its own clock; 0 before that. */
const firstPictureAt = (tab: Tab): Promise<number> =>
  tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if ([...document.querySelectorAll("video")].some(({ currentTime }) => currentTime > 0)) resolve(Date.now())
          else setTimeout(look, 30)
        }
        look()
      }),
  )

/** How far below the video's end the bar begins; negative if it covers the video. */
async function pixelsBelowVideo(tab: Tab): Promise<number> {
  const bar = await tab.inPane(() => document.querySelector(".lp-bar")!.getBoundingClientRect().top)
  return bar! - (await tab.evaluate(() => document.querySelector("video")!.getBoundingClientRect().bottom))
}

/** The lag of the repeat that is shown first. */
const shownLagSeconds = ({ verdict }: SessionRow): number =>
  verdict.because.find((one) => one.kind === "repeat")?.repeat.lagSeconds ?? Number.NaN

type Row = Record<string, unknown>

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  watchingStory(
    world,
    "a loop is noticed, with the period, the two frames, the product and a place in the history",
    async () => {
      const rate = name === "chromium" ? 4 : 2
      const scenario = world.mall.scenarios.get("loop")!
      world.play(rate)
      const { tab, pane } = await world.visit("loop")

      const pictureAt = await firstPictureAt(tab)
      const loadedAt = await tab.evaluate(() => performance.timeOrigin)
      const { shownAt } = await pane.waitFor("the bar", ({ shownAt }) => shownAt > 0)
      // Two seconds or, on a slow machine, as long as the page itself took.
      expect(shownAt - pictureAt).toBeLessThan(Math.max(2_000, pictureAt - loadedAt))
      await pane.waitFor("the first sentence of the pane", ({ bar }) => bar.includes("The page says LIVE."))
      const never = scenario.expect.never.map((kind) => headlines[kind])
      await pane.waitForHeadline(headlines["may-be-loop"], never, 120_000)
      await pane.waitForHeadline(headlines.loop, never, 120_000)
      await pane.waitFor("a whole round", ({ bar }) => /The same 44 s ran \d+ times\./.test(bar), 60_000)

      const { tag } = await pane.waitFor("the product's tag", (seen) => seen.tag.includes("review"), 60_000)
      expect(tag).toMatch(/\$\d+\.\d\d/)
      await tab.setSize(1280, 1000)
      await pane.click(".lp-bar .lp-icon-button")
      await until(
        "the frames side by side",
        () => pane.count(".lp-pair img"),
        (count) => count >= 2,
      )
      expect(await pixelsBelowVideo(tab), "opened, the card is beside the video, not on it").toBeGreaterThanOrEqual(0)
      await world.picture(tab, "loop-light")
      if (name === "chromium") {
        await tab.setTheme("dark")
        await world.picture(tab, "loop-dark")
      }

      const [session] = await until(
        "the stored verdict, with its period",
        () => storedSessions(world.browser),
        ([row]) => row?.verdict.kind === "loop" && isPeriod(shownLagSeconds(row), scenario.expect.periodSeconds!),
      )
      // Only picture and sound give this loop away: the stream leaves no other trace of it.
      expect(session!.evidence.map(({ kind }) => kind)).not.toContain("finished-recording")
      expect(session!.evidence.filter((one) => one.kind === "returning-segments" && one.segments >= 20)).toEqual([])
      expect(session!.featured.length).toBeGreaterThan(0)
      expect(session!.watchedSeconds).toBeGreaterThan(60)

      const shown = await world.browser.extensionTab("tabs/history.html")
      await until("the history's entry", textOf(shown), (text) => text.includes("Loop"))
      await world.picture(shown, "history")
      await shown.close()
    },
  )

  it("nothing is lost when the browser is closed and opened again", async () => {
    const before = await storedSessions(world.browser)
    expect(before.length).toBeGreaterThan(0)
    const keysOf = async (table: string, ...key: string[]) =>
      (await readTable(world.browser, table)).map((row) => JSON.stringify(key.map((name) => (row as Row)[name])))
    const allKeys = async () => ({
      prints: await keysOf("prints", "session", "fromSeconds"),
      pairs: await keysOf("framePairs", "id"),
      sightings: await keysOf("sightings", "series", "firstSeenAt"),
    })
    const keys = await allKeys()
    for (const rows of Object.values(keys)) expect(rows.length).toBeGreaterThan(0)
    await world.browser.restart()
    expect((await storedSessions(world.browser)).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    // The closed tab may still have sent a last report.
    const after = await allKeys()
    expect(after.prints).toEqual(expect.arrayContaining(keys.prints))
    expect(after.pairs).toEqual(expect.arrayContaining(keys.pairs))
    expect(after.sightings).toEqual(expect.arrayContaining(keys.sightings))
  })
})
