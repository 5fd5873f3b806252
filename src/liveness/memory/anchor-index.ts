/**
 * Anchors of many sessions, found by code: a hash table that is built once and never changed.
 *
 * Invariants: 12 bytes an anchor, and at most 8 more for the table; a session's anchors lie together, in the order of
 * their slots.
 */
import type { Anchors } from "./anchors"

/**
 * Multiplicative hashing, since codes are far from random (Knuth, The Art of Computer Programming, volume 3, section
 * 6.4).
 */
const GOLDEN = 0x9e3779b1

/**
 * A code at more places than this tells next to nothing. A short loop that ran for days has just a handful of codes.
 */
const MOST_PLACES = 256

export class AnchorIndex<Key> {
  readonly slots: Uint32Array
  readonly codes: Uint32Array
  readonly #keys: readonly Key[]
  /** Where each session's anchors begin, and last where all end. */
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

  /** Calls `found` with the place of each anchor of a code. Looks at no more than `MOST_PLACES` places. */
  lookUp(code: number, found: (place: number) => void): void {
    const hash = this.#hash(code)
    const end = Math.min(this.#heads[hash + 1]!, this.#heads[hash]! + MOST_PLACES)
    for (let at = this.#heads[hash]!; at < end; at++) {
      const place = this.#places[at]!
      if (this.codes[place] === code) found(place)
    }
  }

  /** The session of the anchor at `place`, and where that session's anchors begin. */
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
