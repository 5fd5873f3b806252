/**
 * Simple methods for comparison: one 64-bit hash per frame, and a vote per lag.
 *
 * A lag raises an alarm when, over the last 20 s, nine frames in ten differ from those one lag earlier by no more than
 * the given number of bits. dHash: signs of the differences between neighbouring cells of 9x8. pHash: whether each of
 * the 8x8 lowest cosine terms of 32x18 is above their median.
 */

import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH, SLOT_SECONDS } from "~liveness/index"
import { countOnes } from "~liveness/prints/bits"

const VOTE_FRAMES = 40
const NEEDED = 36
const SHORTEST_LAG = 12
/** The last 40 votes for one lag, in a ring. */
const RING_BYTES = VOTE_FRAMES / 8

export interface Alarm {
  atSeconds: number
  lagSeconds: number
}

export const dhashAlarms = (luma: Uint8Array) => vote(luma, dhash, 8)
export const phashAlarms = (luma: Uint8Array) => vote(luma, phash, 10)

/** The moments at which some lag raises an alarm; consecutive alarms count once. */
function vote(
  luma: Uint8Array,
  hash: (luma: Uint8Array, at: number) => [number, number],
  largestDistance: number,
): Alarm[] {
  const count = Math.floor(luma.length / FRAME_SIZE)
  const hashes = new Int32Array(2 * count)
  const votes = new Uint8Array(count)
  const ring = new Uint8Array(count * RING_BYTES)
  const alarms: Alarm[] = []
  let alarming = false
  for (let frame = 0; frame < count; frame++) {
    const [low, high] = hash(luma, frame * FRAME_SIZE)
    hashes[2 * frame] = low
    hashes[2 * frame + 1] = high
    const place = frame % VOTE_FRAMES
    const bit = 1 << (place & 7)
    let alarmLag = 0
    for (let lag = SHORTEST_LAG; lag <= frame; lag++) {
      const other = 2 * (frame - lag)
      const agrees = countOnes(low ^ hashes[other]!) + countOnes(high ^ hashes[other + 1]!) <= largestDistance
      const at = lag * RING_BYTES + (place >> 3)
      if (agrees !== ((ring[at]! & bit) !== 0)) {
        votes[lag] = votes[lag]! + (agrees ? 1 : -1)
        ring[at] = ring[at]! ^ bit
      }
      if (votes[lag]! >= NEEDED && alarmLag === 0) alarmLag = lag
    }
    if (alarmLag > 0 && !alarming) alarms.push({ atSeconds: frame * SLOT_SECONDS, lagSeconds: alarmLag * SLOT_SECONDS })
    alarming = alarmLag > 0
  }
  return alarms
}

function dhash(luma: Uint8Array, at: number): [number, number] {
  const cells = cellMeans(luma, at, 9, 8)
  return pack64((bit) => {
    const cell = (bit >> 3) * 9 + (bit & 7)
    return cells[cell]! < cells[cell + 1]!
  })
}

const PHASH_WIDTH = 32
const PHASH_HEIGHT = 18
const cosines = (length: number) =>
  Float32Array.from({ length: 8 * length }, (_, index) => {
    const term = Math.floor(index / length) + 1
    return Math.cos((Math.PI * term * ((index % length) + 0.5)) / length)
  })
const ACROSS = cosines(PHASH_WIDTH)
const DOWN = cosines(PHASH_HEIGHT)

function phash(luma: Uint8Array, at: number): [number, number] {
  const cells = cellMeans(luma, at, PHASH_WIDTH, PHASH_HEIGHT)
  const rows = new Float32Array(PHASH_HEIGHT * 8)
  for (let row = 0; row < PHASH_HEIGHT; row++) {
    for (let term = 0; term < 8; term++) {
      let sum = 0
      for (let x = 0; x < PHASH_WIDTH; x++) sum += cells[row * PHASH_WIDTH + x]! * ACROSS[term * PHASH_WIDTH + x]!
      rows[row * 8 + term] = sum
    }
  }
  const terms = new Float32Array(64)
  for (let down = 0; down < 8; down++) {
    for (let across = 0; across < 8; across++) {
      let sum = 0
      for (let row = 0; row < PHASH_HEIGHT; row++) sum += rows[row * 8 + across]! * DOWN[down * PHASH_HEIGHT + row]!
      terms[down * 8 + across] = sum
    }
  }
  const sorted = terms.slice().sort()
  const median = (sorted[31]! + sorted[32]!) / 2
  return pack64((bit) => terms[bit]! > median)
}

function pack64(isSet: (bit: number) => boolean): [number, number] {
  let low = 0
  let high = 0
  for (let bit = 0; bit < 32; bit++) {
    if (isSet(bit)) low |= 1 << bit
    if (isSet(bit + 32)) high |= 1 << bit
  }
  return [low, high]
}

function cellMeans(luma: Uint8Array, at: number, columns: number, rows: number): Float32Array {
  const cells = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const top = Math.floor((row * FRAME_HEIGHT) / rows)
    const bottom = Math.floor(((row + 1) * FRAME_HEIGHT) / rows)
    for (let column = 0; column < columns; column++) {
      const left = Math.floor((column * FRAME_WIDTH) / columns)
      const right = Math.floor(((column + 1) * FRAME_WIDTH) / columns)
      let sum = 0
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += luma[at + y * FRAME_WIDTH + x]!
      cells[row * columns + column] = sum / ((right - left) * (bottom - top))
    }
  }
  return cells
}
