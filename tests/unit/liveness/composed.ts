/** Streams that are put together from pieces of shows, each piece encoded in its own way. */
import { BAND_COUNT, createDetector, type Detector, FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"
import { type ShowAtAnyTime, showAtAnyTime } from "../../bench/loop/broadcast"
import { BANDS_PER_SECOND, type LumaStream } from "../../bench/loop/streams"

export interface Piece {
  /** Pieces of the same seed show the same footage. */
  seed: number
  seconds: number
  /** Of the footage. */
  fromSeconds?: number
}

const longestSeconds = 300
const shows = new Map<number, ShowAtAnyTime>()

function showOf(seed: number): ShowAtAnyTime {
  const show = shows.get(seed) ?? showAtAnyTime(seed, longestSeconds)
  shows.set(seed, show)
  return show
}

/** @param pass pieces of different passes are encoded differently */
export function composed(pieces: readonly Piece[], pass = 0): LumaStream {
  const seconds = pieces.reduce((sum, piece) => sum + piece.seconds, 0)
  const frames = Math.floor(seconds / SLOT_SECONDS)
  const looks = Math.floor(seconds * BANDS_PER_SECOND)
  const luma = new Uint8Array(frames * FRAME_SIZE)
  const bands = new Uint8Array(looks * BAND_COUNT)
  const at = (second: number): [ShowAtAnyTime, number] => {
    let from = 0
    for (const { seed, seconds: length, fromSeconds = 0 } of pieces) {
      if (second < from + length) return [showOf(seed), fromSeconds + second - from]
      from += length
    }
    throw new Error("behind the last piece")
  }
  for (let frame = 0; frame < frames; frame++) {
    const [show, second] = at(frame * SLOT_SECONDS)
    show.picture(second, pass, frame, luma.subarray(frame * FRAME_SIZE, (frame + 1) * FRAME_SIZE))
  }
  for (let look = 0; look < looks; look++) {
    const [show, second] = at(look / BANDS_PER_SECOND)
    show.bands(second, pass, look, bands.subarray(look * BAND_COUNT, (look + 1) * BAND_COUNT))
  }
  return { luma, bands }
}

/** Its prints, without any comparing. */
export function printsOf({ luma }: LumaStream) {
  const detector: Detector = createDetector()
  for (let frame = 0; (frame + 1) * FRAME_SIZE <= luma.length; frame++)
    detector.pushFrame(frame * SLOT_SECONDS, luma.subarray(frame * FRAME_SIZE, (frame + 1) * FRAME_SIZE))
  return detector.takePrints()!
}
