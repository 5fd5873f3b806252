/** What the painters share. All of them draw in a space of 640 by 360 units, whatever the camera shows of it. */
import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas"
import { heightPixels, widthPixels } from "../media/format"

export type Picture = SKRSContext2D

/** One take of a set: its picture and sound at any moment from second 0 on. */
export interface TakeFootage {
  draw(picture: Picture, atSeconds: number): void
  /** Adds to `samples`, which begin at `fromSeconds`; adds nothing before second 0. */
  addSound(samples: Float32Array, fromSeconds: number): void
}

/** Finer than the picture, so that it stays sharp in close-ups. */
const backdropScale = 1.5

/** Draws once what does not move. */
export function painted(draw: (picture: Picture) => void): Canvas {
  const canvas = createCanvas(widthPixels * backdropScale, heightPixels * backdropScale)
  const picture = canvas.getContext("2d")
  picture.scale(backdropScale, backdropScale)
  draw(picture)
  return canvas
}

export function showBackdrop(picture: Picture, backdrop: Canvas): void {
  picture.drawImage(backdrop, 0, 0, widthPixels, heightPixels)
}

export interface Camera {
  zoom: number
  /** Where the camera points, in the 640 by 360 space. */
  x: number
  y: number
}

/** Runs `draw` as the camera sees it; the camera never sees past the edge of the space. */
export function through(picture: Picture, camera: Camera, draw: () => void): void {
  const halfWidth = widthPixels / 2 / camera.zoom
  const halfHeight = heightPixels / 2 / camera.zoom
  const x = Math.max(halfWidth, Math.min(widthPixels - halfWidth, camera.x))
  const y = Math.max(halfHeight, Math.min(heightPixels - halfHeight, camera.y))
  picture.save()
  picture.transform(
    camera.zoom,
    0,
    0,
    camera.zoom,
    widthPixels / 2 - x * camera.zoom,
    heightPixels / 2 - y * camera.zoom,
  )
  draw()
  picture.restore()
}

export function box(picture: Picture, x: number, y: number, width: number, height: number, fill: Fill): void {
  picture.fillStyle = fill
  picture.fillRect(x, y, width, height)
}

export type Fill = string | ReturnType<Picture["createLinearGradient"]> | ReturnType<Picture["createRadialGradient"]>

export function rounded(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: Fill,
): void {
  picture.fillStyle = fill
  picture.beginPath()
  picture.roundRect(x, y, width, height, radius)
  picture.fill()
}

export function oval(picture: Picture, x: number, y: number, radiusX: number, radiusY: number, fill: Fill): void {
  picture.fillStyle = fill
  picture.beginPath()
  picture.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI)
  picture.fill()
}

/** A thick line with round ends: limbs, cables, lamp arms. */
export function limb(
  picture: Picture,
  points: readonly (readonly [number, number])[],
  width: number,
  colour: string,
): void {
  picture.strokeStyle = colour
  picture.lineWidth = width
  picture.lineCap = "round"
  picture.lineJoin = "round"
  picture.beginPath()
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) picture.moveTo(x, y)
    else picture.lineTo(x, y)
  }
  picture.stroke()
}

export function gradient(picture: Picture, fromY: number, toY: number, top: string, bottom: string): Fill {
  const fill = picture.createLinearGradient(0, fromY, 0, toY)
  fill.addColorStop(0, top)
  fill.addColorStop(1, bottom)
  return fill
}

/** A soft pool of light. */
export function glow(picture: Picture, x: number, y: number, radius: number, colour: string): void {
  const fill = picture.createRadialGradient(x, y, 0, x, y, radius)
  fill.addColorStop(0, colour)
  fill.addColorStop(1, "rgba(255,255,255,0)")
  box(picture, x - radius, y - radius, radius * 2, radius * 2, fill)
}

const family = "DejaVu Sans, Liberation Sans, Arial, sans-serif"

export function text(
  picture: Picture,
  words: string,
  x: number,
  y: number,
  options: { size: number; colour: string; bold?: boolean; align?: "left" | "center" | "right" },
): void {
  picture.font = `${options.bold === true ? "bold " : ""}${options.size}px ${family}`
  picture.textAlign = options.align ?? "left"
  picture.fillStyle = options.colour
  picture.fillText(words, x, y)
}

export function widthOf(picture: Picture, words: string, size: number, bold = false): number {
  picture.font = `${bold ? "bold " : ""}${size}px ${family}`
  return picture.measureText(words).width
}

/** @returns the words in lines no wider than `width` units at the given size */
export function wrapped(picture: Picture, words: string, size: number, width: number): string[] {
  picture.font = `${size}px ${family}`
  const lines: string[] = []
  let line = ""
  for (const word of words.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line !== "" && picture.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line === "" ? lines : [...lines, line]
}
