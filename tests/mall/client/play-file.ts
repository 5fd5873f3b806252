/** A plain file. */
import type { Play } from "./play"

export const play: Play = ({ video, source, signal }) => {
  video.crossOrigin = "anonymous"
  video.src = source
  signal.addEventListener("abort", () => video.removeAttribute("src"))
}
