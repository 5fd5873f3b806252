/** A file that a script restarts each time shortly before its end. */
import type { Play } from "./play"
import { play as playFile } from "./play-file"

const leftOutSeconds = 0.8

export const play: Play = (input) => {
  const { video, signal } = input
  const again = () => {
    if (video.currentTime >= video.duration - leftOutSeconds) video.currentTime = 0
  }
  video.addEventListener("timeupdate", again, { signal })
  return playFile(input)
}
