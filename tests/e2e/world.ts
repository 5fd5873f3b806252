/** What every story starts from: a mall, a browser with the extension, and the first-run page answered. */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeAll } from "vitest"
import { buildFolder, type Variant } from "../../scripts/build"
import { type Mall, startMall } from "../mall/server"
import type { Tab, TestBrowser } from "./driver/browser"
import { Chromium } from "./driver/chromium"
import { Firefox } from "./driver/firefox"
import { OverlayPage } from "./pages/overlay"
import { answerWelcome } from "./pages/welcome"

const pictures = join(fileURLToPath(new URL("../../artifacts", import.meta.url)), "pictures")
mkdirSync(pictures, { recursive: true })

/** A picture of what stands on screen, kept with the run's artefacts. */
export const keepPicture = (tab: Tab, name: string): Promise<void> => tab.screenshot(join(pictures, `${name}.png`))

export interface World {
  readonly mall: Mall
  readonly browser: TestBrowser
  /** A tab on a scenario's show page, with the overlay's page object. */
  visit(scenario: string): Promise<{ tab: Tab; overlay: OverlayPage }>
  picture(tab: Tab, name: string): Promise<void>
}

const launch = (
  name: TestBrowser["name"],
  port: number,
  { variant = "e2e", tabsHide = false }: WorldOptions,
): Promise<TestBrowser> =>
  name === "chromium"
    ? Chromium.launch({ extension: buildFolder("chrome-mv3", variant), port, tabsHide })
    : Firefox.launch({ extension: buildFolder("firefox-mv3", "e2e"), port })

export interface WorldOptions {
  /** What is answered on the first-run page; null leaves it open. */
  consent?: "yes" | "no" | null
  /** `e2e-granted` for stories that need an optional permission in Chromium; Firefox grants in the click. */
  variant?: Variant
  /** Chromium hides tabs behind others, as it does for people. */
  tabsHide?: boolean
}

/** One browser and one mall for a file of stories; each story closes the tabs that it opened through `visit`. */
export function useWorld(name: TestBrowser["name"], options: WorldOptions = {}): World {
  const { consent = "yes" } = options
  let mall: Mall | undefined
  let browser: TestBrowser | undefined
  let tabs: Tab[] = []
  beforeAll(async () => {
    mall = await startMall()
    browser = await launch(name, mall.port, options)
    if (consent) await answerWelcome(browser, consent)
  })
  afterEach(async () => {
    await Promise.allSettled(tabs.map((tab) => tab.close()))
    tabs = []
  })
  afterAll(async () => {
    await browser?.close()
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
    async visit(scenario) {
      const tab = await ready(browser).newTab()
      tabs.push(tab)
      await tab.goto(ready(mall).urlOf(scenario))
      return { tab, overlay: new OverlayPage(tab) }
    },
    picture: (tab, shot) => keepPicture(tab, `${name}-${shot}`),
  }
}
