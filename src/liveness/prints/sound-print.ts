/**
 * Sound words: for each twentieth of a second 15 bits, one for each pair of neighbouring bands.
 *
 * The page looks at the sound when it gets to it, so sound that is heard again is looked at at other moments. A word is
 * therefore made not of one look but of all around its time, weighted by how near they are; then a sound that comes
 * half a word earlier or later still gives most of the same bits. A bit says whether the step from one band to the next
 * grew or shrank within `CHANGE_WORDS`. Loudness and a fixed equaliser cancel out. Silence and steady hum do not
 * change, so their bits would be noise: such a word is not marked as telling and counts for nothing.
 * Source: the sub-fingerprints of Haitsma and Kalker (2002), whose windows overlap for the same reason, on 16 bands
 * instead of 33.
 */
import { BAND_COUNT, SOUND_REACH_WORDS, SOUND_SECONDS } from "../grid"

export const SOUND_BITS = BAND_COUNT - 1
/** Set in a word that carries information. */
export const WORD_TELLS = 1 << SOUND_BITS

const CHANGE_WORDS = 3
/** Least sum of the weights (at most 1 each) of a word's looks: below it nothing was heard at that time. */
const LEAST_LOOKS = 0.3
/** The loudest band must reach -60 dB; u8 = (dB + 70) * 2.5. */
const FAINTEST_BAND = 25
/** Mean change of the steps between bands, in u8 units (4 are 1.6 dB). What changes less is noise on a steady tone. */
const LEAST_CHANGE = 4
/** A word never needs more looks than this. */
const MOST_LOOKS = 16

export class SoundPrinter {
  readonly #times = new Float64Array(MOST_LOOKS)
  readonly #looks = Array.from({ length: MOST_LOOKS }, () => new Uint8Array(BAND_COUNT))
  readonly #steps = Array.from({ length: CHANGE_WORDS + 1 }, () => new Float32Array(SOUND_BITS))
  readonly #bands = new Float32Array(BAND_COUNT)
  #looksTaken = 0
  /** The next word to make, once there is a look `SOUND_REACH_WORDS` after it. */
  #next = -1
  /** How many words in a row, up to the one before `#next`, were heard. */
  #inRow = 0

  /** Forgets what came before: after a gap there is nothing to compare with. */
  restart(): void {
    this.#looksTaken = 0
    this.#next = -1
    this.#inRow = 0
  }

  /**
   * @param atSeconds later than that of the look before
   * @param bands     16 bytes
   * @param words     is called with each word that is complete now, with `WORD_TELLS` set if it carries information
   */
  look(atSeconds: number, bands: Uint8Array, words: (position: number, word: number) => void): void {
    const place = this.#looksTaken++ % MOST_LOOKS
    this.#times[place] = atSeconds / SOUND_SECONDS
    this.#looks[place]!.set(bands)
    if (this.#next < 0) this.#next = Math.ceil(this.#times[place]!)
    for (; this.#next + SOUND_REACH_WORDS <= this.#times[place]! + ROUNDING; this.#next++)
      words(this.#next, this.#word())
  }

  #word(): number {
    const loudest = this.#mix()
    if (loudest < 0) {
      this.#inRow = 0
      return 0
    }
    const steps = this.#steps[this.#next % this.#steps.length]!
    for (let bit = 0; bit < SOUND_BITS; bit++) steps[bit] = this.#bands[bit]! - this.#bands[bit + 1]!
    if (this.#inRow++ < CHANGE_WORDS) return 0
    const before = this.#steps[(this.#next - CHANGE_WORDS) % this.#steps.length]!
    let word = 0
    let change = 0
    for (let bit = 0; bit < SOUND_BITS; bit++) {
      const difference = steps[bit]! - before[bit]!
      if (difference > 0) word |= 1 << bit
      change += Math.abs(difference)
    }
    return loudest >= FAINTEST_BAND && change >= LEAST_CHANGE * SOUND_BITS ? word | WORD_TELLS : word
  }

  /** Writes the bands at the time of the next word; returns the loudest, or -1 if there were too few looks. */
  #mix(): number {
    const bands = this.#bands
    bands.fill(0)
    let weights = 0
    for (let place = 0; place < Math.min(this.#looksTaken, MOST_LOOKS); place++) {
      const weight = 1 - Math.abs(this.#times[place]! - this.#next) / SOUND_REACH_WORDS
      if (weight <= 0) continue
      weights += weight
      for (let band = 0; band < BAND_COUNT; band++) bands[band] = bands[band]! + weight * this.#looks[place]![band]!
    }
    if (weights < LEAST_LOOKS) return -1
    let loudest = 0
    for (let band = 0; band < BAND_COUNT; band++) {
      bands[band] = bands[band]! / weights
      loudest = Math.max(loudest, bands[band]!)
    }
    return loudest
  }
}

/** In words: multiples of 0.05 s fall just below their word as often as on it. */
const ROUNDING = 0.01

export const isBands = (bands: unknown): bands is Uint8Array =>
  bands instanceof Uint8Array && bands.length === BAND_COUNT
