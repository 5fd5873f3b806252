/** Small pictures of the session, kept in the page, so that a repeat can show its two frames side by side. */
import type { Span } from "~model/repeat"
import type { Frame } from "./frame"
import { Moments } from "./moments"

const WIDTH = 192
const HEIGHT = 108
const QUALITY = 0.55

export interface Picture {
  atSeconds: number
  dataUrl: string
}

export interface PicturePair {
  now: Picture
  before: Picture
}

export class Thumbnails {
  readonly #canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  /** Null: the browser gave no picture. */
  readonly #moments = new Moments<Promise<Blob | null>>()

  /** Keeps a picture of the frame if one is due at this time. */
  add(atSeconds: number, frame: Frame): void {
    if (this.#moments.isDue(atSeconds)) this.#moments.add(atSeconds, frame.luma, this.#draw(frame))
  }

  /**
   * A frame within `span` and the one `lagSeconds` before it that is most like it.
   * @param onlyAlike whether two that are not alike (`MomentPair`) are not wanted
   * @returns null where one of the passes has no picture left, or they are not wanted
   */
  async pair(span: Span, lagSeconds: number, onlyAlike: boolean): Promise<PicturePair | null> {
    const moments = this.#moments.pair(span, lagSeconds)
    if (!moments || (onlyAlike && !moments.isAlike)) return null
    const urlOf = async (drawn: Promise<Blob | null>) => {
      const blob = await drawn
      return blob && toDataUrl(blob)
    }
    const [now, before] = await Promise.all([urlOf(moments.now.value), urlOf(moments.before.value)])
    if (!now || !before) return null
    return {
      now: { atSeconds: moments.now.atSeconds, dataUrl: now },
      before: { atSeconds: moments.before.atSeconds, dataUrl: before },
    }
  }

  async #draw(frame: Frame): Promise<Blob | null> {
    try {
      frame.draw(this.#canvas.getContext("2d", { alpha: false, willReadFrequently: true })!)
      return await this.#canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY })
    } catch {
      return null
    }
  }
}

/**
 * Null if it cannot be read. Uses a FileReader, because in Firefox the buffer from `arrayBuffer` belongs to the page,
 * and a content script may not look into it.
 */
const toDataUrl = (blob: Blob): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(blob)
  })
