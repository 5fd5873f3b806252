/** Small pictures of the session, kept in the page, so that a repeat can show its two frames side by side. */
const width = 192
const height = 108
const everySeconds = 4
/** About 3 KB each: 6 MB after two hours, where every second one is let go. */
const mostThumbnails = 1_800
const quality = 0.6

interface Thumbnail {
  atSeconds: number
  picture: Promise<Blob>
}

export class Thumbnails {
  readonly #canvas = new OffscreenCanvas(width, height)
  #kept: Thumbnail[] = []
  #lastAtSeconds = Number.NEGATIVE_INFINITY

  add(atSeconds: number, video: CanvasImageSource): void {
    if (Math.abs(atSeconds - this.#lastAtSeconds) < everySeconds) return
    this.#lastAtSeconds = atSeconds
    this.#kept.push({ atSeconds, picture: this.#draw(video) })
    if (this.#kept.length > mostThumbnails) this.#kept = this.#kept.filter((_, index) => index % 2 === 0)
  }

  /** The picture nearest to a time, with the time it really shows; null where none is within `withinSeconds`. */
  async nearest(
    atSeconds: number,
    withinSeconds = everySeconds,
  ): Promise<{ atSeconds: number; dataUrl: string } | null> {
    let best: Thumbnail | null = null
    for (const one of this.#kept)
      if (!best || Math.abs(one.atSeconds - atSeconds) < Math.abs(best.atSeconds - atSeconds)) best = one
    if (!best || Math.abs(best.atSeconds - atSeconds) > withinSeconds) return null
    return { atSeconds: best.atSeconds, dataUrl: await toDataUrl(await best.picture) }
  }

  #draw(video: CanvasImageSource): Promise<Blob> {
    this.#canvas.getContext("2d", { alpha: false })?.drawImage(video, 0, 0, width, height)
    return this.#canvas.convertToBlob({ type: "image/jpeg", quality })
  }
}

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
