/**
 * What people do to a picture before they show it again: crop, rotate or mirror it, put it into another layout, cover
 * part of it. Each function changes a 64x36 canvas in place. Shares are of the frame's width and height.
 */
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH } from "~liveness/index"
import { Canvas } from "./canvas"
import { hashed } from "./random"

/** The place in the old picture (pixels) from which a point of the new one is taken. */
type Source = (x: number, y: number) => readonly [number, number]

const BLACK = 16
const SUBPIXELS = [0.25, 0.75] as const
const before = new Float32Array(FRAME_SIZE)

/** Crops the given share of width and height and enlarges the middle to the whole frame. */
export function crop(canvas: Canvas, share: number): void {
  const keep = 1 - share
  redraw(canvas, (x, y) => [FRAME_WIDTH * (share / 2) + keep * x, FRAME_HEIGHT * (share / 2) + keep * y])
}

export function mirror(canvas: Canvas): void {
  redraw(canvas, (x, y) => [FRAME_WIDTH - x, y])
}

/** Rotates about the middle; the corners that become visible are black. */
export function rotate(canvas: Canvas, degrees: number): void {
  const cosine = Math.cos((degrees * Math.PI) / 180)
  const sine = Math.sin((degrees * Math.PI) / 180)
  redraw(canvas, (x, y) => {
    const dx = x - FRAME_WIDTH / 2
    const dy = y - FRAME_HEIGHT / 2
    return [FRAME_WIDTH / 2 + cosine * dx + sine * dy, FRAME_HEIGHT / 2 - sine * dx + cosine * dy]
  })
}

/** Shrinks the picture to `scale`, with its corner at (left, top), in a shop's page with a card that changes. */
export function reframe(canvas: Canvas, scale: number, left: number, top: number, atSeconds: number): void {
  const layout = new Canvas()
  layout.texture(4100, 60, 130)
  card(layout, 0.02, 0.1, 0.22, 0.5, atSeconds)
  layout.box(0.3, 0.86, 0.66, 0.08, 210)
  const x0 = left * FRAME_WIDTH
  const y0 = top * FRAME_HEIGHT
  redraw(canvas, (x, y) => [(x - x0) / scale, (y - y0) / scale], layout.pixels)
}

/** Covers the right part of the frame with a panel: a list of goods that changes every few seconds. */
export function cover(canvas: Canvas, share: number, atSeconds: number): void {
  canvas.box(1 - share, 0, share, 1, 228)
  for (let row = 0; row < 3; row++)
    card(canvas, 1 - share + 0.03, 0.05 + 0.32 * row, share - 0.06, 0.26, atSeconds + row)
}

/** Adds a clock, a chat and a card, none of which was there in the pass before. */
export function overlays(canvas: Canvas, atSeconds: number): void {
  clock(canvas, atSeconds)
  for (let line = 0; line < 4; line++) {
    const width = 0.1 + 0.16 * hashed(4200 + line, Math.floor(atSeconds / 1.7) + line)
    canvas.box(0.02, 0.6 + 0.09 * line, width, 0.05, 225)
  }
  card(canvas, 0.72, 0.62, 0.25, 0.32, atSeconds)
}

export function clock(canvas: Canvas, atSeconds: number): void {
  canvas.box(0.8, 0.02, 0.18, 0.12, 30)
  for (let digit = 0; digit < 4; digit++) {
    const value = hashed(4300 + digit, Math.floor(atSeconds / 10 ** (3 - digit)))
    canvas.box(0.81 + 0.042 * digit, 0.03, 0.03, 0.03 + 0.07 * value, 215)
  }
}

/** Halves the sharpness, as a lower rung of an adaptive stream does. */
export function soften(canvas: Canvas): void {
  for (let y = 0; y < FRAME_HEIGHT; y += 2) {
    for (let x = 0; x < FRAME_WIDTH; x += 2) {
      const at = y * FRAME_WIDTH + x
      const cells = [at, at + 1, at + FRAME_WIDTH, at + FRAME_WIDTH + 1]
      const mean = cells.reduce((sum, cell) => sum + canvas.pixels[cell]!, 0) / 4
      for (const cell of cells) canvas.pixels[cell] = mean
    }
  }
}

function card(canvas: Canvas, x: number, y: number, width: number, height: number, atSeconds: number) {
  const article = Math.floor(atSeconds / 7)
  canvas.box(x, y, width, height, 240)
  canvas.box(x + 0.1 * width, y + 0.1 * height, 0.8 * width, 0.5 * height, 40 + 160 * hashed(4400, article))
  canvas.box(x + 0.1 * width, y + 0.7 * height, (0.3 + 0.5 * hashed(4500, article)) * width, 0.15 * height, 60)
}

/**
 * Takes four samples per pixel, each interpolated from the four nearest old pixels. @param around what lies beyond the
 * old picture; black by default
 */
function redraw(canvas: Canvas, source: Source, around?: Float32Array) {
  before.set(canvas.pixels)
  for (let y = 0; y < FRAME_HEIGHT; y++) {
    for (let x = 0; x < FRAME_WIDTH; x++) {
      const at = y * FRAME_WIDTH + x
      let sum = 0
      for (const up of SUBPIXELS) {
        for (const along of SUBPIXELS) {
          const [oldX, oldY] = source(x + along, y + up)
          const inside = oldX >= 0 && oldX < FRAME_WIDTH && oldY >= 0 && oldY < FRAME_HEIGHT
          sum += inside ? between(oldX - 0.5, oldY - 0.5) : (around?.[at] ?? BLACK)
        }
      }
      canvas.pixels[at] = sum / 4
    }
  }
}

function between(x: number, y: number): number {
  const left = Math.max(0, Math.min(FRAME_WIDTH - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(FRAME_HEIGHT - 2, Math.floor(y)))
  const right = Math.max(0, Math.min(1, x - left))
  const down = Math.max(0, Math.min(1, y - top))
  const at = top * FRAME_WIDTH + left
  const upper = before[at]! * (1 - right) + before[at + 1]! * right
  const lower = before[at + FRAME_WIDTH]! * (1 - right) + before[at + FRAME_WIDTH + 1]! * right
  return upper * (1 - down) + lower * down
}
