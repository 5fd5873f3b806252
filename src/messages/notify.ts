/** Sends notices of the background to the scripts of a tab. Every notice is sent from here. */
import browser from "webextension-polyfill"
import type { Notice } from "./map"

/**
 * Frames and scripts come and go. One that misses a notice asks for its content, or gets the next.
 * @param frame 0 for the page itself; without it, the notice goes to every frame of the tab
 * @returns whether any script received it
 */
export const tell = (tab: number, notice: Notice, frame?: number): Promise<boolean> =>
  browser.tabs.sendMessage(tab, notice, frame === undefined ? {} : { frameId: frame }).then(
    () => true,
    () => false,
  )
