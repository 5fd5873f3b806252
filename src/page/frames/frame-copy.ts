/**
 * Reads a video frame from a copy of its planes: they hold the luma as it was coded, and a copy costs a fraction of
 * drawing.
 */
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH } from "~liveness/grid"
import { workHere } from "../bounds/work-meter"
import type { Frame } from "./frame"
import { averageCells, isPlanar, type Plane, planesOf, widenRange } from "./planes"

/**
 * About how many samples are read across a cell of the luma, and across a pixel of a small picture (which comes to two
 * at 720 and at 1080 lines).
 */
const LUMA_SAMPLES = 10
const PICTURE_SAMPLES = 1.5
/** A frame of 3840x2160 takes 12 MB. */
const MOST_BYTES = 16_000_000

/** TypeScript's own types do not have these yet. */
type TurnedFrame = VideoFrame & { rotation?: number; flip?: boolean }

export class FrameCopier {
  #bytes = new Uint8Array(0)
  #isCopying = false
  /** Videos whose frames cannot be copied. Remembered, because in Firefox asking for a frame costs about as much as drawing it. */
  readonly #notPlanar = new WeakSet<HTMLVideoElement>()

  /** @returns null where the frame has to be drawn */
  async read(video: HTMLVideoElement): Promise<Frame | null> {
    // Copying from a graphics card takes a while, and occupies the buffer until it is done.
    if (this.#isCopying || this.#notPlanar.has(video)) return null
    this.#isCopying = true
    let frame: TurnedFrame | undefined
    try {
      frame = new VideoFrame(video)
      const { format, visibleRect, colorSpace } = frame
      if (!isPlanar(format)) {
        this.#notPlanar.add(video)
        return null
      }
      const size = frame.allocationSize()
      if (!visibleRect || !isAsShown(frame, video) || size > MOST_BYTES) return null
      if (this.#bytes.length < size) this.#bytes = new Uint8Array(size)
      const layout = await frame.copyTo(this.#bytes)
      const planes = planesOf(format, visibleRect.width, visibleRect.height, layout)
      const luma = new Uint8Array(FRAME_SIZE)
      workHere.run(() => averageCells(this.#bytes, planes[0], luma, FRAME_WIDTH, FRAME_HEIGHT, LUMA_SAMPLES))
      if (!colorSpace.fullRange) widenRange(luma)
      return { luma, draw: (context) => drawPlanes(this.#bytes, planes, colorSpace, context) }
    } catch {
      return null // No such frames in this browser, none right now, or one of another origin: drawing it will show which.
    } finally {
      frame?.close()
      this.#isCopying = false
    }
  }
}

/** A copy holds the frame as it was coded, even where the video shows it rotated, flipped or stretched. */
const isAsShown = (frame: TurnedFrame, video: HTMLVideoElement): boolean =>
  !frame.rotation && !frame.flip && frame.displayWidth === video.videoWidth && frame.displayHeight === video.videoHeight

/** Scales the planes down first, so that the browser has few pixels to convert to colour. */
function drawPlanes(
  bytes: Uint8Array,
  planes: readonly Plane[],
  colorSpace: VideoColorSpace,
  context: OffscreenCanvasRenderingContext2D,
): void {
  const { width, height } = context.canvas
  const small = new Uint8Array((width * height * 3) / 2)
  let offset = 0
  for (const [index, plane] of planes.entries()) {
    const [columns, rows] = index === 0 ? [width, height] : [width / 2, height / 2]
    averageCells(bytes, plane, small.subarray(offset), columns, rows, PICTURE_SAMPLES)
    offset += columns * rows
  }
  const format = { format: "I420", codedWidth: width, codedHeight: height } as const
  const frame = new VideoFrame(small, { ...format, timestamp: 0, colorSpace: colorSpace.toJSON() })
  context.drawImage(frame, 0, 0)
  frame.close()
}
