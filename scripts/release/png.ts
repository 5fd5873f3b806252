/** Checks a picture's header (PNG specification, 11.2.2) for what the stores demand. */
import { Buffer } from "node:buffer"

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Truecolour without transparency. */
const truecolour = 2

export interface PictureHeader {
  width: number
  height: number
  bitsPerChannel: number
  hasAlpha: boolean
}

/** @throws if it is not a PNG */
export function readPngHeader(file: Uint8Array): PictureHeader {
  const bytes = Buffer.from(file)
  if (bytes.length < 26 || !bytes.subarray(0, 8).equals(signature)) throw new Error("not a PNG file")
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bitsPerChannel: bytes[24]!,
    hasAlpha: bytes[25] !== truecolour,
  }
}

/** By file name: five pictures for both stores, and Chrome's small tile. */
export const storePictures: Readonly<Record<string, readonly [width: number, height: number]>> = {
  "1-loop.png": [1280, 800],
  "2-prices.png": [1280, 800],
  "3-reviews.png": [1280, 800],
  "4-history.png": [1280, 800],
  "5-loop-dark.png": [1280, 800],
  "tile.png": [440, 280],
}

/** What the stores would reject in a picture; empty if nothing. */
export function pictureProblems(name: string, file: Uint8Array): string[] {
  const size = storePictures[name]
  if (!size) return [`${name} is none of the stores' pictures`]
  const { width, height, bitsPerChannel, hasAlpha } = readPngHeader(file)
  return [
    ...(width === size[0] && height === size[1] ? [] : [`${name} is ${width}x${height}, not ${size.join("x")}`]),
    ...(bitsPerChannel === 8 && !hasAlpha ? [] : [`${name} is not of 24 bits without transparency`]),
  ]
}
