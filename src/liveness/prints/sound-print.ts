/**
 * Sound words: 15 signs a twentieth of a second, one for each pair of neighbouring bands.
 *
 * A bit says whether the step from one band to the next grew or shrank since the word before. Loudness and a fixed
 * equaliser cancel out. Silence and steady hum change nothing, so their bits would be noise: such a word is marked
 * empty and counts for nothing.
 * Source: the sub-fingerprints of Haitsma and Kalker (2002), on 16 bands instead of 33.
 */
import { BAND_COUNT } from "../grid"

export const SOUND_BITS = BAND_COUNT - 1
/** Set in a word that carries information. */
export const WORD_TELLS = 1 << SOUND_BITS

/** u8 = (dB + 70) * 2.5: the loudest band must be above -60 dB. */
const FAINTEST_BAND = 25
/** Mean change of the band steps between two words, in u8 units: 5 is 2 dB. What changes less is noise on a steady tone. */
const LEAST_CHANGE = 5

export class SoundPrinter {
  readonly #steps = new Int16Array(SOUND_BITS)
  #started = false

  /** Forgets the word before: after a gap there is nothing to compare with. */
  restart(): void {
    this.#started = false
  }

  /** @param bands 16 bytes; @returns the word, with `WORD_TELLS` set where it carries information */
  print(bands: Uint8Array): number {
    let word = 0
    let change = 0
    let loudest = bands[SOUND_BITS]!
    for (let bit = 0; bit < SOUND_BITS; bit++) {
      const step = bands[bit]! - bands[bit + 1]!
      const difference = step - this.#steps[bit]!
      if (difference > 0) word |= 1 << bit
      change += Math.abs(difference)
      loudest = Math.max(loudest, bands[bit]!)
      this.#steps[bit] = step
    }
    const tells = this.#started && loudest >= FAINTEST_BAND && change >= LEAST_CHANGE * SOUND_BITS
    this.#started = true
    return tells ? word | WORD_TELLS : word
  }
}

export const isBands = (bands: unknown): bands is Uint8Array =>
  bands instanceof Uint8Array && bands.length === BAND_COUNT
