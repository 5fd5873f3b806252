/**
 * Pages with a video and nothing machine-readable: Liveproof watches the video that the user points at, whatever player
 * it is in, and on a granted site the video that the page is about. Nobody can press the toolbar button in Firefox, so
 * the site is granted there.
 */
import { describe, expect, it } from "vitest"
import type { ClaimState } from "../../../src/model/reading"
import { elsewhereHost, elsewhereInnerHost, elsewherePlayerHost } from "../../mall/hosts"
import type { AnyVideoKind } from "../../mall/pages/any-video"
import scenario from "../../mall/scenarios/file-loop"
import type { Tab } from "../driver/browser"
import { Chromium, type ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { emptyHistory, storedSessions } from "../pages/database"
import { grantSite } from "../pages/grant"
import { clickButton, tabIdOf, textOf } from "../pages/own-page"
import { hostCount, PanePage } from "../pages/pane"
import { restsOnPeriod } from "../period"
import { watchingStory } from "../watching-story"
import { useWorld, type World } from "../world"

const shop = `https://${elsewhereHost}`
const has = (words: string) => (text: string) => text.includes(words)
const never = scenario.expect.never.map((kind) => headlines[kind])

async function open(world: World, kind: AnyVideoKind) {
  const tab = await world.browser.newTab()
  await tab.goto(`${shop}/video/${kind}`)
  return { tab, pane: new PanePage(tab) }
}

/** The popup for a page on which the toolbar button was pressed, opened in a tab of its own. */
async function openPopup(world: World, tab: Tab, kind: AnyVideoKind) {
  if (world.browser instanceof Chromium) await world.browser.pressToolbarButton(tab as ChromiumTab)
  const popup = await world.browser.extensionTab(`popup.html?tab=${await tabIdOf(world.browser, `/video/${kind}`)}`)
  await popup.setSize(372, 520)
  await tab.toFront()
  return popup
}

const sessionOf = async (world: World, kind: AnyVideoKind) =>
  (await storedSessions(world.browser)).findLast(({ url }) => url.includes(`/video/${kind}`))

/** Waits until the picture of the page's video is being read. */
const watched = (world: World, kind: AnyVideoKind) =>
  until(
    `the video of ${kind} to be watched`,
    () => sessionOf(world, kind),
    (session) => session?.inspection.picture === "looking" && session.watchedSeconds > 5,
  )

/** Waits for what the label on the player says, as stored. */
const claims = (world: World, kind: AnyVideoKind, claim: ClaimState) =>
  until(
    `${kind} to claim ${claim}`,
    () => sessionOf(world, kind),
    (session) => session?.claim === claim,
  )

async function loopIsSaid(world: World, pane: PanePage, kind: AnyVideoKind) {
  await pane.waitForHeadline(headlines.loop, never, 240_000)
  const session = await until(
    "the stored loop, with its period",
    () => sessionOf(world, kind),
    (row) => row?.verdict.kind === "loop" && restsOnPeriod(row, scenario.expect.periodSeconds!),
  )
  expect(session).toMatchObject({ title: `Lamp hour (${kind})`, claim: "none" })
}

describe("in chromium", () => {
  const world = useWorld("chromium")

  async function watchInPopup(kind: AnyVideoKind) {
    const { tab, pane } = await open(world, kind)
    const popup = await openPopup(world, tab, kind)
    await clickButton(popup, "Watch this video")
    await tab.toFront()
    return { tab, pane, popup }
  }

  watchingStory(world, "a bare video that goes round, pointed at, is said to be a loop", async () => {
    await emptyHistory(world.browser)
    world.play(2)
    const { tab, pane, popup } = await watchInPopup("bare")
    await pane.waitFor("the claim", ({ bar }) => bar.includes("The page does not say whether this is live."))
    await loopIsSaid(world, pane, "bare")
    await world.picture(tab, "any-video")
    await world.picture(popup, "popup-any-video")
    await clickButton(popup, "Stop watching this video")
    await until(
      "the bar to be gone",
      () => pane.read(),
      (seen) => seen === null,
    )
    await until("the offer again", textOf(popup), has("Watch this video"))
    await popup.close()
    await tab.close()
  })

  for (const kind of ["webrtc", "canvas-stream", "open-root", "closed-root", "replaced"] as const)
    watchingStory(world, `a player of the kind ${kind} is watched where the user points`, async () => {
      world.play(1)
      const { tab, popup } = await watchInPopup(kind)
      await watched(world, kind)
      if (kind === "closed-root") await claims(world, kind, "live")
      await world.picture(tab, `any-video-${kind}`)
      await popup.close()
      await tab.close()
    })

  it("names, asks for and watches a frame within a frame", async () => {
    world.play(1)
    const { tab, pane } = await open(world, "nested")
    const popup = await openPopup(world, tab, "nested")
    await clickButton(popup, "Look at this page")
    for (const host of [elsewherePlayerHost, elsewhereInnerHost]) {
      await until(`${host} to be asked for`, textOf(popup), has(`Give access to ${host}`))
      await (await grantSite(world.browser, `https://${host}`)).close()
    }
    await tab.toFront()
    await watched(world, "nested")
    await claims(world, "nested", "none")
    await pane.waitFor("the bar", ({ bar }) => bar !== "")
    await popup.close()
    await tab.close()
  })

  it("says that a canvas without a video cannot be watched", async () => {
    const { tab, pane } = await open(world, "painted")
    const popup = await openPopup(world, tab, "painted")
    await until("the popup's word", textOf(popup), has("There is no video on this page, only a canvas"))
    await world.picture(popup, "popup-painted")
    await clickButton(popup, "Look at this page")
    await tab.toFront()
    await pane.waitFor("the pane's word", ({ bar }) => bar.includes("There is no video on this page, only a canvas"))
    expect(await sessionOf(world, "painted")).toBeUndefined()
    await popup.close()
    await tab.close()
  })

  it("watches the one of several videos that the user chooses", async () => {
    world.play(1)
    const { tab } = await open(world, "several")
    const popup = await openPopup(world, tab, "several")
    await until("both videos", textOf(popup), (text) => has("Lamp hour")(text) && has("Kettle hour")(text))
    await world.picture(popup, "popup-several")
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>(".lp-choice input")[1]!.click())
    await clickButton(popup, "Watch this video")
    await tab.toFront()
    const first = await watched(world, "several")
    const widthOf = () => tab.evaluate(() => document.querySelectorAll("video")[1]!.getBoundingClientRect().width)
    expect(await widthOf()).toBe(300)
    await until(
      "the choice in the popup",
      () => popup.evaluate(() => document.querySelectorAll<HTMLInputElement>(".lp-choice input")[1]!.checked),
      Boolean,
    )
    // Another video is another session: nothing that was found in the first counts against it.
    await popup.evaluate(() => {
      document.querySelector("details:has(.lp-choice)")?.setAttribute("open", "")
      document.querySelector<HTMLElement>(".lp-choice input")!.click()
    })
    await clickButton(popup, "Watch this video")
    await tab.toFront()
    await until(
      "a session of its own",
      () => sessionOf(world, "several"),
      (session) => session?.id !== first!.id && (session?.watchedSeconds ?? 0) > 2,
    )
    await popup.close()
    await tab.close()
  })
})

describe("in firefox", () => {
  const world = useWorld("firefox")

  watchingStory(world, "on a granted site a bare video that goes round is said to be a loop", async () => {
    await emptyHistory(world.browser)
    world.play(1)
    await (await grantSite(world.browser, shop)).close()
    const { tab, pane } = await open(world, "bare")
    await loopIsSaid(world, pane, "bare")
    await tab.close()
  })

  it("watches decorations and adverts only when the user asks", async () => {
    world.play(1)
    await (await grantSite(world.browser, shop)).close()
    for (const kind of ["decoration", "advert"] as const) {
      const { tab, pane } = await open(world, kind)
      await until(
        "the clip to have played",
        () => tab.evaluate(() => document.querySelector("video")?.currentTime ?? 0),
        (seconds) => seconds > 10,
      )
      expect(await hostCount(tab)).toBe(0)
      const popup = await openPopup(world, tab, kind)
      await clickButton(popup, "Watch this video")
      await tab.toFront()
      await watched(world, kind)
      await pane.waitFor("the bar", ({ bar }) => bar !== "")
      await popup.close()
      await tab.close()
    }
  })

  it("watches a player in a closed root on a granted site", async () => {
    world.play(1)
    await (await grantSite(world.browser, shop)).close()
    const { tab } = await open(world, "closed-root")
    await watched(world, "closed-root")
    await claims(world, "closed-root", "live")
    await tab.close()
  })
})
