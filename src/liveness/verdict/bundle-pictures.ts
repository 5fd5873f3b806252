/**
 * Whether a bundle's prints were made of a given picture. A print is coarse, so a picture that looks alike at 32x18
 * passes as well; one of another scene does not.
 */
import { FRAME_SIZE, PRINT_SIZE, slotOf } from "../grid"
import { FramePrinter } from "../prints/frame-print"
import type { Stream } from "../prints/stream"
import { type Bundle, streamOfSpan } from "./bundle"

/** The slot's sample is the nearest one, and the picture may be of its neighbour. */
const NEIGHBOURS = 1
/**
 * Correlation. In rendered shows a JPEG's print reached at least 0.99 with its frame's, frames of two shows at most
 * 0.74.
 */
const LEAST_AGREEMENT = 0.8
/** A print of a picture has a deviation of 40; with less than this it is mostly noise, which no coder keeps. */
const LEAST_DEVIATION = 30
/** Enough frames for bars to be believed. */
const FRAMES_FOR_BARS = 4

export interface PictureTimes {
  nowSeconds: number
  beforeSeconds: number
}

/** Whether the bundle holds the prints of both of a pair's moments. */
export function holdsMoments(bundle: Pick<Bundle, "now" | "before">, times: PictureTimes): boolean {
  const { now, before } = streamsOf(bundle)
  return holds(now, times.nowSeconds) && holds(before, times.beforeSeconds)
}

/**
 * Whether the pictures of a pair are those that the bundle's prints were made of.
 * @param now, before 64x36 luma of the two pictures
 * @returns null if the bundle holds no prints of these moments, or only prints without contrast
 */
export function showsPictures(
  bundle: Pick<Bundle, "now" | "before">,
  { nowSeconds, beforeSeconds, ...pictures }: PictureTimes & { now: Uint8Array; before: Uint8Array },
): boolean | null {
  const { now, before } = streamsOf(bundle)
  const agreements = [agreement(now, nowSeconds, pictures.now), agreement(before, beforeSeconds, pictures.before)]
  if (agreements.some((one) => one === null)) return null
  return agreements.every((one) => one! >= LEAST_AGREEMENT)
}

const streamsOf = ({ now, before }: Pick<Bundle, "now" | "before">) => ({
  now: streamOfSpan(now),
  before: streamOfSpan(before),
})

const holds = (stream: Stream | null, atSeconds: number) => stream?.prints.has(slotOf(atSeconds)) ?? false

/** The best correlation of the picture with the prints of its moment; null if none with contrast is held. */
function agreement(stream: Stream | null, atSeconds: number, luma: Uint8Array): number | null {
  if (!stream || luma.length !== FRAME_SIZE) return null
  const slot = slotOf(atSeconds)
  let best: number | null = null
  for (const print of printsOf(luma)) {
    for (let at = slot - NEIGHBOURS; at <= slot + NEIGHBOURS; at++) {
      const held = stream.prints.print(at)
      if (held && deviation(held) >= LEAST_DEVIATION) best = Math.max(best ?? -1, correlation(print, held))
    }
  }
  return best
}

/** The picture's prints with its black bars, and without them. */
function printsOf(luma: Uint8Array): Uint8Array[] {
  const printer = new FramePrinter()
  return Array.from({ length: FRAMES_FOR_BARS }, () => {
    const print = new Uint8Array(PRINT_SIZE)
    printer.print(luma, print)
    return print
  })
}

const mean = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length

function deviation(values: Uint8Array): number {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length)
}

/** Pearson's; 0 if one has no contrast. */
function correlation(one: Uint8Array, other: Uint8Array): number {
  const [oneMean, otherMean] = [mean(one), mean(other)]
  const together = one.reduce((sum, value, index) => sum + (value - oneMean) * (other[index]! - otherMean), 0)
  const spread = deviation(one) * deviation(other) * one.length
  return spread === 0 ? 0 : together / spread
}
