/** A player that does all its work in a worker, as Amazon's does: the page gets a handle and never sees a segment. */
import type { Play } from "./play"
import { scriptUrl } from "./policy"
import type { FeedNews, FeedOrder } from "./worker-feed"

export const play: Play = ({ video, source, distanceToEdgeSeconds, signal }) => {
  const worker = new Worker(scriptUrl("/mall-assets/worker-feed.js"), { type: "module" })
  worker.addEventListener("message", ({ data }: MessageEvent<FeedNews>) => {
    if ("handle" in data) video.srcObject = data.handle
    else video.currentTime = data.startSeconds
  })
  worker.postMessage({ source, distanceToEdgeSeconds } satisfies FeedOrder)
  signal.addEventListener("abort", () => worker.terminate())
}
