/**
 * How fast shows are played to the detector. At eight times the speed a slow or busy machine drops samples, and a story
 * would then judge a stream that the detector never saw. So each run first measures what this machine can keep up with.
 */
import { startMall } from "../mall/server"
import type { TestBrowser } from "./driver/browser"
import { NeverHappened, until } from "./driver/until"
import { launch } from "./launch"
import { storedPrints, storedSessions } from "./pages/database"
import { answerWelcome } from "./pages/welcome"
import { thinnestShare } from "./sampling"

type BrowserName = TestBrowser["name"]

/** How many times faster than real time. */
export type Pace = Record<BrowserName, number>

declare module "vitest" {
  interface ProvidedContext {
    pace: Pace
  }
}

const rates = [8, 4, 2]
/** How much of the stream is watched at each rate. */
const triedSeconds = 50
/** More than a story needs (watching-story.ts), because a story lasts longer and the machine may become busier. */
const leastShare = 0.6
const patienceMs = 40_000

/**
 * @param beside the browsers that play the same show at the same time
 * @returns the highest rate at which each of them samples enough half seconds of the show; 1 if there is none
 */
export async function paceOf(name: BrowserName, beside: readonly BrowserName[] = []): Promise<number> {
  const viewers = await Promise.all([name, ...beside].map(openViewer))
  try {
    for (const rate of rates) {
      const share = Math.min(...(await Promise.all(viewers.map((viewer) => viewer.shareSampledAt(rate)))))
      console.log(`${name}: at ${rate} times the speed ${Math.round(100 * share)} % of the half seconds were sampled`)
      if (share >= leastShare) return rate
    }
    return 1
  } finally {
    await Promise.all(viewers.map((viewer) => viewer.close()))
  }
}

async function openViewer(name: BrowserName) {
  const mall = await startMall()
  const browser = await launch(name, mall.port)
  await answerWelcome(browser, "yes")
  return {
    shareSampledAt(rate: number) {
      mall.setRate(rate)
      mall.startOver("live")
      return shareSampled(browser, mall.urlOf("live"))
    },
    async close() {
      await browser.close()
      await mall.close()
    },
  }
}

async function shareSampled(browser: TestBrowser, url: string): Promise<number> {
  const known = new Set((await storedSessions(browser)).map(({ id }) => id))
  const tab = await browser.newTab()
  try {
    await tab.goto(url)
    const session = await until(
      `${triedSeconds} s of a show`,
      async () => (await storedSessions(browser)).find(({ id }) => !known.has(id)),
      (row) => (row?.watchedSeconds ?? 0) >= triedSeconds,
      patienceMs,
    )
    const prints = await storedPrints(browser)
    return thinnestShare(prints.filter((batch) => batch.session === session!.id))
  } catch (error) {
    if (error instanceof NeverHappened) return 0
    throw error
  } finally {
    await tab.close()
  }
}
