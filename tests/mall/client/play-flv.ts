/** HTTP-FLV through mpegts.js: one request that never ends. */
import mpegts from "mpegts.js"
import { canGoBackSeconds, type Play } from "./play"

export const play: Play = ({ video, source, signal }) => {
  const player = mpegts.createPlayer(
    { type: "flv", isLive: true, url: source },
    { autoCleanupSourceBuffer: true, autoCleanupMaxBackwardDuration: 2 * canGoBackSeconds },
  )
  player.attachMediaElement(video)
  player.load()
  signal.addEventListener("abort", () => player.destroy())
}
