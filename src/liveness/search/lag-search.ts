/**
 * One running score per lag: does the picture now go on as it went on `lag` ago?
 *
 * Page's CUSUM test (Page 1954): score = max(0, score + gain), where the gain is positive while the residuals at this
 * lag agree and negative while they do not. It is the quickest test for a given false-alarm rate, it needs no guess of
 * the period, and all lags are tested at once. A score may slip to the neighbouring lag for a small fee, so that it can
 * follow a changed speed and dropped frames.
 *
 * Invariants
 * - Scores are never negative; a frame without information (weight 0 both now and then) brings no gain and no loss.
 * - `start` is the slot at which the score last left zero: the earliest moment the stretch can have begun.
 * - Work can be cut anywhere: `work(n)` in any slices gives the same scores as in one go.
 */
import { isDue, TILE_COUNT, TILES_ACROSS, TILES_DOWN } from "../grid"
import type { PrintChunk, PrintStore } from "../prints/print-store"
import { CHUNK_SLOTS } from "../prints/print-store"

/** Correlation that speaks neither for nor against. Two takes of one pitch on one set mostly stay below it. */
const NEUTRAL_CORRELATION = 0.45
/** One sample can prove only so much, and refute only so much. */
const LARGEST_GAIN = 0.35
const LARGEST_LOSS = 0.6
/** Fee of moving to the neighbouring lag. */
const SLIP_FEE = 0.12
/** Below this weight a frame is not worth a comparison. */
const LEAST_WEIGHT = 0.04
/**
 * A glance takes every third group of four tiles; if they reach this part of the correlation, the rest is worth a look.
 */
const GROUP = 4
const GLANCE_STEP = 3 * GROUP
const GLANCE_CORRELATION = 0.05
const CHUNK_MASK = CHUNK_SLOTS - 1
/** Copied, because some bundles read imported constants through a getter, and these loops run millions of times. */
const TILES = TILE_COUNT
/** Mirrored copies are rare: to look for them in every other frame is enough, and saves a quarter of the work. */
const MIRRORED_EVERY = 2
/** Lags this close count as one: by slipping, the score leaks to its neighbours. */
const PEAK_REACH = 3

export interface LagPeak {
  lagSlots: number
  mirrored: boolean
  score: number
  startSlot: number
}

interface Lane {
  readonly mirrored: boolean
  /** Compares every n-th slot only, and counts it n times. */
  readonly every: number
  /** Whether it compares the current one. */
  isDue: boolean
  readonly scores: Float32Array
  readonly starts: Int32Array
  readonly query: Int8Array
  /** Score and start that the next lower lag had before this frame. */
  belowScore: number
  belowStart: number
}

export class LagSearch {
  readonly #reference: PrintStore
  readonly #capacity: number
  readonly #lanes: readonly [Lane, Lane]
  #slot = -1
  #nextLag = 0
  #lastLag = -1
  #lowestLag = 0
  #highestLagEver = Number.NEGATIVE_INFINITY
  #hasGrown = false
  #weight = 0
  #inverseNorm = 0

  /**
   * @param reference     prints that the present is compared with
   * @param capacitySlots the most lags there can be at once (the length of the reference)
   */
  constructor(reference: PrintStore, capacitySlots: number) {
    this.#reference = reference
    this.#capacity = capacitySlots
    this.#lanes = [makeLane(false, capacitySlots), makeLane(true, capacitySlots)]
  }

  get bytes(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.scores.byteLength + lane.starts.byteLength, 0)
  }

  /** Lags of the present slot that are still to be compared. */
  get lagsLeft(): number {
    return Math.max(0, this.#lastLag - this.#nextLag + 1)
  }

  /** To be called when a passage was extended by older prints: there are new lags below those that were compared. */
  referenceHasGrown(): void {
    this.#hasGrown = true
  }

  /**
   * Queues one frame. The frame before must be finished.
   * @param chunk     where the frame's residual is
   * @param lowestLag in slots; what is compared is slot `slot - lag` of the reference
   */
  begin(slot: number, chunk: PrintChunk, lowestLag: number): void {
    const index = slot & CHUNK_MASK
    for (const lane of this.#lanes) lane.isDue = isDue(slot, this.#slot, lane.every)
    this.#slot = slot
    const lowestBefore = this.#lowestLag
    this.#lowestLag = Math.max(lowestLag, slot - this.#reference.lastSlot)
    this.#nextLag = this.#lowestLag
    this.#lastLag =
      this.#reference.firstSlot < 0
        ? this.#lowestLag - 1
        : Math.min(slot - this.#reference.firstSlot, this.#lowestLag + this.#capacity - 1)
    if (this.#hasGrown) {
      this.#hasGrown = false
      this.#highestLagEver = Math.min(this.#highestLagEver, this.#lastLag)
      for (let lag = this.#lowestLag; lag < Math.min(lowestBefore, this.#lastLag + 1); lag++) this.#forget(lag)
    }
    for (let lag = Math.max(this.#highestLagEver + 1, this.#nextLag); lag <= this.#lastLag; lag++) this.#forget(lag)
    this.#highestLagEver = Math.max(this.#highestLagEver, this.#lastLag)
    this.#weight = chunk.weights[index]!
    this.#inverseNorm = chunk.inverseNorms[index]!
    const [plain, mirrored] = this.#lanes
    plain.query.set(chunk.residuals.subarray(index * TILE_COUNT, (index + 1) * TILE_COUNT))
    mirror(plain.query, mirrored.query)
    for (const lane of this.#lanes) {
      lane.belowScore = 0
      lane.belowStart = slot
    }
  }

  /** Compares at most `maxLags` lags; returns how many it did. */
  work(maxLags: number): number {
    const first = this.#nextLag
    const end = Math.min(this.#lastLag + 1, first + Math.max(0, Math.floor(maxLags)))
    while (this.#nextLag < end) {
      const slot = this.#slot - this.#nextLag
      const chunk = this.#reference.chunk(slot)
      const inChunk = (slot & CHUNK_MASK) + 1
      const count = Math.min(end - this.#nextLag, inChunk)
      for (const lane of this.#lanes) if (lane.isDue) this.#compare(lane, chunk, this.#nextLag, count)
      this.#nextLag += count
    }
    return this.#nextLag - first
  }

  /** Scores of at least `least` that no lag within 1.5 s beats, best first, at most `most`. */
  peaks(least: number, most: number): LagPeak[] {
    const found: LagPeak[] = []
    for (const lane of this.#lanes) {
      for (let lag = this.#lowestLag; lag <= this.#lastLag; lag++) {
        const place = this.#place(lag)
        const score = lane.scores[place]!
        if (score < least || !this.#isPeak(lane, lag, score)) continue
        found.push({ lagSlots: lag, mirrored: lane.mirrored, score, startSlot: lane.starts[place]! })
      }
    }
    return found.sort((one, other) => other.score - one.score || one.lagSlots - other.lagSlots).slice(0, most)
  }

  /** The best score within `reach` slots of a lag. */
  near(lagSlots: number, mirrored: boolean, reach: number): LagPeak {
    const lane = this.#lanes[mirrored ? 1 : 0]
    let best: LagPeak = { lagSlots, mirrored, score: 0, startSlot: this.#slot }
    for (let distance = 0; distance <= reach; distance++) {
      for (const lag of distance === 0 ? [lagSlots] : [lagSlots - distance, lagSlots + distance]) {
        if (lag < this.#lowestLag || lag > this.#lastLag) continue
        const place = this.#place(lag)
        const score = lane.scores[place]!
        if (score > best.score) best = { lagSlots: lag, mirrored, score, startSlot: lane.starts[place]! }
      }
    }
    return best
  }

  /** Where a lag is kept. Lags against another session may be negative. */
  #place(lag: number): number {
    const rest = lag % this.#capacity
    return rest < 0 ? rest + this.#capacity : rest
  }

  #isPeak(lane: Lane, lag: number, score: number): boolean {
    const last = Math.min(this.#lastLag, lag + PEAK_REACH)
    for (let other = Math.max(this.#lowestLag, lag - PEAK_REACH); other <= last; other++) {
      const rival = lane.scores[this.#place(other)]!
      if (rival > score || (rival === score && other < lag)) return false
    }
    return true
  }

  #forget(lag: number) {
    const place = this.#place(lag)
    for (const lane of this.#lanes) {
      lane.scores[place] = 0
      lane.starts[place] = this.#slot
    }
  }

  #compare(lane: Lane, chunk: PrintChunk | null, fromLag: number, count: number) {
    const { scores, starts, query } = lane
    const capacity = this.#capacity
    let place = this.#place(fromLag)
    for (let lag = fromLag; lag < fromLag + count; lag++) {
      const score = scores[place]!
      const start = starts[place]!
      let best = score
      let bestStart = start
      if (lane.belowScore - SLIP_FEE > best) {
        best = lane.belowScore - SLIP_FEE
        bestStart = lane.belowStart
      }
      const above = place + 1 === capacity ? 0 : place + 1
      if (lag < this.#lastLag) {
        if (scores[above]! - SLIP_FEE > best) {
          best = scores[above]! - SLIP_FEE
          bestStart = starts[above]!
        }
      }
      lane.belowScore = score
      lane.belowStart = start
      const next = best + (chunk ? lane.every * this.#gain(chunk, query, this.#slot - lag, best) : 0)
      scores[place] = Math.max(next, 0)
      starts[place] = next > 0 ? bestStart : this.#slot
      place = above
    }
  }

  /** @param score of the lag so far; it cannot fall below 0, so at 0 the size of a loss does not matter */
  #gain(chunk: PrintChunk, query: Int8Array, slot: number, score: number): number {
    const index = slot & CHUNK_MASK
    const weight = chunk.weights[index]!
    const larger = Math.max(weight, this.#weight)
    if (larger < LEAST_WEIGHT || chunk.flags[index] === 0) return 0
    const smaller = Math.min(weight, this.#weight)
    // One side moves and the other does not: the more the moving side tells, the more that speaks against.
    if (smaller < LEAST_WEIGHT) return -NEUTRAL_CORRELATION * (larger - smaller)
    const { residuals } = chunk
    const at = index * TILES
    const perDot = this.#inverseNorm * chunk.inverseNorms[index]!
    let dot = dotFrom(query, residuals, 0, at)
    // Most lags have no score and do not look like getting one: for them a glance is enough.
    if (score <= 0 && dot * perDot < GLANCE_CORRELATION) return 0
    dot += dotFrom(query, residuals, GROUP, at) + dotFrom(query, residuals, 2 * GROUP, at)
    const surplus = dot * perDot - NEUTRAL_CORRELATION
    return surplus > 0 ? Math.min(LARGEST_GAIN, smaller * surplus) : Math.max(-LARGEST_LOSS, larger * surplus)
  }
}

/** Dot product over every third group of tiles, from `tile` on. */
function dotFrom(query: Int8Array, residuals: Int8Array, tile: number, chunk: number): number {
  let dot = 0
  for (let here = tile, there = chunk + tile; here < TILES; here += GLANCE_STEP, there += GLANCE_STEP) {
    dot +=
      query[here]! * residuals[there]! +
      query[here + 1]! * residuals[there + 1]! +
      query[here + 2]! * residuals[there + 2]! +
      query[here + 3]! * residuals[there + 3]!
  }
  return dot
}

function makeLane(mirrored: boolean, capacity: number): Lane {
  return {
    mirrored,
    every: mirrored ? MIRRORED_EVERY : 1,
    isDue: false,
    scores: new Float32Array(capacity),
    starts: new Int32Array(capacity),
    query: new Int8Array(TILE_COUNT),
    belowScore: 0,
    belowStart: 0,
  }
}

function mirror(from: Int8Array, to: Int8Array) {
  for (let y = 0; y < TILES_DOWN; y++) {
    for (let x = 0; x < TILES_ACROSS; x++) to[y * TILES_ACROSS + x] = from[y * TILES_ACROSS + TILES_ACROSS - 1 - x]!
  }
}
