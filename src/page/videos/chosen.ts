/** Which video the user chose. The background marks it in the frame that it is in (background/player-frame.ts). */
import { ownGlobal, setOwnGlobal } from "~model/own-global"
import type { ChosenVideo, VideoSign } from "~model/tab"

/** Shared with what the background runs in this frame, in the extension's isolated world. */
interface FrameVideos {
  ids: WeakMap<HTMLVideoElement, number>
  byId: unknown[]
  chosen: HTMLVideoElement | null
}

const NAME = "liveproofVideos"
const frameVideos = () => ownGlobal<FrameVideos>(NAME)

let place: ChosenVideo["place"] | null = null
let sign: VideoSign | null = null

/** @param chosen null: nobody chose one, and the page's main video is watched */
export function setChosen(chosen: ChosenVideo | null): void {
  place = chosen?.place ?? null
  sign = chosen?.sign ?? null
  const videos = frameVideos()
  // A site may reuse a player on its next page, where it is no longer the chosen one.
  if (!chosen && videos) videos.chosen = null
}

/** The chosen video, as long as it is on the page. */
export function chosenVideo(): HTMLVideoElement | null {
  const video = frameVideos()?.chosen
  return video?.isConnected ? video : null
}

/** Whether a video that was chosen before a reload has not been found again. */
export const isChoiceLost = (): boolean => place === "here" && sign !== null && !frameVideos()?.chosen

const nameOf = (video: HTMLVideoElement) =>
  (video.getAttribute("aria-label") || video.title).slice(0, 400).replace(/\s+/g, " ").trim().slice(0, 100)

/**
 * Finds the chosen video by its name, if no other video has that; one without a name by its place, if there are as many
 * videos as before.
 * @param all the videos of the document and of all its shadow roots
 */
export function findChosenAgain(document: Document, all: readonly HTMLVideoElement[]): void {
  if (!isChoiceLost() || !sign) return
  const { name, order, count } = sign
  const called = all.filter((video) => nameOf(video) === name)
  const inDocument = document.querySelectorAll("video")
  const inPlace = order !== null && inDocument.length === count ? inDocument[order] : undefined
  const found = name !== "" ? (called.length === 1 ? called[0] : undefined) : called.find((video) => video === inPlace)
  if (found) setOwnGlobal<FrameVideos>(NAME, { ids: new WeakMap(), byId: [], ...frameVideos(), chosen: found })
}

/** Whether the chosen video is in a frame of this page. */
export const isChosenInFrame = (): boolean => place === "frame"
