/** DASH through shaka-player. */
import shaka from "shaka-player"
import { canGoBackSeconds, type Play } from "./play"

export const play: Play = async ({ video, source, distanceToEdgeSeconds, signal }) => {
  const player = new shaka.Player()
  signal.addEventListener("abort", () => void player.destroy())
  player.configure({
    streaming: { bufferingGoal: 2 * distanceToEdgeSeconds + 10, bufferBehind: canGoBackSeconds, rebufferingGoal: 1 },
  })
  await player.attach(video)
  await player.load(source)
}
