/** A 64x36 grey canvas with the few shapes that the renderer needs. Coordinates are 0 to 1, origin top left. */
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH } from "~liveness/index"
import { hashed } from "./random"

export class Canvas {
  readonly pixels = new Float32Array(FRAME_SIZE)

  fill(level: number): void {
    this.pixels.fill(level)
  }

  copy(from: Float32Array): void {
    this.pixels.set(from)
  }

  /** An ellipse whose edge is blurred over about a pixel. */
  ellipse(x: number, y: number, radiusX: number, radiusY: number, level: number): void {
    const left = Math.max(0, Math.floor((x - radiusX) * FRAME_WIDTH) - 1)
    const right = Math.min(FRAME_WIDTH - 1, Math.ceil((x + radiusX) * FRAME_WIDTH) + 1)
    const top = Math.max(0, Math.floor((y - radiusY) * FRAME_HEIGHT) - 1)
    const bottom = Math.min(FRAME_HEIGHT - 1, Math.ceil((y + radiusY) * FRAME_HEIGHT) + 1)
    const softness = 1 / (Math.min(radiusX * FRAME_WIDTH, radiusY * FRAME_HEIGHT) + 0.5)
    for (let py = top; py <= bottom; py++) {
      for (let px = left; px <= right; px++) {
        const dx = ((px + 0.5) / FRAME_WIDTH - x) / radiusX
        const dy = ((py + 0.5) / FRAME_HEIGHT - y) / radiusY
        const cover = Math.max(0, Math.min(1, (1 + softness - Math.sqrt(dx * dx + dy * dy)) / (2 * softness)))
        const at = py * FRAME_WIDTH + px
        this.pixels[at] = this.pixels[at]! + cover * (level - this.pixels[at]!)
      }
    }
  }

  /** A bar from one point to another, drawn as overlapping discs. */
  limb(fromX: number, fromY: number, toX: number, toY: number, thickness: number, level: number): void {
    for (let step = 0; step <= 6; step++) {
      const share = step / 6
      const x = fromX + share * (toX - fromX)
      this.ellipse(x, fromY + share * (toY - fromY), thickness, thickness * (FRAME_WIDTH / FRAME_HEIGHT), level)
    }
  }

  box(x: number, y: number, width: number, height: number, level: number): void {
    const right = Math.min(FRAME_WIDTH, Math.round((x + width) * FRAME_WIDTH))
    const bottom = Math.min(FRAME_HEIGHT, Math.round((y + height) * FRAME_HEIGHT))
    for (let py = Math.max(0, Math.round(y * FRAME_HEIGHT)); py < bottom; py++) {
      for (let px = Math.max(0, Math.round(x * FRAME_WIDTH)); px < right; px++)
        this.pixels[py * FRAME_WIDTH + px] = level
    }
  }

  /** Smooth blotches and fine grain: walls, shelves, cloth. */
  texture(seed: number, low: number, high: number): void {
    for (let py = 0; py < FRAME_HEIGHT; py++) {
      for (let px = 0; px < FRAME_WIDTH; px++) {
        const coarse = hashed(seed + (px >> 3), (py >> 3) + 1000)
        const fine = hashed(seed + (px >> 1), (py >> 1) + 5000)
        this.pixels[py * FRAME_WIDTH + px] = low + (high - low) * (0.7 * coarse + 0.3 * fine)
      }
    }
  }

  /**
   * What an encoder does to a picture: coarser levels in 8x4 blocks, a little noise, a different brightness.
   * @param pass number of the pass; the same content looks different in each
   */
  encode(out: Uint8Array, pass: number, frame: number, noise: number, gain: number, offset: number): void {
    for (let at = 0; at < FRAME_SIZE; at++) {
      const grain = (hashed(at + 7919 * pass, frame) - 0.5) * 2 * noise
      const value = gain * this.pixels[at]! + offset + grain
      const step = 1 + 3 * hashed((at >> 3) + 31 * pass, frame >> 2)
      out[at] = Math.max(16, Math.min(235, Math.round(value / step) * step))
    }
  }
}
