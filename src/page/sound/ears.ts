/**
 * Two ways to listen to a captured audio track without playing it: reading its samples (Chromium; needs no click), or
 * an analyser that is connected to nothing (an AudioContext runs only after a gesture).
 */
import type { Inspection } from "~model/evidence"
import { MOST_PACKETS, readInBursts } from "./bursts"
import { Decimator, decimation } from "./decimator"
import { bandEdges, binsNeeded } from "./sound-bands"
import { SPECTRUM_SIZE, Spectrum } from "./spectrum"

/** How often to ask again while there is nothing to listen to. */
const IDLE_MS = 250

/** Where in the stream a look was taken, in seconds of sound. */
export interface Heard {
  /** How much came since the previous look. */
  afterSeconds: number
  /** How much has come since. */
  behindSeconds: number
}

export interface Listener {
  /** Milliseconds from one look to the next; null while there is nothing to listen to. */
  everyMs(): number | null
  /**
   * One look: the power of the bins that the bands need.
   * @param heard null if this is the sound of this very moment
   */
  look(power: Float32Array, edges: readonly number[], heard: Heard | null): void
  /** Why there is nothing to hear yet. */
  state(state: Inspection["sound"]): void
}

/** Chromium has this in windows; TypeScript's types do not know it there. */
type TrackProcessor = new (init: {
  track: MediaStreamTrack
  maxBufferSize: number
}) => { readable: ReadableStream<AudioData> }
export const trackProcessor = (): TrackProcessor | undefined =>
  (globalThis as { MediaStreamTrackProcessor?: TrackProcessor }).MediaStreamTrackProcessor

const secondsOf = ({ numberOfFrames, sampleRate }: AudioData) => numberOfFrames / sampleRate

/**
 * Reads the track's samples as they come.
 * @returns when the track has ended or `signal` has aborted
 */
export async function listenBySamples(
  Processor: TrackProcessor,
  track: MediaStreamTrack,
  listener: Listener,
  signal: AbortSignal,
): Promise<void> {
  const reader = new Processor({ track, maxBufferSize: MOST_PACKETS }).readable.getReader()
  signal.addEventListener("abort", () => void reader.cancel().catch(() => undefined), { once: true })
  const samples = new SampleEar(listener)
  await readInBursts(
    reader,
    (data) => 1000 * secondsOf(data),
    (burst) => {
      let behindSeconds = burst.reduce((sum, data) => sum + secondsOf(data), 0)
      for (const data of burst) {
        behindSeconds -= secondsOf(data)
        try {
          if (!signal.aborted) samples.hear(data, behindSeconds)
        } finally {
          data.close()
        }
      }
    },
  )
}

class SampleEar {
  readonly #spectrum = new Spectrum()
  readonly #mixer = new Mixer()
  #rate = 0
  #decimator = new Decimator(1)
  #edges: number[] = []
  #power = new Float32Array(0)
  #samplesLeft = 0
  #samplesSince = 0

  constructor(private readonly listener: Listener) {}

  /** @param behindSeconds of sound that has come since */
  hear(data: AudioData, behindSeconds: number): void {
    if (data.sampleRate !== this.#rate) this.#begin(data.sampleRate)
    const mixed = this.#mixer.mix(data)
    this.#spectrum.add(this.#decimator.take(mixed))
    this.#samplesLeft -= mixed.length
    this.#samplesSince += mixed.length
    if (this.#samplesLeft > 0) return
    const everyMs = this.listener.everyMs()
    this.#samplesLeft = ((everyMs ?? IDLE_MS) / 1000) * this.#rate
    if (everyMs === null) return
    this.#spectrum.read(this.#power)
    this.listener.look(this.#power, this.#edges, { afterSeconds: this.#samplesSince / this.#rate, behindSeconds })
    this.#samplesSince = 0
  }

  #begin(rate: number): void {
    this.#rate = rate
    this.#decimator = new Decimator(decimation(rate))
    this.#edges = bandEdges(rate / this.#decimator.factor / SPECTRUM_SIZE)
    this.#power = new Float32Array(binsNeeded(this.#edges))
  }
}

/** All channels as one, as an analyser mixes them. */
class Mixer {
  #mixed = new Float32Array(0)
  #channel = new Float32Array(0)

  mix(data: AudioData): Float32Array {
    const { numberOfFrames, numberOfChannels } = data
    if (this.#mixed.length !== numberOfFrames) {
      this.#mixed = new Float32Array(numberOfFrames)
      this.#channel = new Float32Array(numberOfFrames)
    }
    const mixed = this.#mixed
    data.copyTo(mixed, { planeIndex: 0, format: "f32-planar" })
    if (numberOfChannels === 1) return mixed
    const channel = this.#channel
    for (let plane = 1; plane < numberOfChannels; plane++) {
      data.copyTo(channel, { planeIndex: plane, format: "f32-planar" })
      for (let frame = 0; frame < numberOfFrames; frame++) mixed[frame]! += channel[frame]!
    }
    for (let frame = 0; frame < numberOfFrames; frame++) mixed[frame]! /= numberOfChannels
    return mixed
  }
}

/** Looks on a timer. The context starts when the page's user has clicked or typed. */
export function listenByAnalyser(track: MediaStreamTrack, listener: Listener, signal: AbortSignal): void {
  const context = new AudioContext()
  // Covers as much time as the decimated samples of the other way.
  const fftSize = 2 ** Math.round(Math.log2(SPECTRUM_SIZE * decimation(context.sampleRate)))
  const analyser = new AnalyserNode(context, { fftSize, smoothingTimeConstant: 0 })
  new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) }).connect(analyser)
  const edges = bandEdges(context.sampleRate / fftSize)
  const power = new Float32Array(binsNeeded(edges))
  const decibels = new Float32Array(power.length)
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    const everyMs = listener.everyMs()
    timer = setTimeout(tick, everyMs ?? IDLE_MS)
    if (context.state !== "running") return listener.state("needs-gesture")
    if (everyMs === null) return
    analyser.getFloatFrequencyData(decibels)
    for (let bin = 0; bin < power.length; bin++) power[bin] = 10 ** (decibels[bin]! / 10)
    listener.look(power, edges, null)
  }
  const stop = () => {
    clearTimeout(timer)
    void context.close()
  }
  signal.addEventListener("abort", stop, { once: true })
  tick()
}
