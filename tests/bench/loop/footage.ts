/**
 * Pieces of footage that can be replayed from any moment at any speed: what runs before the first repeat of a labelled
 * loop, or a rendered show. Between two samples the picture is blended; across a cut the nearer sample is used.
 */
import { BAND_COUNT, FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"
import { loopedShow } from "./broadcast"
import { BANDS_PER_SECOND, type LumaStream, readLabels, readStream } from "./streams"

/** A cut lies between two samples whose mean difference, in grey levels, exceeds this. */
const CUT_LEVELS = 18

export class Footage {
  readonly #stream: LumaStream
  readonly #fromSeconds: number

  constructor(stream: LumaStream, fromSeconds: number) {
    this.#stream = stream
    this.#fromSeconds = fromSeconds
  }

  /** Whether both are from one stream, whose labels say that they differ; two streams may contain the same clips. */
  isOfOneStream(other: Footage): boolean {
    return this.#stream === other.#stream
  }

  /**
   * The picture at a moment, in seconds since the piece began; before its beginning and after its end it stands still.
   */
  picture(atSeconds: number, out: Float32Array): void {
    const { luma } = this.#stream
    const last = luma.length / FRAME_SIZE - 1
    const place = Math.min(last, Math.max(0, (this.#fromSeconds + atSeconds) / SLOT_SECONDS))
    const before = Math.floor(place) * FRAME_SIZE
    const after = Math.ceil(place) * FRAME_SIZE
    let difference = 0
    for (let at = 0; at < FRAME_SIZE; at++) difference += Math.abs(luma[before + at]! - luma[after + at]!)
    const exact = place - Math.floor(place)
    const share = difference > CUT_LEVELS * FRAME_SIZE ? Math.round(exact) : exact
    for (let at = 0; at < FRAME_SIZE; at++) out[at] = (1 - share) * luma[before + at]! + share * luma[after + at]!
  }

  /** The 16 bands at a moment. */
  bands(atSeconds: number): Uint8Array {
    const { bands } = this.#stream
    const last = bands.length / BAND_COUNT - 1
    const look = Math.min(last, Math.max(0, Math.round((this.#fromSeconds + atSeconds) * BANDS_PER_SECOND)))
    return bands.subarray(look * BAND_COUNT, (look + 1) * BAND_COUNT)
  }
}

/** Non-overlapping pieces of a corpus, in the order of its labels. Nothing in a piece ran earlier in its stream. */
export function piecesOf(folder: string, pieceSeconds: number): Footage[] {
  return readLabels(folder)
    .filter(({ expect }) => expect === "loop")
    .flatMap(({ id, firstWrapAtSec }) => {
      const count = Math.floor((firstWrapAtSec ?? 0) / pieceSeconds)
      if (count === 0) return []
      const stream = readStream(folder, id)
      return Array.from({ length: count }, (_, index) => new Footage(stream, index * pieceSeconds))
    })
}

const FIRST_SEED = 9000

/** The given number of pieces from rendered shows, two of each host. */
export const renderedPieces = (count: number, pieceSeconds: number): Footage[] =>
  Array.from({ length: Math.ceil(count / 2) }, (_, index) => {
    const stream = loopedShow(FIRST_SEED + index, 600, 2 * pieceSeconds)
    return [new Footage(stream, 0), new Footage(stream, pieceSeconds)]
  }).flat()
