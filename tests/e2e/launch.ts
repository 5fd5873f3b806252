/** Launches a browser with the built extension, connected to a mall. */
import { buildFolder, type Variant } from "../../scripts/build"
import type { TestBrowser } from "./driver/browser"
import { Chromium } from "./driver/chromium"
import { Firefox } from "./driver/firefox"

export interface LaunchOptions {
  /** `granted` is for stories that need an optional permission in Chromium; Firefox grants it in the click. */
  variant?: Variant
  /** Chromium hides tabs behind others, as it does for real users. */
  tabsHide?: boolean
  /** Folder in which Chromium's profile is created. */
  profileIn?: string
  /** Everything that the browser sends goes through a proxy on this port. */
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
