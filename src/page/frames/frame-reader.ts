/**
 * The picture of a video as 64x36 luma, by area: from a copy of the frame, and drawn where a copy does not give it as the
 * video shows it (RGB as in Firefox, more than 8 bits, no known format, turned pictures).
 */

import { workHere } from "../bounds/work"
import type { FrameRead } from "./frame"
import { FrameCopier } from "./frame-copy"
import { FrameDrawer } from "./frame-drawing"

export class FrameReader {
  readonly #copier = new FrameCopier()
  readonly #drawer = new FrameDrawer()

  /** The frame that the video shows at the time of the call. */
  async read(video: HTMLVideoElement): Promise<FrameRead> {
    return (await this.#copier.read(video)) ?? workHere.run(() => this.#drawer.read(video))
  }
}
