/**
 * Samples the show's video on a timer and by media time, because requestVideoFrameCallback stops in hidden tabs. Two
 * frames make a sample (frames/frame-mean.ts). While the video is paused or there is none, nothing is sampled and the
 * timer runs slowly.
 */
import type { Inspection } from "~model/evidence"
import type { Frame } from "../frames/frame"
import { FrameMean } from "../frames/frame-mean"
import { FrameReader } from "../frames/frame-reader"
import { isSameSource, sourceOf } from "../playback/source"
import type { Timeline } from "../playback/timeline"
import { mainVideo } from "../videos/videos"

const LOOK_STEP_SECONDS = 0.25
/** Two looks make a sample. A look this long after the last sample makes the next one, even if it is a little early. */
const SAMPLE_STEP_SECONDS = 0.44
const SHORTEST_TIMER_MS = 40
const IDLE_TIMER_MS = 500
/** Looking for the show's video asks the page for its layout, so it is not done for every frame. */
const FIND_EVERY_MS = 1_000
/** After this long, a missing video, or one that never played, is reported rather than waited for. */
const PATIENCE_MS = 15_000

export interface SamplerEvents {
  frame(atSeconds: number, frame: Frame): void
  /** The video that is sampled, each time it or its source changes. */
  source(video: HTMLVideoElement | null): void
  picture(state: Inspection["picture"]): void
}

export function startSampler(timeline: Timeline, events: SamplerEvents, signal: AbortSignal): void {
  const reader = new FrameReader()
  let video: HTMLVideoElement | null = null
  let source = sourceOf(null)
  let firstSeenAt = performance.now()
  let lastMediaSeconds = Number.NaN
  let lastSampleSeconds = Number.NaN
  let mean = new FrameMean()
  let hasPlayed = false
  let state: Inspection["picture"] | null = null

  const tell = (next: Inspection["picture"]) => {
    if (next === state) return
    state = next
    events.picture(next)
  }

  const follow = (next: HTMLVideoElement | null) => {
    const nextSource = sourceOf(next)
    if (next === video && isSameSource(nextSource, source)) return
    if (next !== video) firstSeenAt = performance.now()
    video = next
    source = nextSource
    lastMediaSeconds = Number.NaN
    lastSampleSeconds = Number.NaN
    mean = new FrameMean()
    timeline.newSource()
    events.source(video)
  }

  /** Null: the same frame as before, which says nothing new. */
  const sample = async (playing: HTMLVideoElement): Promise<Inspection["picture"] | null> => {
    const mediaSeconds = playing.currentTime
    if (mediaSeconds === lastMediaSeconds) return null
    if (Number.isFinite(lastMediaSeconds)) hasPlayed = true
    lastMediaSeconds = mediaSeconds
    const read = await reader.read(playing)
    // Meanwhile the source changed, a later frame came first, or the video went round: its old end is no time of the new pass.
    if (signal.aborted || mediaSeconds !== lastMediaSeconds || playing.currentTime < mediaSeconds) return null
    if ("blocked" in read) return "blocked-cross-origin"
    const sinceSample = mediaSeconds - lastSampleSeconds
    if (sinceSample >= 0 && sinceSample < SAMPLE_STEP_SECONDS) {
      mean.keep(mediaSeconds, read.luma)
      return "looking"
    }
    lastSampleSeconds = mediaSeconds
    const { mediaSeconds: sampledAt, luma } = mean.take(mediaSeconds, read.luma)
    const seconds = timeline.place(sampledAt, playing.playbackRate, Date.now())
    if (seconds !== null) events.frame(seconds, { luma, draw: (context) => read.draw(context) })
    return "looking"
  }

  const waitedLong = () => performance.now() - firstSeenAt > PATIENCE_MS

  const look = async (): Promise<Inspection["picture"] | null> => {
    if (!video) return waitedLong() ? "no-video" : "waiting"
    // A stream without a picture, or not with one yet, would be drawn as nothing and be taken for a black one.
    const hasPicture = video.readyState >= 2 && video.videoWidth > 0
    if (!video.paused && !video.seeking && hasPicture) return sample(video)
    if (!hasPlayed) return waitedLong() ? "never-played" : "waiting"
    return video.paused ? "paused" : null
  }

  const nextLookMs = () =>
    !video || video.paused
      ? IDLE_TIMER_MS
      : Math.max(SHORTEST_TIMER_MS, (LOOK_STEP_SECONDS * 1000) / Math.max(0.25, video.playbackRate))

  let foundAt = Number.NEGATIVE_INFINITY
  const find = (): HTMLVideoElement | null => {
    if (video?.isConnected && performance.now() - foundAt < FIND_EVERY_MS) return video
    foundAt = performance.now()
    return mainVideo(document)
  }

  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    follow(find())
    void look().then((picture) => picture && tell(picture))
    timer = setTimeout(tick, nextLookMs())
  }
  tick()
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true })
}
