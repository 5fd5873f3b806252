/**
 * Prints by slot, in blocks: a ring over the last two hours.
 *
 * Invariants: memory grows by whole blocks and never beyond `capacitySlots` (+ one block); slots without a frame are
 * flagged empty and weigh 0; a block without any frame takes no memory. Residuals are made from the stored 8-bit prints
 * only, in slot order.
 */
import { PRINT_SIZE, TILE_COUNT } from "../grid"
import { ResidualMaker } from "./residual"

export const BLOCK_SLOTS = 256
const BLOCK_SHIFT = 8
const BLOCK_MASK = BLOCK_SLOTS - 1
/** Larger holes than this are no dropped sample: the scene is learnt anew. */
const LONGEST_HOLE_SLOTS = 4

export const FLAG_FRAME = 1
export const FLAG_CUT = 2
export const FLAG_STILL = 4
export const FLAG_BLACK = 8

export interface PrintBlock {
  readonly prints: Uint8Array
  readonly residuals: Int8Array
  /** 1 / length of the residual; 0 where it is zero. */
  readonly inverseNorms: Float32Array
  readonly weights: Float32Array
  readonly flags: Uint8Array
}

export class PrintStore {
  readonly #ring: (PrintBlock | null)[]
  readonly #maker = new ResidualMaker()
  #firstSlot = -1
  #lastSlot = -1

  constructor(readonly capacitySlots: number) {
    this.#ring = new Array<PrintBlock | null>(Math.ceil(capacitySlots / BLOCK_SLOTS) + 1).fill(null)
  }

  /** Oldest slot that is still held; -1 while empty. */
  get firstSlot(): number {
    return this.#firstSlot
  }

  get lastSlot(): number {
    return this.#lastSlot
  }

  get bytes(): number {
    return this.#ring.filter((block) => block !== null).length * BLOCK_SLOTS * (PRINT_SIZE + TILE_COUNT + 9)
  }

  /** The block that holds a slot, or null where no frame of it is held. Slots within it: `slot & 255`. */
  block(slot: number): PrintBlock | null {
    if (slot < this.#firstSlot || slot > this.#lastSlot || this.#firstSlot < 0) return null
    return this.#ring[(slot >> BLOCK_SHIFT) % this.#ring.length] ?? null
  }

  has(slot: number): boolean {
    return (this.flags(slot) & FLAG_FRAME) !== 0
  }

  flags(slot: number): number {
    return this.block(slot)?.flags[slot & BLOCK_MASK] ?? 0
  }

  weight(slot: number): number {
    return this.block(slot)?.weights[slot & BLOCK_MASK] ?? 0
  }

  /** The 576 bytes of a slot's print (a view, not a copy); null where there is none. */
  print(slot: number): Uint8Array | null {
    const block = this.block(slot)
    if (!block || (block.flags[slot & BLOCK_MASK]! & FLAG_FRAME) === 0) return null
    const at = (slot & BLOCK_MASK) * PRINT_SIZE
    return block.prints.subarray(at, at + PRINT_SIZE)
  }

  /** Appends a print. Slots must rise; a lower one is a programming error of the caller and is not stored. */
  add(slot: number, print: Uint8Array, black: boolean): void {
    if (slot <= this.#lastSlot) return
    const previous = this.#lastSlot
    this.#moveTo(slot)
    const block = this.#ring[(slot >> BLOCK_SHIFT) % this.#ring.length]!
    const index = slot & BLOCK_MASK
    block.prints.set(print, index * PRINT_SIZE)
    const afterGap = previous < 0 || slot - previous > LONGEST_HOLE_SLOTS
    const facts = this.#maker.step(block.prints, index * PRINT_SIZE, afterGap, block.residuals, index * TILE_COUNT)
    block.weights[index] = facts.weight
    block.inverseNorms[index] = inverseNorm(block.residuals, index * TILE_COUNT)
    block.flags[index] =
      FLAG_FRAME | (facts.cut ? FLAG_CUT : 0) | (facts.still ? FLAG_STILL : 0) | (black ? FLAG_BLACK : 0)
  }

  /** Makes room up to `slot` and lets go of what has become too old. */
  #moveTo(slot: number) {
    const blockNumber = slot >> BLOCK_SHIFT
    const lastBlock = this.#lastSlot < 0 ? blockNumber - 1 : this.#lastSlot >> BLOCK_SHIFT
    for (let number = Math.max(lastBlock + 1, blockNumber - this.#ring.length + 1); number <= blockNumber; number++) {
      const place = number % this.#ring.length
      if (number < blockNumber) this.#ring[place] = null
      else this.#ring[place] = cleared(this.#ring[place] ?? null)
    }
    this.#firstSlot = this.#firstSlot < 0 ? slot : Math.max(this.#firstSlot, slot - this.capacitySlots + 1)
    this.#lastSlot = slot
  }
}

function cleared(block: PrintBlock | null): PrintBlock {
  if (!block) {
    return {
      prints: new Uint8Array(BLOCK_SLOTS * PRINT_SIZE),
      residuals: new Int8Array(BLOCK_SLOTS * TILE_COUNT),
      inverseNorms: new Float32Array(BLOCK_SLOTS),
      weights: new Float32Array(BLOCK_SLOTS),
      flags: new Uint8Array(BLOCK_SLOTS),
    }
  }
  block.flags.fill(0)
  block.weights.fill(0)
  block.inverseNorms.fill(0)
  return block
}

function inverseNorm(residuals: Int8Array, at: number): number {
  let squares = 0
  for (let index = at; index < at + TILE_COUNT; index++) squares += residuals[index]! * residuals[index]!
  return squares > 0 ? 1 / Math.sqrt(squares) : 0
}
