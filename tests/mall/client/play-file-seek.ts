/** A file in which somebody watches some moments again, seeking with a remote control that the page cannot see. */
import type { Play } from "./play"
import { play as playFile } from "./play-file"

/** From and to, in the order of the seeks. */
const looksAgain = [
  [24, 8],
  [36, 20],
] as const

export const play: Play = (input) => {
  const { video, signal } = input
  let next = 0
  const goBack = () => {
    const [from, to] = looksAgain[next] ?? [Number.POSITIVE_INFINITY, 0]
    if (video.currentTime < from) return
    next++
    video.currentTime = to
  }
  video.addEventListener("timeupdate", goBack, { signal })
  return playFile(input)
}
