/**
 * A walk back along one lag of the sound: since when do both stretches sound alike, and how much?
 *
 * Invariants: half-second blocks, newest first; the lag may drift by one word (0.05 s) a block; blocks of silence or
 * hum are skipped, not counted.
 */

import { SOUNDS_PER_SLOT } from "../grid"
import { countOnes } from "../prints/bits"
import { SOUND_BITS, WORD_TELLS } from "../prints/sound-print"
import type { SoundStore } from "../prints/sound-store"

/** Bit error rate between "alike" and "chance": halfway from a re-encoded copy (0.25) to unrelated sound (0.5). */
const NEUTRAL_ERROR = 0.37
const LEAST_TELLING = 4
const SLIP_FEE = 0.03
/** A lag that is known from the picture alone may be off by half a second or so. */
const WITHIN_REACH = 12
/** Two seconds share one correction of the lag: over fewer, the best of so many corrections would agree by chance. */
const WITHIN_BLOCKS = 4
/** One block can speak against only so much. */
const LARGEST_LOSS = 0.15

export interface SoundAgreement {
  /** First and last block of the best stretch, counted back from the newest; -1 where there is none. */
  oldestBlock: number
  newestBlock: number
  /** 1 for identical bits, 0 for chance, over the telling blocks of that stretch. */
  agreement: number
  /** Telling blocks after the stretch: what was heard since and did not agree. */
  tellingAfter: number
}

/**
 * Finds the stretch that agrees best on the way back.
 * @param position first word of the newest block
 * @param lagWords lag at the newest block, in words
 * @param blocks   how far to go back
 */
export function walkSound(
  now: SoundStore,
  then: SoundStore,
  position: number,
  lagWords: number,
  blocks: number,
): SoundAgreement {
  let lag = lagWords
  let sum = 0
  let bestSum = 0
  let runStart = 0
  let runErrors = 0
  let runTelling = 0
  let telling = 0
  let tellingAtRunStart = 0
  const result: SoundAgreement = { oldestBlock: -1, newestBlock: -1, agreement: 0, tellingAfter: 0 }
  for (let block = 0; block < blocks; block++) {
    const at = position - block * SOUNDS_PER_SLOT
    if (at < now.first) break
    const straight = blockError(now, then, at, lag)
    if (straight < 0) continue
    let error = straight
    for (const tried of [lag - 1, lag + 1]) {
      const other = blockError(now, then, at, tried)
      if (other + SLIP_FEE < error) {
        error = other
        lag = tried
      }
    }
    if (sum <= 0) {
      sum = 0
      tellingAtRunStart = telling
      runStart = block
      runErrors = 0
      runTelling = 0
    }
    sum += Math.max(-LARGEST_LOSS, NEUTRAL_ERROR - error)
    runErrors += error
    runTelling++
    telling++
    if (sum > bestSum) {
      bestSum = sum
      result.newestBlock = runStart
      result.tellingAfter = tellingAtRunStart
      result.oldestBlock = block
      result.agreement = clampShare(1 - (2 * runErrors) / runTelling)
    }
  }
  return result
}

interface GroupError {
  telling: number
  /** Mean share of bits that differ. */
  error: number
}

export interface SoundShare {
  /** Half seconds that told something. */
  telling: number
  /** 1 for identical bits, 0 for chance. */
  agreement: number
}

/** How much the sound agrees over the blocks [newestBlock, oldestBlock], whatever it does elsewhere. */
export function soundWithin(
  now: SoundStore,
  then: SoundStore,
  position: number,
  lagWords: number,
  newestBlock: number,
  oldestBlock: number,
): SoundShare {
  let telling = 0
  let errors = 0
  for (let block = newestBlock; block <= oldestBlock; block += WITHIN_BLOCKS) {
    const last = Math.min(oldestBlock, block + WITHIN_BLOCKS - 1)
    let best: GroupError | null = null
    for (let slip = -WITHIN_REACH; slip <= WITHIN_REACH; slip++) {
      const group = groupError(now, then, position, lagWords + slip, block, last)
      if (group.telling > 0 && (!best || group.error < best.error)) best = group
    }
    if (!best) continue
    telling += best.telling
    errors += best.error * best.telling
  }
  return { telling, agreement: telling > 0 ? clampShare(1 - (2 * errors) / telling) : 0 }
}

/** Mean error of some blocks at one lag, and how many of them tell something. */
function groupError(
  now: SoundStore,
  then: SoundStore,
  position: number,
  lagWords: number,
  newestBlock: number,
  oldestBlock: number,
): GroupError {
  let telling = 0
  let errors = 0
  for (let block = newestBlock; block <= oldestBlock; block++) {
    const error = blockError(now, then, position - block * SOUNDS_PER_SLOT, lagWords)
    if (error < 0) continue
    telling++
    errors += error
  }
  return { telling, error: telling > 0 ? errors / telling : 0 }
}

/** Share of differing bits in half a second; -1 if that tells too little. */
function blockError(now: SoundStore, then: SoundStore, at: number, lag: number): number {
  let telling = 0
  let errors = 0
  for (let index = 0; index < SOUNDS_PER_SLOT; index++) {
    const one = now.word(at + index)
    if ((one & WORD_TELLS) === 0) continue
    telling++
    errors += countOnes((one ^ then.word(at + index - lag)) & (WORD_TELLS - 1))
  }
  return telling < LEAST_TELLING ? -1 : errors / (telling * SOUND_BITS)
}

const clampShare = (value: number) => Math.max(0, Math.min(1, value))
