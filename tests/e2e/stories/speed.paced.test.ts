/** Watching a show at another speed than it is sent at. */
import { beforeEach } from "vitest"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { emptyHistory } from "../pages/database"
import { sessionsOf, watch } from "../scenario-story"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")
const fast = 8
/** By then one round of the loop has been seen, and everything after it has been shown before. */
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

watchingStory(world, "at one and a half times the speed a loop is a loop, and the sound is heard", async () => {
  world.play(fast, "loop")
  const { tab, pane } = await world.visit("loop")
  await watch(world, "loop", firstRoundSeconds)
  world.play(1.5, "loop")
  await setSpeed(tab, 1.5)
  await pane.waitFor("the loop", ({ headline }) => suspicious.includes(headline), 90_000)
  await until(
    "a session that sees the picture and hears the sound",
    () => sessionsOf(world, "loop"),
    ([row]) => row?.inspection.picture === "looking" && row.inspection.sound === "listening",
  )
})
