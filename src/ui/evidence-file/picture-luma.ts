/** Turns a small picture into 64x36 luma, as the detector gets frames. */
import { FRAME_HEIGHT, FRAME_WIDTH } from "~liveness/index"

/** So many pixels across and down make one of the frame's. */
const BLOCK = 3
export const [pictureWidth, pictureHeight] = [FRAME_WIDTH * BLOCK, FRAME_HEIGHT * BLOCK] as const

/** @returns null if the browser cannot decode the picture, or does not give us its pixels */
export async function pictureLuma(dataUrl: string): Promise<Uint8Array | null> {
  try {
    const image = new Image()
    image.src = dataUrl
    await image.decode()
    const context = new OffscreenCanvas(pictureWidth, pictureHeight).getContext("2d", { alpha: false })!
    context.drawImage(image, 0, 0, pictureWidth, pictureHeight)
    return lumaOfPixels(context.getImageData(0, 0, pictureWidth, pictureHeight).data)
  } catch {
    return null
  }
}

/** @param pixels RGBA, three times as wide and three times as high as a frame */
export function lumaOfPixels(pixels: Uint8ClampedArray): Uint8Array {
  const sums = new Float64Array(FRAME_WIDTH * FRAME_HEIGHT)
  for (let pixel = 0; 4 * pixel < pixels.length; pixel++) {
    const x = Math.floor((pixel % pictureWidth) / BLOCK)
    const y = Math.floor(pixel / pictureWidth / BLOCK)
    // Rec. 601.
    sums[y * FRAME_WIDTH + x]! +=
      0.299 * pixels[4 * pixel]! + 0.587 * pixels[4 * pixel + 1]! + 0.114 * pixels[4 * pixel + 2]!
  }
  return Uint8Array.from(sums, (sum) => Math.round(sum / (BLOCK * BLOCK)))
}
