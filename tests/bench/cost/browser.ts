/**
 * What the product costs a page in real Chromium: main-thread time per minute of a playing 720p show, without and with
 * the extension in the same run, and how much of the latter our script uses for what.
 */
import { build } from "../../../scripts/build"
import { Chromium, type ChromiumTab } from "../../e2e/driver/chromium"
import { until } from "../../e2e/driver/until"
import { answerWelcome } from "../../e2e/pages/welcome"
import { type Mall, startMall } from "../../mall/server"
import { HdChunks } from "./hd-chunks"
import { Parts } from "./parts"
import { type OwnTime, profiled, type Share } from "./profile"

/** Loading and the first words of the pane are over by then. */
const settledSeconds = 12
const scenario = "live"

export const mostAddedMsPerMinute = 1_200
export const mostSliceMs = 4

export interface BrowserCost {
  /** Milliseconds per minute: the page's main thread at work, and the processor time of its thread. */
  without: MainThread
  with: MainThread
  /** From another profile, a minute. Its clock is the wall's: what other programs took from us counts as ours. */
  ours: OwnTime
  /** Share of the main thread's time meanwhile in which it really had the processor. */
  processorShare: number
}

interface MainThread {
  taskMs: number
  threadMs: number
}

/** @param seconds of the show that are measured, with the extension twice: beside the profiler's work, and with it */
export async function browserCost(seconds: number): Promise<BrowserCost> {
  const extension = await build("chrome-mv3", "mapped")
  const mall = await startMall({ chunks: new HdChunks() })
  try {
    await mall.prepareFootage(scenario, settledSeconds + 3 * seconds)
    const plain = await measured(mall, null, seconds)
    const { mainThread, profile } = await measured(mall, extension, seconds)
    return { without: plain.mainThread, with: mainThread, ...profile! }
  } finally {
    await mall.close()
  }
}

async function measured(mall: Mall, extension: string | null, seconds: number) {
  const browser = await Chromium.launch({ extension, port: mall.port })
  try {
    if (extension) await answerWelcome(browser, "yes")
    mall.startOver(scenario)
    const tab = await browser.newTab()
    await tab.goto(mall.urlOf(scenario))
    await playTo(tab, settledSeconds)
    const session = await tab.page.context().newCDPSession(tab.page)
    await session.send("Performance.enable")
    const read = async () => {
      const { metrics } = await session.send("Performance.getMetrics")
      const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000
      return { taskMs: of("TaskDuration"), threadMs: of("ThreadTime"), at: of("Timestamp") }
    }
    const during = async (run: () => Promise<unknown>): Promise<MainThread> => {
      const before = await read()
      await run()
      const after = await read()
      const minutes = (after.at - before.at) / 60_000
      return {
        taskMs: (after.taskMs - before.taskMs) / minutes,
        threadMs: (after.threadMs - before.threadMs) / minutes,
      }
    }
    const mainThread = await during(() => playTo(tab, settledSeconds + seconds))
    if (!extension) return { mainThread, profile: null }
    const scriptUrl = `chrome-extension://${browser.extensionId}/`
    let ours: OwnTime | undefined
    const { taskMs, threadMs } = await during(async () => {
      ours = await profiled(session, scriptUrl, new Parts(extension), () => playTo(tab, settledSeconds + 2 * seconds))
    })
    return { mainThread, profile: { ours: aMinute(ours!, seconds), processorShare: threadMs / taskMs } }
  } finally {
    await browser.close()
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

export function sayCost({ without, with: having, ours, processorShare }: BrowserCost): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const shares = (title: string, list: readonly Share[]) => [
    title,
    ...list.map(({ name, ms: spent }) => `${spent.toFixed(1).padStart(9)} ms  ${name}`),
  ]
  const ownMs = ours.parts.reduce((sum, part) => sum + part.ms, 0)
  return [
    `720p in Chromium, a minute: main thread ${ms(without.taskMs)} without, ${ms(having.taskMs)} with the extension: ` +
      `${ms(having.taskMs - without.taskMs)} added (<= ${mostAddedMsPerMinute}); processor ${ms(without.threadMs)} and ${ms(having.threadMs)}`,
    `our script ${ms(ownMs)} by the wall's clock, about ${ms(ownMs * processorShare)} on the processor; the browser's own work for us ` +
      "(layout, painting, coding small pictures) is in what was added, not in this",
    `longest slice ${ours.longestSliceMs.toFixed(2)} ms (<= ${mostSliceMs}): ${ours.longestSlice}`,
    ...shares("our script by what it was for:", ours.parts),
    ...shares("and by where it was spent:", ours.functions),
  ].join("\n")
}
