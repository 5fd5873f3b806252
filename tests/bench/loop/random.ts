/** Repeatable randomness for the renderer: the same seed gives the same stream on every machine. */

/** mulberry32 (Tommy Ettinger, public domain): a function that gives numbers in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** A number in [0, 1) for a place in space and time, computed without state. */
export function hashed(one: number, other: number): number {
  let value = Math.imul(one | 0, 0x9e3779b1) ^ Math.imul((other | 0) + 0x7f4a7c15, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f)
  return ((value ^ (value >>> 16)) >>> 0) / 4294967296
}

export const between = (random: () => number, low: number, high: number) => low + (high - low) * random()
export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
