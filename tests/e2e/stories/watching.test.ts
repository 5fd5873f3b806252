/** Ways of watching: in a hidden tab, in picture-in-picture, faster than it is sent. */
import { beforeEach, expect, it } from "vitest"
import type { Tab } from "../driver/browser"
import { ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { emptyHistory } from "../pages/database"
import { sessionsOf, watch } from "../scenario-story"
import { useWorld } from "../world"

const world = useWorld("chromium")
const fast = 8
/** One round of the loop has been seen, and what comes now came before. */
const firstRoundSeconds = 46

beforeEach(async () => {
  await emptyHistory(world.browser)
  world.mall.startOver("loop")
})

const setSpeed = (tab: Tab, rate: number) =>
  tab.evaluate((wanted) => {
    document.querySelector<HTMLVideoElement>(".live-video")!.playbackRate = wanted
  }, rate)

const suspicious = [headlines["may-be-loop"], headlines.loop]

it("a tab that is hidden goes on being watched", { timeout: 180_000 }, async () => {
  world.mall.setRate(fast, "loop")
  const { tab } = await world.visit("loop")
  if (!(tab instanceof ChromiumTab)) throw new Error("only Chromium tabs can be hidden by a test")
  await watch(world, "loop", firstRoundSeconds)
  // A hidden tab's timers come once a second: at the show's own speed that is enough.
  world.mall.setRate(1, "loop")
  await setSpeed(tab, 1)
  await tab.hide()
  expect(await tab.evaluate(() => document.visibilityState)).toBe("hidden")
  const hiddenAt = (await sessionsOf(world, "loop"))[0]!.watchedSeconds
  const [session] = await until(
    "the loop, noticed in the hidden tab",
    () => sessionsOf(world, "loop"),
    ([row]) => row?.verdict.kind === "may-be-loop" || row?.verdict.kind === "loop",
    120_000,
  )
  expect(session!.watchedSeconds).toBeGreaterThan(hiddenAt)
  expect(await tab.evaluate(() => document.visibilityState)).toBe("hidden")
})

it("in picture-in-picture the hidden element on the page is still what is watched", async () => {
  world.mall.setRate(fast)
  const { tab, overlay } = await world.visit("loop")
  await watch(world, "loop", 10)
  await tab.evaluate(async () => {
    const video = document.querySelector<HTMLVideoElement>(".live-video")!
    await video.requestPictureInPicture()
    video.hidden = true
  })
  expect(await tab.evaluate(() => document.querySelector(".live-video")!.checkVisibility())).toBe(false)
  await overlay.waitForHeadline(headlines.loop, [], 90_000)
  const [session] = await sessionsOf(world, "loop")
  expect(session!.inspection.picture).toBe("looking")
})

it("at one and a half times the speed a loop is a loop, and the sound is heard", async () => {
  world.mall.setRate(fast, "loop")
  const { tab, overlay } = await world.visit("loop")
  await watch(world, "loop", firstRoundSeconds)
  world.mall.setRate(1.5, "loop")
  await setSpeed(tab, 1.5)
  await overlay.waitFor("the loop", ({ headline }) => suspicious.includes(headline), 90_000)
  const [session] = await until(
    "a session that hears the sound",
    () => sessionsOf(world, "loop"),
    ([row]) => row?.inspection.sound === "listening",
  )
  expect(session!.inspection.picture).toBe("looking")
})
