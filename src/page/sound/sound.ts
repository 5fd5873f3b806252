/**
 * The sound of a video, about 20 times a second of media time, without changing what is heard: a captured copy is
 * listened to (ears.ts). Listening begins as soon as the browser allows it; until then the state says why not.
 */
import { BAND_COUNT } from "~liveness/index"
import type { Inspection } from "~model/evidence"
import { workHere } from "../bounds/work-meter"
import { type Listener, listenByAnalyser, listenBySamples, trackProcessor } from "./ears"
import { LookClock } from "./look-clock"
import { readBands } from "./sound-bands"
import { soundOf } from "./sound-source"

const STEP_MS = 50
/** Faster or slower than this, what comes out is the browser's time stretching rather than the stream. */
const rates = { lowest: 0.9, highest: 1.6 }
/** How often a sound that cannot be had yet is asked for again. */
const RETRY_MS = 1_000
/** Talk has its pauses: only after about this long without any sound is it called silent. */
const SILENT_AFTER_MS = 5_000

export interface SoundEvents {
  bands(mediaSeconds: number, rate: number, bands: Uint8Array): void
  state(state: Inspection["sound"]): void
}

/** Listens to an element, through all its sources, until `signal` aborts. */
export function startSound(video: HTMLVideoElement, events: SoundEvents, signal: AbortSignal): void {
  const bands = new Uint8Array(BAND_COUNT)
  let unheardMs = 0
  let isHeard = false
  const heardNothing = (forMs: number) => {
    unheardMs += forMs
    if (unheardMs >= SILENT_AFTER_MS) events.state("silent")
    else if (!isHeard) events.state("waiting")
  }
  const heard = () => {
    unheardMs = 0
    isHeard = true
    events.state("listening")
  }
  const source = soundOf(video)
  const clock = new LookClock()
  let samplesCame = false
  const listener: Listener = {
    everyMs() {
      samplesCame = true
      source.heard()
      const { paused, seeking, playbackRate } = video
      if (paused || seeking || !(playbackRate >= rates.lowest && playbackRate <= rates.highest)) return null
      return STEP_MS / playbackRate
    },
    look(power, edges, sound) {
      workHere.run(() => {
        readBands(power, edges, bands)
        const { currentTime, playbackRate } = video
        const heardAt = sound
          ? clock.time(currentTime - sound.behindSeconds * playbackRate, sound.afterSeconds * playbackRate)
          : currentTime
        events.bands(heardAt, playbackRate, bands)
      })
      if (bands.some((level) => level > 0)) heard()
      else heardNothing(STEP_MS)
    },
    state: events.state,
  }
  const Processor = trackProcessor()
  let listened: MediaStreamTrack | null = null
  let ear = new AbortController()

  /** @returns the reason where nothing can be listened to yet, or ever */
  const join = (): Inspection["sound"] | null => {
    if (!Processor && !navigator.userActivation?.hasBeenActive) return "needs-gesture"
    // The track comes when the player has decoded some sound, and another one when it begins anew.
    const track = source.track()
    if (track === null || track === "blocked") {
      ear.abort()
      listened = null
      return track ?? "silent"
    }
    // A track may be there and carry nothing.
    if (track === listened) return samplesCame ? null : "silent"
    listened = track
    ear.abort()
    ear = new AbortController()
    const hearing = AbortSignal.any([signal, ear.signal])
    if (Processor) listenBySamples(Processor, track, listener, hearing).catch(() => events.state("blocked"))
    else listenByAnalyser(track, listener, hearing)
    return null
  }

  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    const reason = join()
    samplesCame = false
    if (reason === "silent") heardNothing(video.paused ? 0 : RETRY_MS)
    else if (reason) events.state(reason)
    timer = setTimeout(tick, RETRY_MS)
  }
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer)
      source.end()
    },
    { once: true },
  )
  tick()
}
