/**
 * Speech-like sound: sentences of syllables, each a pulse train through three resonators (a simple formant
 * synthesiser). There are no words, but the pitch, rhythm and pauses of speech, never the same twice. The mouths in the
 * picture follow it.
 */
import { samplesPerSecond } from "../media/format"
import { between, bitsAt, chanceAt, oneOf } from "./random"
import { type Stretch, Stretches } from "./stretches"

/** Centre frequencies in hertz of the first three formants of five vowels. */
const vowels = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
] as const
const bandwidthsHertz = [80, 100, 140] as const
const shareOfSilence = 0.14

export interface Speaker {
  pitchHertz: number
  /** Scales the formants for a longer or shorter throat: about 0.9 to 1.2. */
  throat: number
}

interface Syllable extends Stretch {
  speaker: number
  isPause: boolean
}

export class Voices {
  private readonly sentences: Stretches
  private readonly syllables: Stretches
  private readonly rendered = new Map<number, Float32Array>()

  constructor(
    private readonly seed: number,
    private readonly speakers: readonly Speaker[],
  ) {
    this.sentences = new Stretches(bitsAt(seed, 11), 1.6, 5.5)
    this.syllables = new Stretches(bitsAt(seed, 12), 0.13, 0.29)
  }

  /** @returns which speaker is speaking a sentence */
  speakerAt(atSeconds: number): number {
    const sentence = this.sentences.at(Math.max(0, atSeconds))
    return Math.floor(chanceAt(sentence.seed, 3) * this.speakers.length)
  }

  /** @returns 0 (closed) to 1 */
  mouthAt(atSeconds: number, speaker: number): number {
    const syllable = this.syllableAt(atSeconds)
    if (syllable.isPause || syllable.speaker !== speaker) return 0
    const within = (atSeconds - syllable.fromSeconds) / (syllable.toSeconds - syllable.fromSeconds)
    return Math.sin(Math.PI * within) * between(0.45, 1, syllable.seed, 1)
  }

  /** Adds the voices for a range to `samples`; adds nothing before second 0. */
  addTo(samples: Float32Array, fromSeconds: number, loudness: number): void {
    const end = fromSeconds + samples.length / samplesPerSecond
    for (let at = Math.max(0, fromSeconds); at < end; ) {
      const syllable = this.syllableAt(at)
      if (!syllable.isPause) {
        const sound = this.soundOf(syllable)
        const offset = Math.round((syllable.fromSeconds - fromSeconds) * samplesPerSecond)
        for (let index = Math.max(0, -offset); index < sound.length && index + offset < samples.length; index++) {
          samples[index + offset]! += sound[index]! * loudness
        }
      }
      at = syllable.toSeconds
    }
  }

  private syllableAt(atSeconds: number): Syllable {
    const syllable = this.syllables.at(Math.max(0, atSeconds))
    const sentence = this.sentences.at(syllable.fromSeconds)
    const endsSentence = sentence.toSeconds - syllable.fromSeconds < 0.45
    const isPause = endsSentence || chanceAt(syllable.seed, 9) < shareOfSilence
    return { ...syllable, isPause, speaker: this.speakerAt(syllable.fromSeconds) }
  }

  private soundOf(syllable: Syllable): Float32Array {
    const known = this.rendered.get(syllable.index)
    if (known !== undefined) return known
    const speaker = this.speakers[syllable.speaker]!
    const sound = renderSyllable(syllable, speaker, this.seed)
    if (this.rendered.size > 200) this.rendered.clear()
    this.rendered.set(syllable.index, sound)
    return sound
  }
}

function renderSyllable(syllable: Syllable, speaker: Speaker, seed: number): Float32Array {
  const sound = new Float32Array(Math.round((syllable.toSeconds - syllable.fromSeconds) * samplesPerSecond))
  const vowel = oneOf(vowels, syllable.seed, 2)
  const resonators = vowel.map((hertz, index) => resonator(hertz * speaker.throat, bandwidthsHertz[index]!))
  const pitch = speaker.pitchHertz * between(0.82, 1.3, syllable.seed, 4)
  const glide = between(-0.25, 0.15, syllable.seed, 5)
  const consonant = chanceAt(syllable.seed, 6) < 0.6 ? Math.round(0.035 * samplesPerSecond) : 0
  let phase = 0
  for (let index = 0; index < sound.length; index++) {
    const within = index / sound.length
    phase += (pitch * (1 + glide * within)) / samplesPerSecond
    if (phase >= 1) phase -= 1
    const breath = chanceAt(seed, syllable.index, index) - 0.5
    const pulse = (1 - 2 * phase) * 0.5 + breath * (index < consonant ? 1.6 : 0.06)
    const envelope = Math.sin(Math.PI * within) ** 0.6
    let mixed = 0
    for (const [rank, filter] of resonators.entries()) mixed += filter(pulse) / (rank + 1)
    sound[index] = mixed * envelope * 0.35
  }
  return sound
}

/** Two-pole resonator with roughly unit gain at its centre. */
function resonator(hertz: number, bandwidthHertz: number): (input: number) => number {
  const radius = Math.exp((-Math.PI * bandwidthHertz) / samplesPerSecond)
  const turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / samplesPerSecond)
  const gain = (1 - radius) * 2
  let last = 0
  let beforeLast = 0
  return (input) => {
    const output = gain * input + turn * last - radius * radius * beforeLast
    beforeLast = last
    last = output
    return output
  }
}
