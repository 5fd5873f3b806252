/** What every story starts from: a mall, a browser with the extension, and the first-run page answered. */
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

/** A picture of what stands on screen, kept with the run's artefacts. */
export const keepPicture = (tab: Tab, name: string): Promise<void> => tab.screenshot(join(pictures, `${name}.png`))

export interface World {
  readonly mall: Mall
  readonly browser: TestBrowser
  /** Everything that the browser has sent, for worlds that record it. */
  readonly sent: Sent
  /**
   * From now on shows, or one of them, are played at so many times their speed, or as fast as this machine keeps up with.
   * @returns the rate
   */
  play(rate: number, scenario?: string): number
  /** All is played at half the speed from now on, and waited for twice as long. */
  slowDown(): void
  /** A tab on a scenario's show page, with the pane's page object. */
  visit(scenario: string): Promise<{ tab: Tab; pane: PanePage }>
  closeVisits(): Promise<void>
  picture(tab: Tab, name: string): Promise<void>
}

export interface WorldOptions extends Omit<LaunchOptions, "proxyPort"> {
  /** Everything that the browser sends goes through a proxy that records it. */
  isRecorded?: boolean
  /** What is answered on the first-run page; null leaves it open. */
  consent?: "yes" | "no" | null
}

/** Fast enough for stories that wait for something else than the detector, several at a time. */
const modestRate = 2

/** One browser and one mall for a file of stories; each story closes the tabs that it opened through `visit`. */
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
    if (part === undefined) throw new Error("the world is not up")
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
