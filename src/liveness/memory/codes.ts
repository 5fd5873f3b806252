/**
 * The code of a moment: the signs of what is new in it and of what is new two seconds later, 32 bits.
 *
 * A moment has no code if too little is new in it or two seconds later. The larger the margin of a code, the likelier
 * its signs survive re-encoding.
 */
import { TILE_COUNT } from "../grid"
import { CHUNK_SLOTS, type PrintStore } from "../prints/print-store"
import { readSigns, SIGN_COUNT } from "./signs"

export const CODE_BITS = 2 * SIGN_COUNT
/** A code reaches two seconds ahead. */
export const CODE_REACH_SLOTS = 4
/** How many bits of a code may flip in another coding. */
export const WEAK_BITS = 8
/** Below this weight too little is new for its signs to tell anything. */
const LEAST_WEIGHT = 0.1
const CHUNK_MASK = CHUNK_SLOTS - 1

export interface Codes {
  readonly fromSlot: number
  readonly toSlot: number
  /** 1 where the slot has a code. */
  readonly has: Uint8Array
  readonly codes: Uint32Array
  /** The `WEAK_BITS` bits of each code that flip most easily, the weakest first. */
  readonly weakest: Uint8Array
  /** How far the weakest bits of each code are from flipping, summed up, as a share of the residual's length. */
  readonly margins: Float64Array
}

/** The codes of the slots [fromSlot, toSlot]. */
export function codesOf(prints: PrintStore, fromSlot: number, toSlot: number): Codes {
  const count = Math.max(0, toSlot - fromSlot + 1)
  const codes: Codes = {
    fromSlot,
    toSlot,
    has: new Uint8Array(count),
    codes: new Uint32Array(count),
    weakest: new Uint8Array(count * WEAK_BITS),
    margins: new Float64Array(count),
  }
  for (let index = 0; index < count; index++) readCode(prints, fromSlot + index, codes, index)
  return codes
}

/** The code of a slot; null if it has none. */
export function codeAt(codes: Codes, slot: number): number | null {
  const index = slot - codes.fromSlot
  return codes.has[index] === 1 ? codes.codes[index]! : null
}

const bitMargins = new Float64Array(CODE_BITS)

function readCode(prints: PrintStore, slot: number, into: Codes, index: number) {
  const now = readHalf(prints, slot, 0)
  const later = now === null ? null : readHalf(prints, slot + CODE_REACH_SLOTS, SIGN_COUNT)
  if (now === null || later === null) return
  into.has[index] = 1
  into.codes[index] = (now | (later << SIGN_COUNT)) >>> 0
  for (let weak = 0; weak < WEAK_BITS; weak++) {
    const bit = weakestOf(bitMargins)
    into.margins[index] = into.margins[index]! + bitMargins[bit]!
    into.weakest[index * WEAK_BITS + weak] = bit
    bitMargins[bit] = Number.POSITIVE_INFINITY
  }
}

function readHalf(prints: PrintStore, slot: number, marginsAt: number): number | null {
  const chunk = prints.chunk(slot)
  const place = slot & CHUNK_MASK
  if (!chunk || chunk.weights[place]! < LEAST_WEIGHT) return null
  const signs = readSigns(chunk.residuals, place * TILE_COUNT, bitMargins, marginsAt)
  const scale = chunk.inverseNorms[place]!
  for (let bit = marginsAt; bit < marginsAt + SIGN_COUNT; bit++) bitMargins[bit] = bitMargins[bit]! * scale
  return signs
}

function weakestOf(margins: Float64Array): number {
  let weakest = 0
  for (let bit = 1; bit < CODE_BITS; bit++) if (margins[bit]! < margins[weakest]!) weakest = bit
  return weakest
}
