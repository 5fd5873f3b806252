/** The show's tab is behind another one, or its picture in a window of its own, in a Chromium that hides tabs as it does for people. */
import { afterAll, beforeAll, expect, it } from "vitest"
import { buildFolder } from "../../../scripts/build"
import { type Mall, startMall } from "../../mall/server"
import { Chromium, type ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { emptyHistory, storedSessions } from "../pages/database"
import { OverlayPage } from "../pages/overlay"
import { answerWelcome } from "../pages/welcome"

const rate = 8
const suspicious = [headlines["may-be-loop"], headlines.loop]

let mall: Mall
let browser: Chromium
beforeAll(async () => {
  mall = await startMall()
  browser = await Chromium.launch({ extension: buildFolder("chrome-mv3", "e2e"), port: mall.port, tabsHide: true })
  await answerWelcome(browser, "yes")
})
afterAll(async () => {
  await browser.close()
  await mall.close()
})

async function watchLoop(): Promise<{ tab: ChromiumTab; overlay: OverlayPage }> {
  await emptyHistory(browser)
  mall.setRate(rate, "loop")
  mall.startOver("loop")
  const tab = await browser.newTab()
  await tab.goto(mall.urlOf("loop"))
  return { tab, overlay: new OverlayPage(tab) }
}

const watched = (seconds: number) =>
  until(
    `${seconds} s of the show`,
    () => storedSessions(browser),
    ([session]) => (session?.watchedSeconds ?? 0) >= seconds,
    90_000,
  )

const visibilityOf = (tab: ChromiumTab) => tab.evaluate(() => document.visibilityState)

it("a tab that was behind another for a while: nothing is claimed of that time, and the repeat is found afterwards", async () => {
  const { tab, overlay } = await watchLoop()
  await watched(20)
  const other = await browser.newTab()
  await other.page.bringToFront()
  expect(await visibilityOf(tab)).toBe("hidden")
  const before = (await storedSessions(browser))[0]!.watchedSeconds
  await watched(before + 1)
  await tab.page.bringToFront()
  expect(await visibilityOf(tab)).toBe("visible")
  await overlay.waitFor("the repeat", ({ headline }) => suspicious.includes(headline), 90_000)
  await other.close()
  await tab.close()
})

it("a picture in a window of its own goes on being watched behind another tab", async () => {
  const { tab } = await watchLoop()
  await watched(10)
  await tab.evaluate(() =>
    document
      .querySelector<HTMLVideoElement>(".live-video")!
      .requestPictureInPicture()
      .then(() => null),
  )
  const other = await browser.newTab()
  await other.page.bringToFront()
  expect(await visibilityOf(tab)).toBe("hidden")
  await until(
    "the repeat",
    () => storedSessions(browser),
    ([session]) => session?.verdict.kind === "may-be-loop" || session?.verdict.kind === "loop",
    90_000,
  )
  await other.close()
  await tab.close()
})
