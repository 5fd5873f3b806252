/** HLS through video.js, which wraps the element in a box of its own. */
import videojs from "video.js"
import type { Play } from "./play"
import { trustLibraries } from "./policy"

export const play: Play = ({ video, source, signal }) => {
  trustLibraries()
  Object.assign(globalThis, { VIDEOJS_NO_DYNAMIC_STYLE: true })
  const { defaultPlaybackRate } = video
  const player = videojs(video, { autoplay: "muted", controls: false, liveui: false })
  // The shop's styles and scripts know the element by its class, which the box has taken over.
  player.el().classList.remove("live-video")
  video.classList.add("live-video")
  player.src({ src: source, type: "application/x-mpegURL" })
  player.on("loadedmetadata", () => player.playbackRate(defaultPlaybackRate))
  signal.addEventListener("abort", () => player.dispose())
}
