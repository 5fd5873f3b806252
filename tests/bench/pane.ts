/**
 * npm run bench:pane -- [--json FILE]   (on what `npm run build` made)
 *
 * What it costs in Chromium that the pane is a document of its own: how soon it draws, the memory it holds, its work
 * during a minute of a show, how far its boxes lag behind while the user scrolls, and what its badges cost on a
 * directory of 6,000 cards.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { CDPSession, Frame } from "playwright"
import { buildFolder } from "../../scripts/build"
import { Chromium, type ChromiumTab } from "../e2e/driver/chromium"
import { pageCall } from "../e2e/driver/page-call"
import { until } from "../e2e/driver/until"
import { barThere, PanePage } from "../e2e/pages/pane"
import { answerWelcome } from "../e2e/pages/welcome"
import { type Mall, startMall } from "../mall/server"
import { quantile } from "./loop/score"

const { values } = parseArgs({ options: { json: { type: "string" } } })

const measuredMs = 60_000
const cards = 6_000
/** Takes the fastest of several runs. */
const pixelsPerSecond = 1_000
const swingPixels = 120

const nap = (ms: number) => new Promise((wake) => setTimeout(wake, ms))

const paneFrame = (tab: ChromiumTab): Frame => {
  const frame = tab.page.frames().find((one) => one.url().endsWith("/tabs/pane.html"))
  if (!frame) throw new Error("no pane is there")
  return frame
}

/** How many milliseconds it has worked so far. */
async function workMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000
}

async function metricsOf(tab: ChromiumTab, of: ChromiumTab["page"] | Frame): Promise<CDPSession> {
  const session = await tab.page.context().newCDPSession(of)
  await session.send("Performance.enable")
  return session
}

/** Positions of an element while the page scrolls, one per frame. */
type Track = [atMs: number, top: number][]

const follow = (scope: ChromiumTab["page"] | Frame, selector: string, ms: number): Promise<Track> =>
  scope.evaluate(
    pageCall(
      (wanted: string, forMs: number) =>
        new Promise<Track>((resolve) => {
          const track: Track = []
          const over = performance.now() + forMs
          const look = () => {
            const now = performance.timeOrigin + performance.now()
            track.push([now, document.querySelector(wanted)!.getBoundingClientRect().top])
            if (performance.now() < over) requestAnimationFrame(look)
            else resolve(track)
          }
          look()
        }),
      [selector, ms],
    ),
  ) as Promise<Track>

/** How far a box is from where it would be if fixed to its anchor, in pixels. */
function behind(anchor: Track, box: Track): number[] {
  const rest = box[0]![1] - anchor[0]![1]
  return box.map(([at, top]) => {
    const nearest = anchor.reduce((best, one) => (Math.abs(one[0] - at) < Math.abs(best[0] - at) ? one : best))
    return Math.abs(top - nearest[1] - rest)
  })
}

async function show(mall: Mall, browser: Chromium) {
  const tab = await browser.newTab()
  await tab.goto(mall.urlOf("live"))
  const pane = new PanePage(tab)
  await barThere(pane)
  await pane.waitFor("the product's tag", ({ tag }) => tag.includes("$"))
  const frame = paneFrame(tab)
  const firstPaintMs = await frame.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]!.startTime)
  await nap(10_000)
  const session = await metricsOf(tab, frame)
  const before = await workMs(session)
  await nap(measuredMs)
  const minuteMs = (await workMs(session)) - before
  const { metrics } = await session.send("Performance.getMetrics")
  const heapBytes = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value

  await tab.evaluate(() => document.body.style.setProperty("min-height", "6000px"))
  const seconds = 3
  // Back and forth, so that both stay on screen.
  const scroll = tab.evaluate(
    (speed, swing, ms) =>
      new Promise<void>((resolve) => {
        const from = performance.now()
        const step = () => {
          const passed = performance.now() - from
          scrollTo({ top: swing * (1 - Math.cos(((speed / swing) * passed) / 1_000)), behavior: "instant" })
          if (passed < ms) requestAnimationFrame(step)
          else resolve()
        }
        step()
      }),
    pixelsPerSecond,
    swingPixels,
    seconds * 1_000,
  )
  const [anchor, box] = await Promise.all([
    follow(tab.page, "video", seconds * 1_000),
    follow(frame, ".lp-bar", seconds * 1_000),
    scroll,
  ])
  await tab.close()
  const distances = behind(anchor, box)
  return {
    firstPaintMs,
    minuteMs,
    heapMegabytes: heapBytes / 1e6,
    behindPixels: { median: quantile(distances, 0.5)!, most: Math.max(...distances) },
  }
}

/** Milliseconds of the page's main thread for scrolling down and back once. */
async function directory(mall: Mall, browser: Chromium, withBadges: boolean): Promise<number> {
  const tab = await browser.newTab()
  await tab.goto(mall.urlOfPath("/live"))
  const pane = new PanePage(tab)
  if (withBadges)
    await until(
      "the badges",
      () => pane.count(".lp-badge"),
      (count) => count > 0,
    )
  await tab.evaluate((wanted) => {
    const tile = [...document.querySelectorAll("main li, main article, main a")].find((one) =>
      one.querySelector("img"),
    )!
    const list = document.createElement("div")
    for (let at = 0; at < wanted; at++) list.append(tile.cloneNode(true))
    document.querySelector("main")!.append(list)
  }, cards)
  await nap(5_000)
  const session = await metricsOf(tab, tab.page)
  const before = await workMs(session)
  for (const deltaY of [800, -800])
    for (let turn = 0; turn < 30; turn++) {
      await tab.page.mouse.wheel(0, deltaY)
      await nap(100)
    }
  const took = (await workMs(session)) - before
  await tab.close()
  return took
}

async function inBrowser<R>(extension: string | null, run: (mall: Mall, browser: Chromium) => Promise<R>): Promise<R> {
  const mall = await startMall()
  const browser = await Chromium.launch({ extension, port: mall.port })
  try {
    if (extension) await answerWelcome(browser, "yes")
    return await run(mall, browser)
  } finally {
    await browser.close()
    await mall.close()
  }
}

const extension = buildFolder("chrome-mv3")
const shown = await inBrowser(extension, show)
const scrolls: { without: number; with: number }[] = []
for (let round = 0; round < 3; round++)
  scrolls.push({
    without: await inBrowser(null, (mall, browser) => directory(mall, browser, false)),
    with: await inBrowser(extension, (mall, browser) => directory(mall, browser, true)),
  })
const ratio = quantile(
  scrolls.map((one) => one.with / one.without),
  0.5,
)!

const ms = (value: number) => `${value.toFixed(0)} ms`
console.log(`first words after the frame began to load   ${ms(shown.firstPaintMs)}`)
console.log(`at work for a minute of a show              ${ms(shown.minuteMs)}`)
console.log(`held                                        ${shown.heapMegabytes.toFixed(1)} MB`)
console.log(
  `behind its anchor at 1,000 px a second      median ${shown.behindPixels.median.toFixed(1)} px, most ${shown.behindPixels.most.toFixed(1)} px`,
)
console.log(`scrolling ${cards} cards, with badges to without  ${ratio.toFixed(2)} (median of ${scrolls.length} pairs)`)
if (values.json) writeFileSync(values.json, JSON.stringify({ ...shown, scrolls, ratio }, null, 2))
