/**
 * The show's tab is behind another one, or its picture is in a window of its own, in a Chromium that hides tabs as it
 * does for real users.
 */
import { expect } from "vitest"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { emptyHistory, storedSessions } from "../pages/database"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium", { tabsHide: true })
const rate = 8
const suspicious = [headlines["may-be-loop"], headlines.loop]

async function watchLoop() {
  await emptyHistory(world.browser)
  world.play(rate, "loop")
  world.mall.startOver("loop")
  return world.visit("loop")
}

/** A tab in front of all others. */
async function openInFront(): Promise<Tab> {
  const tab = await world.browser.newTab()
  await tab.toFront()
  return tab
}

const watched = (seconds: number) =>
  until(
    `${seconds} s of the show`,
    () => storedSessions(world.browser),
    ([session]) => (session?.watchedSeconds ?? 0) >= seconds,
    90_000,
  )

const visibilityOf = (tab: Tab) => tab.evaluate(() => document.visibilityState)

watchingStory(
  world,
  "a tab that was hidden for a while: nothing is claimed about that time, and the repeat is found afterwards",
  async () => {
    const { tab, pane } = await watchLoop()
    await watched(20)
    const other = await openInFront()
    expect(await visibilityOf(tab)).toBe("hidden")
    const before = (await storedSessions(world.browser))[0]!.watchedSeconds
    await watched(before + 1)
    await tab.toFront()
    expect(await visibilityOf(tab)).toBe("visible")
    await pane.waitFor("the repeat", ({ headline }) => suspicious.includes(headline), 90_000)
    await other.close()
  },
)

watchingStory(world, "a picture in a window of its own goes on being watched behind another tab", async () => {
  const { tab } = await watchLoop()
  await watched(10)
  await tab.evaluate(() =>
    document
      .querySelector<HTMLVideoElement>(".live-video")!
      .requestPictureInPicture()
      .then(() => null),
  )
  const other = await openInFront()
  expect(await visibilityOf(tab)).toBe("hidden")
  await until(
    "the repeat",
    () => storedSessions(world.browser),
    ([session]) => session?.verdict.kind === "may-be-loop" || session?.verdict.kind === "loop",
    90_000,
  )
  await other.close()
})
