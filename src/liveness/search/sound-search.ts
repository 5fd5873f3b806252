/**
 * One running score per lag for the sound, in steps of a twentieth of a second.
 *
 * The same CUSUM as for the picture, over the bit error rate (share of differing bits) of half a second of words.
 * Unrelated stretches differ in about half their bits, copies in a tenth to a third. Words of silence or hum are left
 * out; half a second with too few telling words changes nothing.
 *
 * Invariants: scores are multiples of 1/2048 between 0 and `LARGEST_SCORE`; the work may be interrupted anywhere.
 */

import { SOUNDS_PER_SLOT } from "../grid"
import { countOnes } from "../prints/bits"
import { SOUND_BITS, WORD_TELLS } from "../prints/sound-print"
import type { SoundStore } from "../prints/sound-store"

/** Bit error rate that speaks neither for nor against. */
const NEUTRAL_ERROR = 0.37
const LARGEST_GAIN = 0.25
const SLIP_FEE = 0.04
/** Fewer telling words than this in half a second tell nothing. */
const LEAST_TELLING = 4
const UNIT = 1 / 2048
const LARGEST_SCORE = 15
const PAIRS = SOUNDS_PER_SLOT / 2
const CHUNK = 2048
/** Lags within 1.5 s count as one: sound agrees a little at neighbouring lags as well. */
const PEAK_REACH_WORDS = 30
/** A glance takes the first part of the half second; above this error the rest is not worth a look. */
const GLANCE_PAIRS = 2
const GLANCE_ERROR = 0.42
/** Copied, because some bundles read imports through a getter, and these loops run millions of times. */
const ones = countOnes

export interface SoundPeak {
  /** In twentieths of a second. */
  lagWords: number
  score: number
}

export class SoundSearch {
  readonly #reference: SoundStore
  readonly #capacity: number
  readonly #scores: Int16Array
  readonly #query = new Int32Array(PAIRS)
  readonly #masks = new Int32Array(PAIRS)
  readonly #words = new Uint16Array(CHUNK + SOUNDS_PER_SLOT)
  #position = 0
  #nextLag = 0
  #lastLag = -1
  #highestLagEver = Number.NEGATIVE_INFINITY
  #hasGrown = false
  #lowestLag = 0
  #bits = 0
  #below = 0

  constructor(reference: SoundStore) {
    this.#reference = reference
    this.#capacity = reference.capacityWords
    this.#scores = new Int16Array(this.#capacity)
  }

  get bytes(): number {
    return this.#scores.byteLength
  }

  get lagsLeft(): number {
    return Math.max(0, this.#lastLag - this.#nextLag + 1)
  }

  /** To be called when a passage was extended by older words: there are new lags below those that were compared. */
  referenceHasGrown(): void {
    this.#hasGrown = true
  }

  /** Queues the half second of words that begins at `position`. */
  begin(now: SoundStore, position: number, lowestLag: number): void {
    this.#position = position
    this.#bits = 0
    let telling = 0
    for (let pair = 0; pair < PAIRS; pair++) {
      const one = now.word(position + 2 * pair)
      const other = now.word(position + 2 * pair + 1)
      telling += (one >> SOUND_BITS) + (other >> SOUND_BITS)
      this.#query[pair] = one | (other << 16)
      this.#masks[pair] = maskOf(one) | (maskOf(other) << 16)
      this.#bits += countOnes(this.#masks[pair]!)
    }
    const lowestBefore = this.#lowestLag
    this.#lowestLag = Math.max(lowestLag, position - this.#reference.last)
    this.#lastLag =
      this.#reference.first < 0
        ? this.#lowestLag - 1
        : Math.min(position - this.#reference.first, this.#lowestLag + this.#capacity - 1)
    if (this.#hasGrown) {
      this.#hasGrown = false
      this.#highestLagEver = Math.min(this.#highestLagEver, this.#lastLag)
      for (let lag = this.#lowestLag; lag < Math.min(lowestBefore, this.#lastLag + 1); lag++) {
        this.#scores[this.#place(lag)] = 0
      }
    }
    for (let lag = Math.max(this.#highestLagEver + 1, this.#lowestLag); lag <= this.#lastLag; lag++) {
      this.#scores[this.#place(lag)] = 0
    }
    this.#highestLagEver = Math.max(this.#highestLagEver, this.#lastLag)
    this.#nextLag = telling < LEAST_TELLING ? this.#lastLag + 1 : this.#lowestLag
    this.#below = 0
  }

  /** Compares at most `maxLags` lags; returns how many it did. */
  work(maxLags: number): number {
    const first = this.#nextLag
    const end = Math.min(this.#lastLag + 1, first + Math.max(0, Math.floor(maxLags)))
    while (this.#nextLag < end) this.#compare(Math.min(CHUNK, end - this.#nextLag))
    return this.#nextLag - first
  }

  /** At most `most` lags with a score of at least `least`, no two of them within 1.5 s, best first. */
  peaks(least: number, most: number): SoundPeak[] {
    const found: SoundPeak[] = []
    const threshold = least / UNIT
    for (let lag = this.#lowestLag; lag <= this.#lastLag; lag++) {
      const score = this.#scores[this.#place(lag)]!
      if (score < threshold) continue
      const rival = found.at(-1)
      if (rival && lag - rival.lagWords <= PEAK_REACH_WORDS) {
        if (score * UNIT > rival.score) found[found.length - 1] = { lagWords: lag, score: score * UNIT }
      } else found.push({ lagWords: lag, score: score * UNIT })
    }
    return found.sort((one, other) => other.score - one.score || one.lagWords - other.lagWords).slice(0, most)
  }

  /** The best score within `reach` words of a lag. */
  near(lagWords: number, reach: number): SoundPeak {
    let best: SoundPeak = { lagWords, score: 0 }
    const from = Math.max(this.#lowestLag, lagWords - reach)
    for (let lag = from; lag <= Math.min(this.#lastLag, lagWords + reach); lag++) {
      const score = this.#scores[this.#place(lag)]! * UNIT
      if (score > best.score) best = { lagWords: lag, score }
    }
    return best
  }

  /** Where a lag is kept. Lags against another session may be negative. */
  #place(lag: number): number {
    const rest = lag % this.#capacity
    return rest < 0 ? rest + this.#capacity : rest
  }

  #compare(count: number) {
    const words = this.#words
    const masks = this.#masks
    const query = this.#query
    const capacity = this.#capacity
    // The words that these lags need lie one after the other, those of the longest lag first.
    this.#reference.copy(this.#position - this.#nextLag - count + 1, words)
    const slipFee = SLIP_FEE / UNIT
    const perBit = this.#bits / (SOUND_BITS * SOUNDS_PER_SLOT)
    const glanceLimit = GLANCE_ERROR * (ones(masks[0]!) + ones(masks[1]!))
    let place = this.#place(this.#nextLag)
    for (let index = 0; index < count; index++) {
      const lag = this.#nextLag + index
      const abovePlace = place + 1 === capacity ? 0 : place + 1
      const score = this.#scores[place]!
      let best = score
      if (this.#below - slipFee > best) best = this.#below - slipFee
      if (lag < this.#lastLag) {
        const above = this.#scores[abovePlace]! - slipFee
        if (above > best) best = above
      }
      this.#below = score
      const at = count - 1 - index
      let errors = 0
      for (let pair = 0; pair < GLANCE_PAIRS; pair++) {
        const before = words[at + 2 * pair]! | (words[at + 2 * pair + 1]! << 16)
        errors += ones((before ^ query[pair]!) & masks[pair]!)
      }
      // Nine lags in ten have no score and do not look like getting one: for them a glance is enough.
      if (best <= 0 && errors > glanceLimit) {
        this.#scores[place] = 0
        place = abovePlace
        continue
      }
      for (let pair = GLANCE_PAIRS; pair < PAIRS; pair++) {
        const before = words[at + 2 * pair]! | (words[at + 2 * pair + 1]! << 16)
        errors += ones((before ^ query[pair]!) & masks[pair]!)
      }
      const gain = perBit * Math.min(LARGEST_GAIN, NEUTRAL_ERROR - errors / this.#bits)
      const next = best + Math.round(gain / UNIT)
      this.#scores[place] = next <= 0 ? 0 : Math.min(next, LARGEST_SCORE / UNIT)
      place = abovePlace
    }
    this.#nextLag += count
  }
}

const maskOf = (word: number) => (word & WORD_TELLS ? WORD_TELLS - 1 : 0)
