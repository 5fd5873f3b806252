/** The picture of a video as 64x36 luma, by area. */
import type { FrameRead } from "./frame"
import { FrameDrawer } from "./frame-drawing"

export class FrameReader {
  readonly #drawer = new FrameDrawer()

  /** The frame that the video shows at the time of the call. */
  async read(video: HTMLVideoElement): Promise<FrameRead> {
    return this.#drawer.read(video)
  }
}
