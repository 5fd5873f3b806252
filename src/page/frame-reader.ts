/**
 * The picture of a video as 64x36 luma.
 *
 * A browser's one-step scaling skips pixels on fine texture (42 grey levels RMSE from area averaging at 720p), so the
 * frame goes to 256x144 with filtering and from there to 64x36 by averaging whole 4x4 blocks.
 */
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH } from "~liveness/grid"

const block = 4

/** `picture` is the frame at 256x144, which is cheaper to draw from again than the video. */
export type FrameRead = { luma: Uint8Array; picture: CanvasImageSource } | { blocked: "cross-origin" }

export class FrameReader {
  readonly #canvas = new OffscreenCanvas(FRAME_WIDTH * block, FRAME_HEIGHT * block)
  readonly #context: OffscreenCanvasRenderingContext2D
  readonly #luma = new Uint8Array(FRAME_SIZE)

  constructor() {
    const context = this.#canvas.getContext("2d", { willReadFrequently: true, alpha: false })
    if (!context) throw new Error("no 2d canvas")
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = "medium"
    this.#context = context
  }

  /** Array and picture are reused by the next call. */
  read(video: CanvasImageSource): FrameRead {
    const { width, height } = this.#canvas
    try {
      this.#context.drawImage(video, 0, 0, width, height)
      averageBlocks(this.#context.getImageData(0, 0, width, height).data, this.#luma)
      return { luma: this.#luma, picture: this.#canvas }
    } catch {
      return { blocked: "cross-origin" }
    }
  }
}

/** Mean BT.601 luma of each 4x4 block of a 256x144 RGBA picture. */
export function averageBlocks(rgba: Uint8ClampedArray, luma: Uint8Array): void {
  const stride = FRAME_WIDTH * block * 4
  for (let row = 0; row < FRAME_HEIGHT; row++)
    for (let column = 0; column < FRAME_WIDTH; column++) {
      let sum = 0
      for (let y = 0; y < block; y++) {
        let at = (row * block + y) * stride + column * block * 4
        for (let x = 0; x < block; x++, at += 4) sum += 299 * rgba[at]! + 587 * rgba[at + 1]! + 114 * rgba[at + 2]!
      }
      luma[row * FRAME_WIDTH + column] = sum / (1000 * block * block)
    }
}
