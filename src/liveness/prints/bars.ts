/**
 * Black bars around the picture, so that a letterboxed pass still lines up with a full-frame one.
 *
 * A border row or column counts as a bar once it has stayed black for `LASTING_FRAMES`; it stops counting at once when
 * something appears in it. Bars are only believed in pairs (top and bottom, left and right) of about the same size that
 * together take at most 45 % of the height or the width: a dark scene must not be cropped away.
 */
import { FRAME_HEIGHT, FRAME_WIDTH } from "../grid"

/** Limited-range video has its black at 16; compression adds a few levels. */
const BLACK_LUMA = 30
const LASTING_FRAMES = 3
const LARGEST_SHARE = 0.45
/** Copied, because some bundles read imported constants through a getter, and these loops run for every pixel. */
const WIDTH = FRAME_WIDTH
const HEIGHT = FRAME_HEIGHT

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export class BarFinder {
  readonly #rowRuns = new Uint8Array(FRAME_HEIGHT)
  readonly #columnRuns = new Uint8Array(FRAME_WIDTH)
  readonly #box: Box = { left: 0, top: 0, width: FRAME_WIDTH, height: FRAME_HEIGHT }

  /** The part of this frame inside the bars. The same object is returned each time. */
  find(luma: Uint8Array): Readonly<Box> {
    this.#count(luma)
    const vertical = pairedBar(this.#rowRuns)
    const horizontal = pairedBar(this.#columnRuns)
    this.#box.top = vertical
    this.#box.height = FRAME_HEIGHT - 2 * vertical
    this.#box.left = horizontal
    this.#box.width = FRAME_WIDTH - 2 * horizontal
    return this.#box
  }

  #count(luma: Uint8Array) {
    for (let y = 0; y < HEIGHT; y++) {
      let brightest = 0
      for (let x = 0; x < WIDTH && brightest < BLACK_LUMA; x++) {
        const level = luma[y * WIDTH + x]!
        if (level > brightest) brightest = level
      }
      this.#rowRuns[y] = brightest < BLACK_LUMA ? Math.min(255, this.#rowRuns[y]! + 1) : 0
    }
    for (let x = 0; x < WIDTH; x++) {
      let brightest = 0
      for (let y = 0; y < HEIGHT && brightest < BLACK_LUMA; y++) {
        const level = luma[y * WIDTH + x]!
        if (level > brightest) brightest = level
      }
      this.#columnRuns[x] = brightest < BLACK_LUMA ? Math.min(255, this.#columnRuns[x]! + 1) : 0
    }
  }
}

/** Thickness of the bars at both ends; 0 if there is no pair. */
function pairedBar(runs: Uint8Array): number {
  const length = runs.length
  let first = 0
  while (first < length && runs[first]! >= LASTING_FRAMES) first++
  let last = 0
  while (last < length && runs[length - 1 - last]! >= LASTING_FRAMES) last++
  const bar = Math.min(first, last)
  const asymmetric = Math.abs(first - last) > 1 + 0.25 * bar
  return asymmetric || 2 * bar > LARGEST_SHARE * length ? 0 : bar
}
