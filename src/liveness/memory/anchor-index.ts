/**
 * Anchors of many sessions, found by code: a hash table that is made in one go and never changed.
 *
 * Invariant: 12 bytes an anchor, and 8 at most for the table. A session's anchors lie one behind the other, in the order
 * of their slots.
 */
import type { Anchors } from "./anchors"

/** Knuth's multiplicative hashing (The Art of Computer Programming, volume 3, section 6.4): codes are far from random. */
const GOLDEN = 0x9e3779b1

/** A code of more places than this tells next to nothing, and a short loop that was kept for days has a handful of codes. */
const MOST_PLACES = 256

export class AnchorIndex<Key> {
  readonly slots: Uint32Array
  readonly codes: Uint32Array
  readonly #keys: readonly Key[]
  /** Where each session's anchors begin; and the end of all. */
  readonly #starts: Uint32Array
  readonly #shift: number
  /** Where the places of each hash begin in `#places`. */
  readonly #heads: Uint32Array
  readonly #places: Uint32Array

  constructor(sessions: readonly { key: Key; anchors: Anchors }[]) {
    const count = sessions.reduce((sum, { anchors }) => sum + anchors.codes.length, 0)
    this.#keys = sessions.map(({ key }) => key)
    this.#starts = new Uint32Array(sessions.length + 1)
    this.slots = new Uint32Array(count)
    this.codes = new Uint32Array(count)
    sessions.forEach(({ anchors }, session) => {
      const start = this.#starts[session]!
      this.slots.set(anchors.slots, start)
      this.codes.set(anchors.codes, start)
      this.#starts[session + 1] = start + anchors.codes.length
    })
    const bits = Math.max(1, Math.ceil(Math.log2(count + 1)))
    this.#shift = 32 - bits
    this.#heads = new Uint32Array(2 ** bits + 1)
    this.#places = new Uint32Array(count)
    this.#sort()
  }

  get bytes(): number {
    return [this.slots, this.codes, this.#starts, this.#heads, this.#places].reduce(
      (sum, one) => sum + one.byteLength,
      0,
    )
  }

  /** Calls `found` with the places of a code's anchors, among the first `MOST_PLACES` of its hash. */
  lookUp(code: number, found: (place: number) => void): void {
    const hash = this.#hash(code)
    const end = Math.min(this.#heads[hash + 1]!, this.#heads[hash]! + MOST_PLACES)
    for (let at = this.#heads[hash]!; at < end; at++) {
      const place = this.#places[at]!
      if (this.codes[place] === code) found(place)
    }
  }

  /** The session that an anchor belongs to, and the place of its first. */
  sessionAt(place: number): { key: Key; firstPlace: number } {
    let low = 0
    let high = this.#keys.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return { key: this.#keys[low]!, firstPlace: this.#starts[low]! }
  }

  #hash(code: number): number {
    return Math.imul(code, GOLDEN) >>> this.#shift
  }

  /** Counting sort by hash. */
  #sort() {
    const heads = this.#heads
    for (const code of this.codes) heads[this.#hash(code) + 1]!++
    for (let hash = 1; hash < heads.length; hash++) heads[hash]! += heads[hash - 1]!
    const next = heads.slice()
    this.codes.forEach((code, place) => {
      const hash = this.#hash(code)
      this.#places[next[hash]!++] = place
    })
  }
}
