/**
 * Frame print: 64x36 luma without its black bars, averaged down to 32x18, then set to zero mean and fixed contrast.
 *
 * Invariants: brightness and contrast of the whole picture cancel out; a picture without contrast (black, white, fog)
 * prints as even grey. The print is 8-bit, and everything after it is computed from these 8 bits, so that prints read
 * back from storage give the very same result.
 */

import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH, PRINT_HEIGHT, PRINT_SIZE, PRINT_WIDTH } from "../grid"
import { BarFinder, type Box } from "./bars"

/** Contrast of a print, in its grey levels: three deviations either way fit into 8 bits. */
const PRINT_DEVIATION = 40
/** Below this deviation there is no picture to normalise, only coding noise. */
const FAINTEST_DEVIATION = 4
/** A frame whose mean is this dark and that has no contrast is black: no picture, or a protected one. */
const BLACK_MEAN = 24
/** Copied, because some bundles read imported constants through a getter, and these loops run for every pixel. */
const PIXELS = PRINT_SIZE
const WIDTH = PRINT_WIDTH
const HEIGHT = PRINT_HEIGHT
const STRIDE = FRAME_WIDTH

export class FramePrinter {
  readonly #bars = new BarFinder()
  readonly #scaled = new Float32Array(PRINT_SIZE)

  /**
   * @param luma  64*36 row-major 8-bit luma
   * @param print receives 32*18 bytes
   * @returns     whether the frame is black
   */
  print(luma: Uint8Array, print: Uint8Array): boolean {
    const box = this.#bars.find(luma)
    if (box.width === FRAME_WIDTH && box.height === FRAME_HEIGHT) halve(luma, this.#scaled)
    else scale(luma, box, this.#scaled)
    let sum = 0
    for (let index = 0; index < PIXELS; index++) sum += this.#scaled[index]!
    const mean = sum / PIXELS
    let squares = 0
    for (let index = 0; index < PIXELS; index++) squares += (this.#scaled[index]! - mean) ** 2
    const deviation = Math.sqrt(squares / PIXELS)
    const gain = PRINT_DEVIATION / Math.max(deviation, FAINTEST_DEVIATION)
    for (let index = 0; index < PIXELS; index++) {
      print[index] = Math.max(0, Math.min(255, Math.round(128 + gain * (this.#scaled[index]! - mean))))
    }
    return mean < BLACK_MEAN && deviation < FAINTEST_DEVIATION
  }
}

export const isFrame = (luma: unknown): luma is Uint8Array => luma instanceof Uint8Array && luma.length === FRAME_SIZE

function halve(luma: Uint8Array, out: Float32Array) {
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = 2 * y * STRIDE + 2 * x
      out[y * WIDTH + x] = (luma[at]! + luma[at + 1]! + luma[at + STRIDE]! + luma[at + STRIDE + 1]!) / 4
    }
  }
}

/** Bilinear, four points a pixel: that is enough, as the box is never much smaller than the frame. */
function scale(luma: Uint8Array, box: Readonly<Box>, out: Float32Array) {
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let sum = 0
      for (let part = 0; part < 4; part++) {
        const px = box.left + ((x + 0.25 + 0.5 * (part & 1)) * box.width) / WIDTH - 0.5
        const py = box.top + ((y + 0.25 + 0.5 * (part >> 1)) * box.height) / HEIGHT - 0.5
        sum += bilinear(luma, px, py)
      }
      out[y * WIDTH + x] = sum / 4
    }
  }
}

function bilinear(luma: Uint8Array, x: number, y: number): number {
  const left = Math.max(0, Math.min(FRAME_WIDTH - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(FRAME_HEIGHT - 2, Math.floor(y)))
  const fx = Math.max(0, Math.min(1, x - left))
  const fy = Math.max(0, Math.min(1, y - top))
  const at = top * FRAME_WIDTH + left
  const upper = luma[at]! * (1 - fx) + luma[at + 1]! * fx
  const lower = luma[at + STRIDE]! * (1 - fx) + luma[at + STRIDE + 1]! * fx
  return upper * (1 - fy) + lower * fy
}
