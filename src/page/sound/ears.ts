/**
 * Two ways to listen to a captured audio track without being heard: reading its samples (Chromium, where nobody need
 * have clicked), or an analyser that is connected to nothing (an AudioContext runs only after a gesture).
 */
import type { Inspection } from "~model/evidence"
import { Decimator, decimation } from "./decimator"
import { bandEdges, binsNeeded } from "./sound-bands"
import { SPECTRUM_SIZE, Spectrum } from "./spectrum"

/** How often to ask again while there is nothing to listen to. */
const IDLE_MS = 250

export interface Listener {
  /** Milliseconds from one look to the next; null while there is nothing to listen to. */
  everyMs(): number | null
  /**
   * One look: the power of the bins that the bands need.
   * @param afterSeconds of sound since the previous look; null if this is the sound of this very moment
   */
  look(power: Float32Array, edges: readonly number[], afterSeconds: number | null): void
  /** Why there is nothing to hear yet. */
  state(state: Inspection["sound"]): void
}

/** Chromium has this in windows; TypeScript's types do not know it there. */
type TrackProcessor = new (init: { track: MediaStreamTrack }) => { readable: ReadableStream<AudioData> }
export const trackProcessor = (): TrackProcessor | undefined =>
  (globalThis as { MediaStreamTrackProcessor?: TrackProcessor }).MediaStreamTrackProcessor

/**
 * Reads the track's samples as they come; no timer, so it goes on in hidden tabs.
 * @returns when the track has ended or `signal` has aborted
 */
export async function listenBySamples(
  Processor: TrackProcessor,
  track: MediaStreamTrack,
  listener: Listener,
  signal: AbortSignal,
): Promise<void> {
  const reader = new Processor({ track }).readable.getReader()
  signal.addEventListener("abort", () => void reader.cancel().catch(() => undefined), { once: true })
  const spectrum = new Spectrum()
  const mixer = new Mixer()
  let rate = 0
  let decimator = new Decimator(1)
  let edges: number[] = []
  let power = new Float32Array(0)
  let samplesLeft = 0
  let samplesSince = 0
  for (;;) {
    const { value: data, done } = await reader.read()
    if (done) return
    if (data.sampleRate !== rate) {
      rate = data.sampleRate
      decimator = new Decimator(decimation(rate))
      edges = bandEdges(rate / decimator.factor / SPECTRUM_SIZE)
      power = new Float32Array(binsNeeded(edges))
    }
    const mixed = mixer.mix(data)
    data.close()
    spectrum.add(decimator.take(mixed))
    samplesLeft -= mixed.length
    samplesSince += mixed.length
    if (samplesLeft > 0) continue
    const everyMs = listener.everyMs()
    samplesLeft = ((everyMs ?? IDLE_MS) / 1000) * rate
    if (everyMs === null) continue
    spectrum.read(power)
    listener.look(power, edges, samplesSince / rate)
    samplesSince = 0
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
  // As long as the decimated samples of the other way.
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
