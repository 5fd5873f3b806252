/** A file that the browser plays again and again. */
import type { Play } from "./play"
import { play as playFile } from "./play-file"

export const play: Play = (input) => {
  input.video.loop = true
  return playFile(input)
}
