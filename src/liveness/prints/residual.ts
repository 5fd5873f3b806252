/**
 * What is new in a print: the print minus the scene behind it, as a direction in 144 tiles, and how much it can prove.
 *
 * Invariants
 * - A picture that does not change has a zero residual and weight 0: a slate, a set or an empty desk can repeat for an
 *   hour without counting.
 * - The scene is an exponential mean (4 s) of the current shot. It starts afresh `CUT_HOLD` samples after a cut, so
 *   what ran before the cut cannot leak into what comes after: otherwise a bumper that returns to the same desk would
 *   seem to go on repeating while the old scene fades out of the mean. After a change that is almost a cut it starts
 *   afresh in part: sampled a little earlier or later, the same footage changes a little more or less, and its
 *   residuals must not differ for seconds because only one passage had a cut there.
 * - Each tile is clipped softly, d / (|d| + 6), so a panel laid over one part cannot outweigh the rest.
 *
 * Source: background subtraction by running mean; participation ratio as an effective number of tiles.
 */
import { PRINT_WIDTH, SLOT_SECONDS, TILE_COUNT, TILES_ACROSS, TILES_DOWN } from "../grid"

/** Counted in samples: if they come at half the pace, these four seconds, like all seconds here, last twice as long. */
const SCENE_SECONDS = 4
const SCENE_RATE = 1 - Math.exp(-SLOT_SECONDS / SCENE_SECONDS)
/** Samples after a cut that are still compared with the scene before it: the cut itself is news, for a second. */
export const CUT_HOLD = 2
/** Mean change of a tile from one sample to the next, in print levels (deviation 40), above which there is a cut. */
const CUT_LEVEL = 22
/** Changes from which the scene before is forgotten in part, and altogether. */
const LEAST_CUT_LEVEL = 18
const FULL_CUT_LEVEL = 26
const SOFT_CLIP = 6
/** Residual (mean of the clipped tiles) at which a frame counts in full. */
const FULL_ENERGY = 0.22
/**
 * Share of tiles that must take part for a full weight: a lone clock, whose last digit comes back, counts for nothing.
 */
const FULL_PARTICIPATION = 0.22
/**
 * Mean change within a second at which a frame counts in full; where nothing moves, a decaying residual is not news.
 */
const FULL_INNOVATION = 2.2

export interface ResidualFacts {
  /** 0 to 1: how much this frame can prove. */
  weight: number
  /** A cut, or the first sample after a gap. */
  cut: boolean
  /** Nothing moved in the last second. */
  still: boolean
}

const STILL_INNOVATION = 0.5
/** Copied, because some bundles read imported constants through a getter, and these loops run millions of times. */
const TILES = TILE_COUNT

export class ResidualMaker {
  readonly #tiles = new Float32Array(TILE_COUNT)
  readonly #last = new Float32Array(TILE_COUNT)
  readonly #beforeLast = new Float32Array(TILE_COUNT)
  readonly #scene = new Float32Array(TILE_COUNT)
  readonly #shotSum = new Float32Array(TILE_COUNT)
  readonly #facts: ResidualFacts = { weight: 0, cut: false, still: true }
  #samplesInShot = 0
  #sceneSamples = 0
  /** Samples since the scene began to be forgotten, up to `CUT_HOLD`, and the share of it that will be. */
  #heldSamples = CUT_HOLD
  #forgotten = 0

  /**
   * @param prints   buffer that holds the print
   * @param at       offset of its 576 bytes
   * @param afterGap whether samples are missing before it: the scene starts afresh
   * @param residual buffer that receives 144 signed bytes at `residualAt`
   * @returns        facts of this frame (the same object each time)
   */
  step(prints: Uint8Array, at: number, afterGap: boolean, residual: Int8Array, residualAt: number): ResidualFacts {
    toTiles(prints, at, this.#tiles)
    const facts = this.#facts
    if (afterGap || this.#sceneSamples === 0) {
      this.#restart()
      residual.fill(0, residualAt, residualAt + TILE_COUNT)
      facts.weight = 0
      facts.cut = true
      facts.still = false
      return facts
    }
    const change = meanChange(this.#tiles, this.#last)
    facts.cut = this.#samplesInShot >= CUT_HOLD && change > CUT_LEVEL
    const innovation = Math.max(change, meanChange(this.#tiles, this.#beforeLast))
    facts.still = innovation < STILL_INNOVATION
    facts.weight = this.#write(residual, residualAt) * Math.min(1, innovation / FULL_INNOVATION)
    this.#samplesInShot = facts.cut ? 1 : this.#samplesInShot + 1
    this.#learn(cutShare(change))
    return facts
  }

  #restart() {
    this.#scene.set(this.#tiles)
    this.#last.set(this.#tiles)
    this.#beforeLast.set(this.#tiles)
    this.#samplesInShot = CUT_HOLD + 1
    this.#heldSamples = CUT_HOLD
    this.#forgotten = 0
    this.#sceneSamples = 1
  }

  /** Writes the residual as signed bytes; returns energy x participation. */
  #write(residual: Int8Array, residualAt: number): number {
    let squares = 0
    let fourths = 0
    let largest = 0
    let total = 0
    for (let tile = 0; tile < TILES; tile++) {
      const difference = this.#tiles[tile]! - this.#scene[tile]!
      const clipped = difference / (Math.abs(difference) + SOFT_CLIP)
      const square = clipped * clipped
      squares += square
      fourths += square * square
      total += Math.abs(clipped)
      largest = Math.max(largest, Math.abs(clipped))
    }
    const scale = largest > 0 ? 127 / largest : 0
    for (let tile = 0; tile < TILES; tile++) {
      const difference = this.#tiles[tile]! - this.#scene[tile]!
      residual[residualAt + tile] = Math.round((scale * difference) / (Math.abs(difference) + SOFT_CLIP))
    }
    if (fourths === 0) return 0
    const participation = (squares * squares) / fourths / TILE_COUNT
    return Math.min(1, total / TILE_COUNT / FULL_ENERGY) * Math.min(1, participation / FULL_PARTICIPATION)
  }

  /** @param share how much of the scene this sample's change makes it forget */
  #learn(share: number) {
    if (share > this.#forgotten) {
      this.#forgotten = share
      this.#heldSamples = 0
      this.#shotSum.fill(0)
    }
    const kept = 1 - this.#forgotten
    const rate = kept * Math.max(SCENE_RATE, 1 / (this.#sceneSamples + 1))
    for (let tile = 0; tile < TILES; tile++) {
      const value = this.#tiles[tile]!
      this.#shotSum[tile] = this.#shotSum[tile]! + value
      this.#scene[tile] = this.#scene[tile]! + rate * (value - this.#scene[tile]!)
      this.#beforeLast[tile] = this.#last[tile]!
      this.#last[tile] = value
    }
    this.#sceneSamples += kept
    if (this.#forgotten > 0 && ++this.#heldSamples === CUT_HOLD) this.#beginShot()
  }

  /** The hold is over: the new shot's own mean takes the place of what is forgotten. */
  #beginShot() {
    const share = this.#forgotten
    for (let tile = 0; tile < TILES; tile++) {
      this.#scene[tile] = this.#scene[tile]! + share * (this.#shotSum[tile]! / CUT_HOLD - this.#scene[tile]!)
    }
    this.#sceneSamples += share * (CUT_HOLD - this.#sceneSamples)
    this.#forgotten = 0
  }
}

/** How much of the scene a change makes it forget, 0 to 1. */
const cutShare = (change: number) =>
  Math.max(0, Math.min(1, (change - LEAST_CUT_LEVEL) / (FULL_CUT_LEVEL - LEAST_CUT_LEVEL)))

function toTiles(prints: Uint8Array, at: number, tiles: Float32Array) {
  for (let y = 0; y < TILES_DOWN; y++) {
    for (let x = 0; x < TILES_ACROSS; x++) {
      const from = at + 2 * y * PRINT_WIDTH + 2 * x
      tiles[y * TILES_ACROSS + x] =
        (prints[from]! + prints[from + 1]! + prints[from + PRINT_WIDTH]! + prints[from + PRINT_WIDTH + 1]!) / 4
    }
  }
}

function meanChange(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let tile = 0; tile < TILES; tile++) sum += Math.abs(one[tile]! - other[tile]!)
  return sum / TILE_COUNT
}
