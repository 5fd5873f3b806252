/**
 * A walk back along one lag: which sample now goes with which sample then, and how well they agree.
 *
 * Invariants: pairs run from the newest backwards; the lag may drift (speed, dropped frames) by at most `LARGEST_SLIP`
 * slots every `SLIP_EVERY` slots; buffers are allocated once. A pair has correlation 0 if either side tells too little;
 * stretch.ts says what that costs.
 */
import { TILE_COUNT, TILES_ACROSS } from "../grid"
import { CHUNK_SLOTS, FLAG_CUT, FLAG_FRAME, type PrintStore } from "../prints/print-store"
import { CUT_HOLD } from "../prints/residual"

/** Longest walk: 36 s are enough to judge by, and what lies further back was judged before. */
export const WALK_SLOTS = 72
const SLIP_EVERY = 8
const LARGEST_SLIP = 3
/** What each slot of slip must gain over its four seconds: with that many tries, some fit better by chance. */
const SLIP_FEE = 0.8
const LEAST_WEIGHT = 0.04
const CHUNK_MASK = CHUNK_SLOTS - 1
/** Imported constants are read through a getter in some bundles: loops that run millions of times take a copy. */
const TILES = TILE_COUNT
const ACROSS = TILES_ACROSS

export interface PictureWalk {
  length: number
  /** Slot now, and the earlier slot, of each pair, newest first. */
  readonly now: Int32Array
  readonly earlier: Int32Array
  /** Correlation of the residuals, -1 to 1. */
  readonly correlation: Float32Array
  /** Smaller and larger of the two weights. */
  readonly shared: Float32Array
  readonly larger: Float32Array
  /** 1 if there was a cut now within the last second: the news is the change of scene itself. */
  readonly afterCut: Uint8Array
  /** 1 if a cut was seen a sample sooner in one of the passages: that they differ then tells nothing. */
  readonly besideCut: Uint8Array
}

export function makeWalk(): PictureWalk {
  return {
    length: 0,
    now: new Int32Array(WALK_SLOTS),
    earlier: new Int32Array(WALK_SLOTS),
    correlation: new Float32Array(WALK_SLOTS),
    shared: new Float32Array(WALK_SLOTS),
    larger: new Float32Array(WALK_SLOTS),
    afterCut: new Uint8Array(WALK_SLOTS),
    besideCut: new Uint8Array(WALK_SLOTS),
  }
}

/** Fills `walk` with up to `slots` pairs, going back from `slot`. */
export function walkBack(
  walk: PictureWalk,
  now: PrintStore,
  then: PrintStore,
  slot: number,
  lagSlots: number,
  mirrored: boolean,
  slots: number,
): void {
  walk.length = Math.min(slots, WALK_SLOTS, slot - now.firstSlot + 1)
  let lag = lagSlots
  for (let from = 0; from < walk.length; from += SLIP_EVERY) {
    const to = Math.min(walk.length, from + SLIP_EVERY)
    let bestLag = lag
    let bestSum = Number.NEGATIVE_INFINITY
    for (let slip = 0; slip <= 2 * LARGEST_SLIP; slip++) {
      // 0, +1, -1, +2, …: on a tie the lag stays.
      const tried = lag + (slip % 2 === 1 ? (slip + 1) / 2 : -slip / 2)
      let sum = -SLIP_FEE * Math.ceil(slip / 2)
      for (let pair = from; pair < to; pair++) {
        comparePair(walk, pair, now, then, slot - pair, slot - pair - tried, mirrored)
        sum += walk.shared[pair]! * walk.correlation[pair]!
      }
      if (sum > bestSum) {
        bestSum = sum
        bestLag = tried
      }
    }
    lag = bestLag
    for (let pair = from; pair < to; pair++) {
      comparePair(walk, pair, now, then, slot - pair, slot - pair - lag, mirrored)
      walk.besideCut[pair] = isBesideCut(now, then, slot - pair, slot - pair - lag) ? 1 : 0
    }
  }
}

const cutsAt = (prints: PrintStore, slot: number) => (prints.flags(slot) & FLAG_CUT) !== 0

/**
 * Whether a cut, here or up to two samples before, was seen a sample sooner in one of the two streams: it fell between
 * the samples. The scene is held for two samples after a cut, so the third may differ too.
 */
export function isBesideCut(now: PrintStore, then: PrintStore, slot: number, thenSlot: number): boolean {
  for (let ago = 0; ago <= CUT_HOLD; ago++) {
    const one = cutsAt(now, slot - ago)
    if (one === cutsAt(then, thenSlot - ago)) continue
    const [other, at] = one ? [then, thenSlot - ago] : [now, slot - ago]
    if (cutsAt(other, at - 1) || cutsAt(other, at + 1)) return true
  }
  return false
}

/** Correlation of two residuals, -1 to 1. */
export function correlate(
  now: PrintStore,
  then: PrintStore,
  slot: number,
  thenSlot: number,
  mirrored: boolean,
): number {
  const one = now.chunk(slot)
  const other = then.chunk(thenSlot)
  if (!one || !other) return 0
  const at = (slot & CHUNK_MASK) * TILES
  const otherAt = (thenSlot & CHUNK_MASK) * TILES
  let dot = 0
  if (mirrored) {
    for (let row = 0; row < TILES; row += ACROSS) {
      for (let x = 0; x < ACROSS; x++)
        dot += one.residuals[at + row + x]! * other.residuals[otherAt + row + ACROSS - 1 - x]!
    }
  } else {
    for (let tile = 0; tile < TILES; tile++) dot += one.residuals[at + tile]! * other.residuals[otherAt + tile]!
  }
  return dot * one.inverseNorms[slot & CHUNK_MASK]! * other.inverseNorms[thenSlot & CHUNK_MASK]!
}

function comparePair(
  walk: PictureWalk,
  pair: number,
  now: PrintStore,
  then: PrintStore,
  slot: number,
  thenSlot: number,
  mirrored: boolean,
) {
  const known = (now.flags(slot) & then.flags(thenSlot) & FLAG_FRAME) !== 0
  const one = known ? now.weight(slot) : 0
  const other = known ? then.weight(thenSlot) : 0
  walk.now[pair] = slot
  walk.earlier[pair] = thenSlot
  walk.afterCut[pair] = ((now.flags(slot) | now.flags(slot - 1)) & FLAG_CUT) === 0 ? 0 : 1
  walk.shared[pair] = Math.min(one, other)
  walk.larger[pair] = Math.max(one, other)
  walk.correlation[pair] = walk.shared[pair]! < LEAST_WEIGHT ? 0 : correlate(now, then, slot, thenSlot, mirrored)
}
