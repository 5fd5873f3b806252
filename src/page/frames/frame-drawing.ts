/**
 * Reads a frame of a video by drawing it. A browser's one-step scaling skips pixels on fine texture (42 grey levels RMSE
 * from area averaging at 720p), so the frame goes to 256x144 with filtering and from there to 64x36 by averaging whole
 * 4x4 blocks.
 */
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH } from "~liveness/grid"
import type { Frame, FrameRead } from "./frame"

const BLOCK = 4

/** The weights of red, green and blue in luma, in thousandths. */
type Weights = readonly [red: number, green: number, blue: number]

/** The weights with which the browser computed the colours: it assumes BT.709 from 720 lines on. */
const weightsOf = (lines: number): Weights => (lines < 720 ? [299, 587, 114] : [213, 715, 72])

export class FrameDrawer {
  readonly #canvas = new OffscreenCanvas(FRAME_WIDTH * BLOCK, FRAME_HEIGHT * BLOCK)
  readonly #context: OffscreenCanvasRenderingContext2D

  constructor() {
    const context = this.#canvas.getContext("2d", { willReadFrequently: true, alpha: false })
    if (!context) throw new Error("no 2d canvas")
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = "medium"
    this.#context = context
  }

  read(video: HTMLVideoElement): FrameRead {
    const { width, height } = this.#canvas
    try {
      this.#context.drawImage(video, 0, 0, width, height)
      const luma = new Uint8Array(FRAME_SIZE)
      averageBlocks(this.#context.getImageData(0, 0, width, height).data, luma, weightsOf(video.videoHeight))
      const draw: Frame["draw"] = (context) =>
        context.drawImage(this.#canvas, 0, 0, context.canvas.width, context.canvas.height)
      return { luma, draw }
    } catch {
      return { blocked: "cross-origin" }
    }
  }
}

/** Mean luma of each 4x4 block of a 256x144 RGBA picture. */
export function averageBlocks(rgba: Uint8ClampedArray, luma: Uint8Array, [red, green, blue]: Weights): void {
  const stride = FRAME_WIDTH * BLOCK * 4
  for (let row = 0; row < FRAME_HEIGHT; row++)
    for (let column = 0; column < FRAME_WIDTH; column++) {
      let sum = 0
      for (let y = 0; y < BLOCK; y++) {
        let at = (row * BLOCK + y) * stride + column * BLOCK * 4
        for (let x = 0; x < BLOCK; x++, at += 4) sum += red * rgba[at]! + green * rgba[at + 1]! + blue * rgba[at + 2]!
      }
      luma[row * FRAME_WIDTH + column] = sum / (1000 * BLOCK * BLOCK)
    }
}
