/** Tells the scripts of a tab what changed. Every notice leaves the background this way. */
import browser from "webextension-polyfill"
import type { Notice } from "./map"

/**
 * Frames and scripts come and go; one that misses a notice asks for it, or gets the next.
 * @param frame 0: the page itself; every frame of the tab where it is missing
 * @returns whether anybody heard it
 */
export const tell = (tab: number, notice: Notice, frame?: number): Promise<boolean> =>
  browser.tabs.sendMessage(tab, notice, frame === undefined ? {} : { frameId: frame }).then(
    () => true,
    () => false,
  )
