/** HLS through hls.js. Without a worker: hls.js would make it from a blob, which the page's policy forbids. */
import Hls from "hls.js"
import { canGoBackSeconds, type Play } from "./play"

export const play: Play = ({ video, source, distanceToEdgeSeconds, signal }) => {
  const hls = new Hls({
    enableWorker: false,
    lowLatencyMode: true,
    liveSyncDuration: distanceToEdgeSeconds,
    liveMaxLatencyDuration: canGoBackSeconds,
    maxBufferLength: distanceToEdgeSeconds + 10,
    backBufferLength: 90,
  })
  hls.loadSource(source)
  hls.attachMedia(video)
  signal.addEventListener("abort", () => hls.destroy())
}
