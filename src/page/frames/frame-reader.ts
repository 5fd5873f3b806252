/**
 * Reads a video's picture as 64x36 luma, averaged by area: from a copy of the frame, or by drawing it where a copy
 * would differ from what the video shows (RGB as in Firefox, more than 8 bits, an unknown format, rotated pictures).
 */

import { workHere } from "../bounds/work-meter"
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
