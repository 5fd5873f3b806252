/**
 * What the product costs a page in real Chromium: main-thread time per minute of a playing 720p show, without and with
 * the extension in the same run, and how much of the latter our script uses for what. Then the same for a show that
 * changes its price twenty times a minute.
 */
import type { CDPSession } from "playwright"
import { build } from "../../../scripts/build"
import { Chromium, type ChromiumTab } from "../../e2e/driver/chromium"
import { until } from "../../e2e/driver/until"
import { PanePage } from "../../e2e/pages/pane"
import { answerWelcome } from "../../e2e/pages/welcome"
import { type Mall, startMall } from "../../mall/server"
import { HdChunks } from "./hd-chunks"
import { Parts } from "./parts"
import { type OwnTime, profiled, type Share } from "./profile"

/** Loading and the first words of the pane are over by then. */
const settledSeconds = 12
const scenario = "live"

/** Featured all the while that its price changes; by turns it has these prices. */
const changing = { asin: "B0MALLPH01", everyMs: 3_000, pricesMinor: [23_999, 24_499], texts: ["$239.99", "$244.99"] }

export const mostAddedMsPerMinute = 1_200
export const mostSliceMs = 4

export interface BrowserCost {
  steady: Pair
  /** While the show changes a price twenty times a minute. */
  repriced: Pair
  /** From another profile, a minute. Its clock is the wall's: what other programs took from us counts as ours. */
  ours: OwnTime
  /** Share of the main thread's time meanwhile in which it really had the processor. */
  processorShare: number
}

/** The same show in a browser without and in one with the extension. */
interface Pair {
  without: Work
  with: Work
}

/** Milliseconds per minute. */
interface Work {
  /** The page's main thread, by the wall's clock. */
  taskMs: number
  /** The same in processor time. */
  threadMs: number
  /** Processor time of all processes of the browser. */
  browserMs: number
}

/** @param seconds of the show that are measured: as it is, with a price that changes, and, with the extension, profiled */
export async function browserCost(seconds: number): Promise<BrowserCost> {
  const extension = await build("chrome-mv3", "mapped")
  const chunks = new HdChunks()
  const plain = await inMall(chunks, (mall) => measured(mall, null, seconds))
  const having = await inMall(chunks, (mall) => measured(mall, extension, seconds))
  return {
    steady: { without: plain.steady, with: having.steady },
    repriced: { without: plain.repriced, with: having.repriced },
    ...having.profile!,
  }
}

/** A mall keeps the prices that it was given: each browser visits one of its own. */
async function inMall<T>(chunks: HdChunks, visit: (mall: Mall) => Promise<T>): Promise<T> {
  const mall = await startMall({ chunks })
  try {
    return await visit(mall)
  } finally {
    await mall.close()
  }
}

async function measured(mall: Mall, extension: string | null, seconds: number) {
  await mall.prepareFootage(scenario, settledSeconds + 4 * seconds)
  const browser = await Chromium.launch({ extension, port: mall.port })
  try {
    if (extension) await answerWelcome(browser, "yes")
    const tab = await browser.newTab()
    await tab.goto(mall.urlOf(scenario))
    await playTo(tab, settledSeconds)
    const session = await tab.page.context().newCDPSession(tab.page)
    const during = await workMeter(tab, session)
    let reachedSeconds = settledSeconds
    const play = () => {
      reachedSeconds += seconds
      return playTo(tab, reachedSeconds)
    }
    const profileOf = async (folder: string) => {
      const scriptUrl = `chrome-extension://${browser.extensionId}/`
      let ours: OwnTime | undefined
      const { taskMs, threadMs } = await during(async () => {
        ours = await profiled(session, scriptUrl, new Parts(folder), play)
      })
      return { ours: aMinute(ours!, seconds), processorShare: threadMs / taskMs }
    }
    const steady = await during(play)
    const profile = extension === null ? null : await profileOf(extension)
    const repriced = await during(() => whileRepriced(mall, play))
    if (extension)
      await new PanePage(tab).waitFor("a changed price", ({ tag }) => changing.texts.some((text) => tag.includes(text)))
    return { steady, repriced, profile }
  } finally {
    await browser.close()
  }
}

/** @returns a function that measures the work done while something runs */
async function workMeter(tab: ChromiumTab, session: CDPSession) {
  await session.send("Performance.enable")
  const browser = await tab.page.context().browser()!.newBrowserCDPSession()
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics")
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000
    const { processInfo } = await browser.send("SystemInfo.getProcessInfo")
    const browserMs = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
    return { taskMs: of("TaskDuration"), threadMs: of("ThreadTime"), browserMs, atMs: of("Timestamp") }
  }
  return async (run: () => Promise<unknown>): Promise<Work> => {
    const before = await read()
    await run()
    const after = await read()
    const perMinute = (name: keyof Work) => ((after[name] - before[name]) * 60_000) / (after.atMs - before.atMs)
    return { taskMs: perMinute("taskMs"), threadMs: perMinute("threadMs"), browserMs: perMinute("browserMs") }
  }
}

async function whileRepriced(mall: Mall, run: () => Promise<void>): Promise<void> {
  const { asin, everyMs, pricesMinor } = changing
  mall.feature(asin)
  let times = 0
  const timer = setInterval(() => mall.setPrice(asin, pricesMinor[times++ % pricesMinor.length]!), everyMs)
  try {
    await run()
  } finally {
    clearInterval(timer)
  }
}

const aMinute = ({ parts, functions, ...slice }: OwnTime, seconds: number): OwnTime => {
  const scaled = (shares: readonly Share[]) => shares.map(({ name, ms }) => ({ name, ms: (ms * 60) / seconds }))
  return { ...slice, parts: scaled(parts), functions: scaled(functions) }
}

/** Asks seldom: what is asked runs on the thread that is measured. */
async function playTo(tab: ChromiumTab, seconds: number): Promise<void> {
  const time = () => tab.evaluate(() => document.querySelector<HTMLVideoElement>(".live-video")!.currentTime)
  await until("the show to start", time, (now) => now > 0, 60_000)
  const started = await tab.evaluate((to) => {
    const video = document.querySelector<HTMLVideoElement>(".live-video")!
    const page = globalThis as { startedAt?: number }
    page.startedAt ??= video.currentTime
    return new Promise<number>((resolve) => {
      const look = () => {
        if (video.currentTime - page.startedAt! >= to) resolve(video.currentTime)
        else setTimeout(look, Math.max(50, (to - video.currentTime + page.startedAt!) * 1000))
      }
      look()
    })
  }, seconds)
  if (!(started > 0)) throw new Error("The show did not play")
}

export function describeCost({ steady, repriced, ours, processorShare }: BrowserCost): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const shares = (title: string, list: readonly Share[]) => [
    title,
    ...list.map(({ name, ms: spent }) => `${spent.toFixed(1).padStart(9)} ms  ${name}`),
  ]
  const ownMs = ours.parts.reduce((sum, part) => sum + part.ms, 0)
  const work = (one: Pair) =>
    `main thread ${ms(one.without.taskMs)} without, ${ms(one.with.taskMs)} with the extension: ` +
    `${ms(one.with.taskMs - one.without.taskMs)} added; processor ${ms(one.without.threadMs)} and ${ms(one.with.threadMs)}, ` +
    `all processes ${ms(one.without.browserMs)} and ${ms(one.with.browserMs)}`
  return [
    `720p in Chromium, a minute (added <= ${mostAddedMsPerMinute} ms): ${work(steady)}`,
    `with a price that changes twenty times a minute: ${work(repriced)}`,
    `our script ${ms(ownMs)} by the wall's clock, about ${ms(ownMs * processorShare)} on the processor; the browser's own work for us ` +
      "(layout, painting, coding small pictures) is in what was added, not in this",
    `longest slice ${ours.longestSliceMs.toFixed(2)} ms (<= ${mostSliceMs}): ${ours.longestSlice}`,
    ...shares("our script by what it was for:", ours.parts),
    ...shares("and by where it was spent:", ours.functions),
  ].join("\n")
}
