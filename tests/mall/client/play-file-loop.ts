/** A file that the browser plays in a loop. */
import type { Play } from "./play"
import { play as playFile } from "./play-file"

export const play: Play = (input) => {
  input.video.loop = true
  return playFile(input)
}
