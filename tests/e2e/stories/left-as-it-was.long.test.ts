/**
 * The page stays as it was: what it can see of its own video, from whatever source, is the same with and without us;
 * while we watch, after the page has moved on without a load, and after the extension was switched off or updated.
 */
import { afterEach, describe, expect, it } from "vitest"
import type { PageRecord } from "../../mall/client/record"
import type { Recorded } from "../../mall/client/recorded"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { emptyHistory, storedSessions } from "../pages/database"
import { askBackground, reloadExtension } from "../pages/own-page"
import { hostCount } from "../pages/pane"
import { goInPage } from "../pages/shop"
import { pageExceptions } from "../sent"
import { useWorld } from "../world"

/** The scenario that supplies the page, and the source that its video is given. */
const kinds = [
  ["Media Source", "live", "own"],
  ["a progressive file", "file-loop", "own"],
  ["a MediaStream of a canvas", "file-loop", "canvas"],
  ["a MediaStream of a connection", "file-loop", "webrtc"],
  ["a MediaStream that is set late", "file-loop", "late"],
  ["a MediaStream that is replaced", "file-loop", "replaced"],
  ["a MediaStream whose sound ends", "file-loop", "ended"],
] as const

const playedSeconds = 8
/** Hosts that browsers contact by themselves. */
const browsersOwn = /(^|\.)(google|googleapis|gvt1|mozilla|firefox)\.(com|net|org)$/

type Page = { recorded?: Recorded }

/** Gives the page's video its source and makes it audible, then starts recording what the page sees. */
const begin = (tab: Tab, source: string): Promise<void> =>
  tab.evaluate(async (name) => {
    const { recorded } = globalThis as Page
    const video = document.querySelector<HTMLVideoElement>(".live-video")!
    const file = video.currentSrc
    if (name !== "own") video.removeAttribute("src")
    await recorded!.sources[name]!(video, file)
    video.muted = false
    video.volume = 0.5
    recorded!.record = recorded!.startRecord(video)
  }, source)

const readRecord = (tab: Tab): Promise<PageRecord> => tab.evaluate(() => (globalThis as Page).recorded!.record!())

const position = (tab: Tab): Promise<number> =>
  tab.evaluate(() => document.querySelector<HTMLVideoElement>(".live-video")!.currentTime)

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)
  const tabs: Tab[] = []
  afterEach(async () => void (await Promise.allSettled(tabs.splice(0).map((tab) => tab.close()))))

  const allow = async (consent: "yes" | "no") => {
    const own = await world.browser.extensionTab("options.html")
    await askBackground(own, "ui.settings.set", { consent })
    await own.close()
  }

  /** What the page saw of its video after some seconds, and what was requested meanwhile. */
  async function play(scenario: string, source: string, consent: "yes" | "no") {
    await emptyHistory(world.browser)
    await allow(consent)
    const from = world.mall.requests.length
    const tab = await world.browser.newTab()
    tabs.push(tab)
    await tab.goto(`${world.mall.urlOf(scenario)}#record`)
    await until(
      "the video to play",
      () =>
        tab
          .evaluate(() => ((globalThis as Page).recorded ? 1 : 0))
          .then(async (ready) => ready * (await position(tab))),
      (seconds) => seconds > 0.5,
      60_000,
    )
    // A click by the viewer: without one, Firefox may not let us listen.
    await tab.clickAt(2, 2)
    await begin(tab, source)
    const since = source === "own" ? await position(tab) : 0
    await until(
      `${playedSeconds} s of it`,
      () => position(tab),
      // The clock of a replaced stream starts over.
      (seconds) => seconds - since >= (source === "replaced" ? playedSeconds - 3 : playedSeconds),
      90_000,
    )
    if (consent === "yes")
      await until(
        "the extension to have looked and listened",
        () => storedSessions(world.browser),
        ([session]) =>
          session !== undefined &&
          session.watchedSeconds > 2 &&
          (name === "firefox" || source === "ended" || session.inspection.sound === "listening"),
        60_000,
      )
    const record = await readRecord(tab)
    const requests = world.mall.requests.slice(from).filter(({ host }) => !browsersOwn.test(host))
    const paths = new Set(requests.map(({ path }) => path.split("?")[0]!))
    return { tab, record, paths }
  }

  it.each(kinds)(
    "%s",
    async (_, scenario, source) => {
      world.mall.setRate(1)
      const without = await play(scenario, source, "no")
      await without.tab.close()
      const seen = await play(scenario, source, "yes")
      expect(seen.record).toEqual(without.record)
      expect(seen.record).toMatchObject({ muted: false, volume: 0.5, paused: false, rate: 1 })
      if (name === "chromium") expect(seen.record.level).toBe(source === "ended" ? 0 : 1)

      const other = /\.(ts|mp4|m3u8)$|\/now$|\/images\//
      const more = [...seen.paths].filter((path) => !without.paths.has(path) && !other.test(path))
      for (const path of more)
        expect(
          pageExceptions.some((one) => one.path.test(path)),
          path,
        ).toBe(true)

      await goInPage(seen.tab, "/")
      await until(
        "the pane to disappear",
        () => hostCount(seen.tab),
        (hosts) => hosts === 0,
        30_000,
      )
      expect(await readRecord(seen.tab)).toMatchObject({ tracks: seen.record.tracks, happened: seen.record.happened })
      await seen.tab.close()
    },
    240_000,
  )

  it("a stream goes on after the extension was switched off", async () => {
    const { tab, record } = await play("file-loop", "webrtc", "yes")
    await allow("no")
    await until(
      "the pane to disappear",
      () => hostCount(tab),
      (hosts) => hosts === 0,
      60_000,
    )
    expect(await readRecord(tab)).toEqual(record)
  }, 240_000)

  // Kept last, because an unpacked extension does not come back by itself.
  it("a stream goes on after the extension was updated", async () => {
    const { tab, record } = await play("file-loop", "webrtc", "yes")
    await reloadExtension(await world.browser.extensionTab("options.html"))
    const at = await position(tab)
    await until(
      "the video to play on",
      () => position(tab),
      (seconds) => seconds > at + 5,
    )
    expect(await readRecord(tab)).toMatchObject({ tracks: record.tracks, happened: record.happened })
  }, 240_000)
})
