/**
 * Sound as the analyser would see it: 16 bands, 20 readings per second, dB.
 *
 * Speech consists of words, and words of phones. A host has a vocabulary and repeats sentences, each time with other
 * lengths, loudness and pauses. Jingles are fixed tunes. What is said is a pure function of seed and time.
 */
import { BAND_COUNT } from "~liveness/index"
import { between, hashed, pick, randomOf } from "./random"

const PHONES = 36
const WORDS = 160

export interface Phone {
  fromSeconds: number
  toSeconds: number
  shape: Float32Array
  loudness: number
}

/** The shape over the bands of each sound of one voice. */
export function phonesOf(seed: number): Float32Array[] {
  const random = randomOf(seed)
  return Array.from({ length: PHONES }, () => {
    const first = between(random, 1, 6)
    const second = between(random, 6, 14)
    return Float32Array.from({ length: BAND_COUNT }, (_, band) => {
      const peak = Math.max(-((band - first) ** 2) / 6, -((band - second) ** 2) / 8 - 0.6)
      return 14 * Math.exp(peak) + between(random, -3, 3)
    })
  })
}

export const vocabularyOf = (seed: number): number[][] => {
  const random = randomOf(seed + 1)
  return Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + Math.floor(5 * random()) }, () => Math.floor(PHONES * random())),
  )
}

/** Speaks sentences (lists of words) between `fromSeconds` and `toSeconds`; no two deliveries are the same. */
export function speak(
  fromSeconds: number,
  toSeconds: number,
  sentences: readonly number[][],
  vocabulary: readonly number[][],
  phones: readonly Float32Array[],
  random: () => number,
): Phone[] {
  const said: Phone[] = []
  let at = fromSeconds + between(random, 0, 0.5)
  while (at < toSeconds) {
    const tempo = between(random, 0.85, 1.2)
    for (const word of pick(random, sentences)) {
      for (const phone of vocabulary[word]!) {
        const length = tempo * between(random, 0.06, 0.16)
        said.push({ fromSeconds: at, toSeconds: at + length, shape: phones[phone]!, loudness: between(random, -4, 4) })
        at += length
      }
      at += between(random, 0.02, 0.12)
    }
    at += between(random, 0.2, 0.9)
  }
  return said
}

/** A tune: notes from a fixed seed, identical each time. */
export function tune(fromSeconds: number, toSeconds: number, seed: number): Phone[] {
  const random = randomOf(seed)
  const notes: Phone[] = []
  for (let at = 0; at < toSeconds - fromSeconds; ) {
    const length = between(random, 0.12, 0.5)
    const root = between(random, 0, 8)
    const shape = Float32Array.from({ length: BAND_COUNT }, (_, band) => {
      const overtone = Math.abs(((band - root + 16) % 5) - 2.5)
      return 12 * Math.exp(-overtone) + between(random, -2, 2)
    })
    notes.push({
      fromSeconds: fromSeconds + at,
      toSeconds: Math.min(toSeconds, fromSeconds + at + length),
      shape,
      loudness: 2,
    })
    at += length
  }
  return notes
}

/** How much softer the music under the voice is. */
const BED_SOFTER = 9

/** The bands at one moment: the current phone, over music if there is any, over the noise of the room. */
export function bandsAt(
  phone: Phone | null,
  bed: Phone | null,
  seconds: { phone: number; bed: number },
  pass: number,
  look: number,
  out: Uint8Array,
): void {
  for (let band = 0; band < BAND_COUNT; band++) {
    let level = -58 + 4 * hashed(band + 97 * pass, look)
    if (bed) level = Math.max(level, swell(bed, seconds.bed, band) - BED_SOFTER)
    if (phone) level = Math.max(level, swell(phone, seconds.phone, band) + 3 * (hashed(band + 131 * pass, look) - 0.5))
    out[band] = Math.max(0, Math.min(255, Math.round((level + 70) * 2.5)))
  }
}

function swell(phone: Phone, atSeconds: number, band: number): number {
  const share = (atSeconds - phone.fromSeconds) / (phone.toSeconds - phone.fromSeconds)
  return -30 + phone.loudness + phone.shape[band]! - 10 * (2 * share - 1) ** 2
}
