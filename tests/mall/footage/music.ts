/** A small band driven by a seed: bass, chords and a tune on a fixed beat. For jingles, adverts and teasers. */
import { samplesPerSecond } from "../media/format"
import { bitsAt, oneOf } from "./random"

const scale = [0, 2, 4, 5, 7, 9, 11] as const
const chords = [0, 3, 4, 5] as const

export interface Tune {
  seed: number
  beatsPerMinute: number
  /** MIDI number of the key note. */
  keyNote: number
}

/** Adds the tune to `samples`; the sound at a moment depends on the moment alone. */
export function addMusic(samples: Float32Array, fromSeconds: number, tune: Tune, loudness: number): void {
  const beatSeconds = 60 / tune.beatsPerMinute
  for (let index = 0; index < samples.length; index++) {
    const at = fromSeconds + index / samplesPerSecond
    if (at < 0) continue
    const half = Math.floor(at / (beatSeconds / 2))
    const sinceHalf = at - half * (beatSeconds / 2)
    const bar = Math.floor(half / 8)
    const degree = oneOf(chords, tune.seed, bar)
    const isRest = bitsAt(tune.seed, half, 2) % 4 === 0
    const lead = isRest ? 0 : tone(noteHertz(tune, degree + oneOf([7, 9, 11, 14], tune.seed, half, 1)), at, 3)
    const bass = tone(noteHertz(tune, degree - 7), at, 2)
    const pad = tone(noteHertz(tune, degree + 2), at, 1) + tone(noteHertz(tune, degree + 4), at, 1)
    samples[index]! += loudness * (lead * Math.exp(-sinceHalf * 6) * 0.5 + bass * 0.25 + pad * 0.1)
  }
}

/** @param degree steps of the major scale from the key note */
function noteHertz(tune: Tune, degree: number): number {
  const octave = Math.floor(degree / scale.length)
  const step = scale[degree - octave * scale.length]!
  return 440 * 2 ** ((tune.keyNote + 12 * octave + step - 69) / 12)
}

function tone(hertz: number, atSeconds: number, overtones: number): number {
  let sum = 0
  for (let overtone = 1; overtone <= overtones; overtone++) {
    sum += Math.sin(2 * Math.PI * hertz * overtone * atSeconds) / overtone
  }
  return sum
}
