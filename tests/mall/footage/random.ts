/** Randomness by address: the same seed and numbers give the same value, in any order and from anywhere in a take. */

/** @returns 32 evenly spread bits (the finaliser of MurmurHash3 over all numbers) */
export function bitsAt(seed: number, ...address: number[]): number {
  let bits = seed | 0
  for (const number of address) {
    bits = Math.imul(bits ^ (number | 0), 0x85ebca6b)
    bits ^= bits >>> 13
    bits = Math.imul(bits, 0xc2b2ae35)
    bits ^= bits >>> 16
  }
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  return (bits ^ (bits >>> 12)) >>> 0
}

/** @returns a number from 0 (inclusive) to 1 (exclusive) */
export function chanceAt(seed: number, ...address: number[]): number {
  return bitsAt(seed, ...address) / 2 ** 32
}

export function between(low: number, high: number, seed: number, ...address: number[]): number {
  return low + (high - low) * chanceAt(seed, ...address)
}

export function oneOf<T>(choices: readonly T[], seed: number, ...address: number[]): T {
  const choice = choices[bitsAt(seed, ...address) % choices.length]
  if (choice === undefined) throw new Error("Nothing to choose from")
  return choice
}

/** Smooth value noise, -1 to 1, which wanders without ever repeating itself. `pace` is in changes per second. */
export function wander(atSeconds: number, pace: number, seed: number, channel: number): number {
  const position = atSeconds * pace
  const step = Math.floor(position)
  const within = position - step
  const weight = within * within * (3 - 2 * within)
  const from = chanceAt(seed, channel, step)
  const to = chanceAt(seed, channel, step + 1)
  return (from + (to - from) * weight) * 2 - 1
}
