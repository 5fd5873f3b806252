/** What every story starts with: a mall, a browser with the extension, and an answered first-run page. */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeAll, inject } from "vitest"
import { type Mall, startMall } from "../mall/server"
import type { Tab, TestBrowser } from "./driver/browser"
import { type RecordingProxy, startRecordingProxy } from "./driver/recording-proxy"
import { bePatient } from "./driver/until"
import { type LaunchOptions, launch } from "./launch"
import { PanePage } from "./pages/pane"
import { answerWelcome } from "./pages/welcome"
import { type Sent, sentBy } from "./sent"

const pictures = join(fileURLToPath(new URL("../../artifacts", import.meta.url)), "pictures")
mkdirSync(pictures, { recursive: true })

/** Saves a screenshot with the run's artefacts. */
export const keepPicture = (tab: Tab, name: string): Promise<void> => tab.screenshot(join(pictures, `${name}.png`))

export interface World {
  readonly mall: Mall
  readonly browser: TestBrowser
  /** Everything that the browser has sent, if the world records it. */
  readonly sent: Sent
  /**
   * Plays all shows, or one of them, at this many times their speed from now on, or as fast as the machine can keep up
   * with.
   * @returns the rate
   */
  play(rate: number, scenario?: string): number
  /** Plays everything at half the speed from now on, and waits twice as long. */
  slowDown(): void
  /** Opens a scenario's show page in a tab, with a page object for the pane. */
  visit(scenario: string): Promise<{ tab: Tab; pane: PanePage }>
  closeVisits(): Promise<void>
  picture(tab: Tab, name: string): Promise<void>
}

export interface WorldOptions extends Omit<LaunchOptions, "proxyPort"> {
  /** Sends all of the browser's traffic through a proxy that records it. */
  isRecorded?: boolean
  /** The answer on the first-run page; null leaves the question open. */
  consent?: "yes" | "no" | null
}

/** Fast enough for stories that do not depend on the detector, several at a time. */
const modestRate = 2

/** One browser and one mall for all stories of a file; each story closes the tabs that it opened with `visit`. */
export function useWorld(name: TestBrowser["name"], options: WorldOptions = {}): World {
  const { consent = "yes", isRecorded = false, ...launchOptions } = options
  const fastest = inject("pace")?.[name] ?? modestRate
  let slowness = 1
  let mall: Mall | undefined
  let browser: TestBrowser | undefined
  let proxy: RecordingProxy | undefined
  let tabs: Tab[] = []
  const closeVisits = async () => {
    await Promise.allSettled(tabs.map((tab) => tab.close()))
    tabs = []
  }
  beforeAll(async () => {
    mall = await startMall()
    if (isRecorded) proxy = await startRecordingProxy(mall.port)
    browser = await launch(name, mall.port, { ...launchOptions, proxyPort: proxy?.port })
    if (consent) await answerWelcome(browser, consent)
  })
  afterEach(async () => {
    await closeVisits()
    slowness = 1
  })
  afterAll(async () => {
    await browser?.close()
    await proxy?.close()
    await mall?.close()
  })
  const ready = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("the world has not started")
    return part
  }
  return {
    get mall() {
      return ready(mall)
    },
    get browser() {
      return ready(browser)
    },
    get sent() {
      return sentBy(ready(mall), ready(proxy))
    },
    play(wanted, scenario) {
      const rate = Math.min(wanted, Math.max(1, fastest / slowness))
      bePatient((slowness * wanted) / rate)
      ready(mall).setRate(rate, scenario)
      return rate
    },
    slowDown() {
      slowness *= 2
    },
    async visit(scenario) {
      const tab = await ready(browser).newTab()
      tabs.push(tab)
      await tab.goto(ready(mall).urlOf(scenario))
      return { tab, pane: new PanePage(tab) }
    },
    closeVisits,
    picture: (tab, shot) => keepPicture(tab, `${name}-${shot}`),
  }
}
