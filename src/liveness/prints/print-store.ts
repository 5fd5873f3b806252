/**
 * Prints by slot, in a ring of chunks that holds the last `capacitySlots` slots.
 *
 * Invariants: memory grows by whole chunks and never beyond `capacitySlots` (+ one chunk); slots without a frame are
 * flagged empty and weigh 0; a chunk without any frame takes no memory. Residuals are made only from the stored 8-bit
 * prints, in slot order.
 */
import { PRINT_SIZE, TILE_COUNT } from "../grid"
import { ResidualMaker } from "./residual"

export const CHUNK_SLOTS = 256
const CHUNK_SHIFT = 8
const CHUNK_MASK = CHUNK_SLOTS - 1
/** A larger hole than this is more than a few dropped samples: the scene starts afresh. */
const LONGEST_HOLE_SLOTS = 4

export const FLAG_FRAME = 1
export const FLAG_CUT = 2
export const FLAG_STILL = 4
export const FLAG_BLACK = 8

export interface PrintChunk {
  readonly prints: Uint8Array
  readonly residuals: Int8Array
  /** 1 / length of the residual; 0 where it is zero. */
  readonly inverseNorms: Float32Array
  readonly weights: Float32Array
  readonly flags: Uint8Array
}

export class PrintStore {
  readonly #ring: (PrintChunk | null)[]
  readonly #maker = new ResidualMaker()
  #firstSlot = -1
  #lastSlot = -1

  constructor(readonly capacitySlots: number) {
    this.#ring = new Array<PrintChunk | null>(Math.ceil(capacitySlots / CHUNK_SLOTS) + 1).fill(null)
  }

  /** Oldest slot that is still held; -1 while empty. */
  get firstSlot(): number {
    return this.#firstSlot
  }

  get lastSlot(): number {
    return this.#lastSlot
  }

  get bytes(): number {
    return this.#ring.filter((chunk) => chunk !== null).length * CHUNK_SLOTS * (PRINT_SIZE + TILE_COUNT + 9)
  }

  /** The chunk that a slot lies in, at index `slot & 255`; null if it is not held, or the chunk has no frame at all. */
  chunk(slot: number): PrintChunk | null {
    if (slot < this.#firstSlot || slot > this.#lastSlot || this.#firstSlot < 0) return null
    return this.#ring[(slot >> CHUNK_SHIFT) % this.#ring.length] ?? null
  }

  has(slot: number): boolean {
    return (this.flags(slot) & FLAG_FRAME) !== 0
  }

  flags(slot: number): number {
    return this.chunk(slot)?.flags[slot & CHUNK_MASK] ?? 0
  }

  weight(slot: number): number {
    return this.chunk(slot)?.weights[slot & CHUNK_MASK] ?? 0
  }

  /** The 576 bytes of a slot's print (a view, not a copy); null if there is none. */
  print(slot: number): Uint8Array | null {
    const chunk = this.chunk(slot)
    if (!chunk || (chunk.flags[slot & CHUNK_MASK]! & FLAG_FRAME) === 0) return null
    const at = (slot & CHUNK_MASK) * PRINT_SIZE
    return chunk.prints.subarray(at, at + PRINT_SIZE)
  }

  /** Appends a print. Slots must rise; a lower one is a programming error of the caller and is not stored. */
  add(slot: number, print: Uint8Array, black: boolean): void {
    if (slot <= this.#lastSlot) return
    const previous = this.#lastSlot
    this.#moveTo(slot)
    const chunk = this.#ring[(slot >> CHUNK_SHIFT) % this.#ring.length]!
    const index = slot & CHUNK_MASK
    chunk.prints.set(print, index * PRINT_SIZE)
    const afterGap = previous < 0 || slot - previous > LONGEST_HOLE_SLOTS
    const facts = this.#maker.step(chunk.prints, index * PRINT_SIZE, afterGap, chunk.residuals, index * TILE_COUNT)
    chunk.weights[index] = facts.weight
    chunk.inverseNorms[index] = inverseNorm(chunk.residuals, index * TILE_COUNT)
    chunk.flags[index] =
      FLAG_FRAME | (facts.cut ? FLAG_CUT : 0) | (facts.still ? FLAG_STILL : 0) | (black ? FLAG_BLACK : 0)
  }

  /** Makes room up to `slot` and drops what has become too old. */
  #moveTo(slot: number) {
    const chunkNumber = slot >> CHUNK_SHIFT
    const lastChunk = this.#lastSlot < 0 ? chunkNumber - 1 : this.#lastSlot >> CHUNK_SHIFT
    for (let number = Math.max(lastChunk + 1, chunkNumber - this.#ring.length + 1); number <= chunkNumber; number++) {
      const place = number % this.#ring.length
      if (number < chunkNumber) this.#ring[place] = null
      else this.#ring[place] = cleared(this.#ring[place] ?? null)
    }
    this.#firstSlot = this.#firstSlot < 0 ? slot : Math.max(this.#firstSlot, slot - this.capacitySlots + 1)
    this.#lastSlot = slot
  }
}

function cleared(chunk: PrintChunk | null): PrintChunk {
  if (!chunk) {
    return {
      prints: new Uint8Array(CHUNK_SLOTS * PRINT_SIZE),
      residuals: new Int8Array(CHUNK_SLOTS * TILE_COUNT),
      inverseNorms: new Float32Array(CHUNK_SLOTS),
      weights: new Float32Array(CHUNK_SLOTS),
      flags: new Uint8Array(CHUNK_SLOTS),
    }
  }
  chunk.flags.fill(0)
  chunk.weights.fill(0)
  chunk.inverseNorms.fill(0)
  return chunk
}

function inverseNorm(residuals: Int8Array, at: number): number {
  let squares = 0
  for (let index = at; index < at + TILE_COUNT; index++) squares += residuals[index]! * residuals[index]!
  return squares > 0 ? 1 / Math.sqrt(squares) : 0
}
