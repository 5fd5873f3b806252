/**
 * The sound of a video as 16 logarithmic bands, about 20 times a second of media time, without changing what is heard:
 * a captured copy goes into an analyser that is connected to nothing. An AudioContext runs only after a gesture, so the
 * sound joins when it may.
 */
import type { Inspection } from "~model/evidence"

const bandCount = 16
const lowestHz = 150
const highestHz = 3400
const stepMs = 50
/** Faster or slower than this, what comes out is the browser's time stretching rather than the stream. */
const rates = { lowest: 0.9, highest: 1.6 }
const fftSize = 2048
/** How often a sound that cannot be had yet is asked for again. */
const retryMs = 1_000

type Capturing = HTMLVideoElement & { captureStream?(): MediaStream; mozCaptureStream?(): MediaStream }

/** Upper edges of the bands as indices of FFT bins. */
export function bandEdges(binHz: number): number[] {
  const ratio = (highestHz / lowestHz) ** (1 / bandCount)
  return Array.from({ length: bandCount + 1 }, (_, band) => Math.round((lowestHz * ratio ** band) / binHz))
}

/** Band levels as u8 = (dB + 70) * 2.5 from an analyser's bins in dB. */
export function readBands(binsDb: Float32Array, edges: readonly number[], into: Uint8Array): void {
  for (let band = 0; band < bandCount; band++) {
    let power = 0
    for (let bin = edges[band]!; bin < Math.max(edges[band]! + 1, edges[band + 1]!); bin++)
      power += 10 ** (binsDb[bin]! / 10)
    into[band] = Math.min(255, Math.max(0, (10 * Math.log10(power + 1e-12) + 70) * 2.5))
  }
}

export interface SoundEvents {
  bands(mediaSeconds: number, rate: number, bands: Uint8Array): void
  state(state: Inspection["sound"]): void
}

interface Listening {
  context: AudioContext
  analyser: AnalyserNode
  edges: number[]
  bins: Float32Array<ArrayBuffer>
}

/** @returns the reason where nothing can be listened to yet, or ever */
function join(video: Capturing): Listening | Inspection["sound"] {
  const capture = video.captureStream ?? video.mozCaptureStream
  if (!capture) return "blocked"
  if (!navigator.userActivation?.hasBeenActive) return "needs-gesture"
  let tracks: MediaStreamTrack[]
  try {
    tracks = capture.call(video).getAudioTracks()
  } catch {
    return "blocked"
  }
  // The track comes when the player has decoded some sound; until then this is asked again.
  if (tracks.length === 0) return "silent"
  const context = new AudioContext()
  const analyser = new AnalyserNode(context, { fftSize, smoothingTimeConstant: 0 })
  new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream(tracks) }).connect(analyser)
  const edges = bandEdges(context.sampleRate / analyser.fftSize)
  return { context, analyser, edges, bins: new Float32Array(analyser.frequencyBinCount) }
}

export function startSound(video: HTMLVideoElement, events: SoundEvents, signal: AbortSignal): void {
  let listening: Listening | null = null
  const bands = new Uint8Array(bandCount)

  const listen = ({ context, analyser, edges, bins }: Listening): Inspection["sound"] | null => {
    if (context.state !== "running") return "needs-gesture"
    const { paused, seeking, playbackRate, currentTime } = video
    if (paused || seeking || playbackRate < rates.lowest || playbackRate > rates.highest) return null
    analyser.getFloatFrequencyData(bins)
    readBands(bins, edges, bands)
    events.bands(currentTime, playbackRate, bands)
    return bands.every((level) => level === 0) ? "silent" : "listening"
  }

  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    if (!listening) {
      const joined = join(video)
      if (typeof joined === "string") events.state(joined)
      else listening = joined
    }
    const state = listening && listen(listening)
    if (state) events.state(state)
    timer = setTimeout(tick, listening ? stepMs / Math.max(0.5, video.playbackRate) : retryMs)
  }
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer)
      void listening?.context.close()
    },
    { once: true },
  )
  tick()
}
