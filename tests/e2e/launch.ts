/** A browser with the built extension, before a mall. */
import { buildFolder, type Variant } from "../../scripts/build"
import type { TestBrowser } from "./driver/browser"
import { Chromium } from "./driver/chromium"
import { Firefox } from "./driver/firefox"

export interface LaunchOptions {
  /** `e2e-granted` for stories that need an optional permission in Chromium; Firefox grants in the click. */
  variant?: Variant
  /** Chromium hides tabs behind others, as it does for people. */
  tabsHide?: boolean
  /** Folder in which Chromium's profile is made. */
  profileIn?: string
  /** All that the browser sends goes through a proxy on this port. */
  proxyPort?: number
}

export const launch = (
  name: TestBrowser["name"],
  port: number,
  { variant = "product", tabsHide = false, profileIn, proxyPort }: LaunchOptions = {},
): Promise<TestBrowser> =>
  name === "chromium"
    ? Chromium.launch({ extension: buildFolder("chrome-mv3", variant), port, proxyPort, tabsHide, profileIn })
    : Firefox.launch({ extension: buildFolder("firefox-mv3"), port, proxyPort })
