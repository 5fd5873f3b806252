/**
 * Sound words by position (twentieths of a second), two bytes each, in a ring of chunks that holds the last
 * `capacityWords`.
 *
 * Invariants: positions rise; a position at which nothing was heard holds 0, which tells nothing; memory is bounded.
 */
import { SOUNDS_PER_SLOT } from "../grid"

const CHUNK_WORDS = 4096
const CHUNK_SHIFT = 12
const CHUNK_MASK = CHUNK_WORDS - 1

export class SoundStore {
  readonly capacityWords: number
  readonly #ring: (Uint16Array | null)[]
  #first = -1
  #last = -1

  constructor(capacitySlots: number) {
    this.capacityWords = capacitySlots * SOUNDS_PER_SLOT
    this.#ring = new Array<Uint16Array | null>(Math.ceil(this.capacityWords / CHUNK_WORDS) + 1).fill(null)
  }

  get first(): number {
    return this.#first
  }

  get last(): number {
    return this.#last
  }

  get bytes(): number {
    return this.#ring.filter((chunk) => chunk !== null).length * CHUNK_WORDS * 2
  }

  /** The word at a position; 0 (tells nothing) if none is held. */
  word(position: number): number {
    if (position < this.#first || position > this.#last || this.#first < 0) return 0
    return this.#chunkOf(position)?.[position & CHUNK_MASK] ?? 0
  }

  #chunkOf(position: number): Uint16Array | null {
    return position < 0 ? null : (this.#ring[(position >> CHUNK_SHIFT) % this.#ring.length] ?? null)
  }

  /** Appends a word; a position that is not new is ignored. */
  add(position: number, word: number): void {
    if (position <= this.#last) return
    const number = position >> CHUNK_SHIFT
    const lastNumber = this.#last < 0 ? number - 1 : this.#last >> CHUNK_SHIFT
    for (let fresh = Math.max(lastNumber + 1, number - this.#ring.length + 1); fresh <= number; fresh++) {
      const place = fresh % this.#ring.length
      if (fresh < number) this.#ring[place] = null
      else {
        const chunk = this.#ring[place]
        if (chunk) chunk.fill(0)
        else this.#ring[place] = new Uint16Array(CHUNK_WORDS)
      }
    }
    this.#first = this.#first < 0 ? position : Math.max(this.#first, position - this.capacityWords + 1)
    this.#last = position
    this.#ring[number % this.#ring.length]![position & CHUNK_MASK] = word
  }

  /** Copies the words of [from, from + out.length) into `out`; those that are not held are 0. */
  copy(from: number, out: Uint16Array): void {
    out.fill(0)
    let index = Math.max(0, this.#first - from)
    if (this.#first < 0) return
    while (index < out.length && from + index <= this.#last) {
      const position = from + index
      const start = position & CHUNK_MASK
      const count = Math.min(out.length - index, CHUNK_WORDS - start)
      const chunk = this.#chunkOf(position)
      if (chunk) out.set(chunk.subarray(start, start + count), index)
      index += count
    }
  }
}
