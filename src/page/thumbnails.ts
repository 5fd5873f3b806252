/** Small pictures of the session, kept in the page, so that a repeat can show its two frames side by side. */
import type { Span } from "~model/repeat"

const width = 192
const height = 108
/** Cuts come every few seconds: frames further apart would show two different shots. */
const everySeconds = 1
/** About 3 KB each: 10 MB after an hour, where every second one is let go. */
const mostThumbnails = 3_600
const quality = 0.55

export interface Picture {
  atSeconds: number
  dataUrl: string
}

interface Thumbnail {
  atSeconds: number
  picture: Promise<Blob>
  /** Every 16th pixel of the luma, to find the two frames that lie at the same moment. */
  sketch: Uint8Array
}

export class Thumbnails {
  readonly #canvas = new OffscreenCanvas(width, height)
  #kept: Thumbnail[] = []
  #lastAtSeconds = Number.NEGATIVE_INFINITY

  /** @param luma the same frame as the sampler read it */
  add(atSeconds: number, video: CanvasImageSource, luma: Uint8Array): void {
    if (Math.abs(atSeconds - this.#lastAtSeconds) < everySeconds) return
    this.#lastAtSeconds = atSeconds
    this.#kept.push({ atSeconds, picture: this.#draw(video), sketch: sketch(luma) })
    if (this.#kept.length > mostThumbnails) this.#kept = this.#kept.filter((_, index) => index % 2 === 0)
  }

  /**
   * The two frames within `span` and `lagSeconds` before it that look most alike: of all moments of both passes they lie
   * best at the same one.
   * @returns null where one of the passes has no picture left
   */
  async pair(span: Span, lagSeconds: number): Promise<{ now: Picture; before: Picture } | null> {
    let best: { now: Thumbnail; before: Thumbnail; difference: number } | null = null
    for (const now of this.#kept) {
      if (now.atSeconds < span.fromSeconds || now.atSeconds > span.toSeconds) continue
      for (const before of this.#kept) {
        if (Math.abs(now.atSeconds - lagSeconds - before.atSeconds) > everySeconds) continue
        const difference = differenceOf(now.sketch, before.sketch)
        if (!best || difference < best.difference) best = { now, before, difference }
      }
    }
    return best && { now: await finished(best.now), before: await finished(best.before) }
  }

  #draw(video: CanvasImageSource): Promise<Blob> {
    this.#canvas.getContext("2d", { alpha: false })?.drawImage(video, 0, 0, width, height)
    return this.#canvas.convertToBlob({ type: "image/jpeg", quality })
  }
}

const sketch = (luma: Uint8Array): Uint8Array => luma.filter((_, index) => index % 16 === 0)

function differenceOf(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!)
  return sum
}

const finished = async ({ atSeconds, picture }: Thumbnail): Promise<Picture> => ({
  atSeconds,
  dataUrl: await toDataUrl(await picture),
})

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
