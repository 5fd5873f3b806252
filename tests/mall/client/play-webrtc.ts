/** A show over a single connection. */
import { connect, startCamera } from "./connection"
import type { Play } from "./play"

export const play: Play = async ({ video, source, signal }) => {
  video.srcObject = await connect(await startCamera(source, signal), signal)
}
