/** Telling the scripts of a tab what changed: the one way by which a notice leaves the background. */
import browser from "webextension-polyfill"
import type { Notice } from "./map"

/**
 * Frames come and go, and so do scripts: whoever misses a notice asks, or is told again.
 * @param frame 0: the page itself; every frame of the tab where it is missing
 * @returns whether anybody heard it
 */
export const tell = (tab: number, notice: Notice, frame?: number): Promise<boolean> =>
  browser.tabs.sendMessage(tab, notice, frame === undefined ? {} : { frameId: frame }).then(
    () => true,
    () => false,
  )
