/** Which video the user said is meant. The background marks it in the frame that it is in (background/player-frame.ts). */
import type { AskedVideo } from "~model/tab"

/** Shared with what the background runs in this frame, in the extension's own world of it. */
interface Scope {
  liveproofVideos?: { chosen: HTMLVideoElement | null }
}

let place: AskedVideo["place"] | null = null

/** @param asked null: nobody said anything, and the page's main video is watched */
export function setChosen(asked: AskedVideo | null): void {
  place = asked?.place ?? null
  const { liveproofVideos } = globalThis as Scope
  // A player may be taken along to the site's next page, where it is not what was meant.
  if (!asked && liveproofVideos) liveproofVideos.chosen = null
}

/** The one that is meant, as long as it is on the page. */
export function chosenVideo(): HTMLVideoElement | null {
  const video = (globalThis as Scope).liveproofVideos?.chosen
  return video?.isConnected ? video : null
}

/** It is in a frame of this page. */
export const isChosenInFrame = (): boolean => place === "frame"
