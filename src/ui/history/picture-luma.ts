/** A small picture as the detector sees frames: 64x36 luma. */
import { FRAME_HEIGHT, FRAME_WIDTH } from "~liveness/index"

/** Pixels a side that make one of the frame's. */
const block = 3

/** @returns null where the browser cannot or will not show its pixels */
export async function pictureLuma(dataUrl: string): Promise<Uint8Array | null> {
  try {
    const image = new Image()
    image.src = dataUrl
    await image.decode()
    const [width, height] = [FRAME_WIDTH * block, FRAME_HEIGHT * block]
    const context = new OffscreenCanvas(width, height).getContext("2d", { alpha: false })!
    context.drawImage(image, 0, 0, width, height)
    return lumaOfPixels(context.getImageData(0, 0, width, height).data)
  } catch {
    return null
  }
}

/** @param pixels RGBA, three times as wide and as high as a frame */
export function lumaOfPixels(pixels: Uint8ClampedArray): Uint8Array {
  const sums = new Float64Array(FRAME_WIDTH * FRAME_HEIGHT)
  for (let pixel = 0; 4 * pixel < pixels.length; pixel++) {
    const x = Math.floor((pixel % (FRAME_WIDTH * block)) / block)
    const y = Math.floor(pixel / (FRAME_WIDTH * block) / block)
    // Rec. 601.
    sums[y * FRAME_WIDTH + x]! +=
      0.299 * pixels[4 * pixel]! + 0.587 * pixels[4 * pixel + 1]! + 0.114 * pixels[4 * pixel + 2]!
  }
  return Uint8Array.from(sums, (sum) => Math.round(sum / (block * block)))
}
