/**
 * What the viewer, the player or the browser did to the playing: went back, paused, stalled, changed speed or size.
 *
 * None of it is footage, and the engine counts none of it; it is kept so that the user can be told. Whether a hand or a
 * script moved the video cannot be seen from here, so nothing is said of who did it.
 * Invariants: at most `mostRewinds` rewinds are kept, the newest; of each other cause only how often and how long.
 * A file that begins again at its end is no rewind: that is footage running again.
 */
import type { Evidence, EvidenceOf } from "~model/evidence"
import { furthestSeekSeconds } from "./timeline"

type Interruption = EvidenceOf<"interruption">
type Cause = Interruption["cause"]

/** The video at one moment. */
export interface Playing {
  mediaSeconds: number
  durationSeconds: number
  rate: number
  widthPixels: number
  atMs: number
}

/** Players correct themselves by less. */
const shortestRewindSeconds = 3
/** A drag along the time line is many seeks; so are three strokes of a key. */
const oneRewindMs = 3_000
const mostRewinds = 5
/** Shorter ones are the player's own, or nobody's notice. */
const shortestPauseSeconds = 2
const shortestStallSeconds = 1
/** Live players play a few per cent faster or slower to keep their distance. */
const otherSpeed = 0.2
/** A file is at its end, or at its beginning. */
const edgeSeconds = 1.5
/** A hidden tab is told of when it was looked at for less than this share of what played meanwhile, and that was long enough. */
const seldomShare = 0.6
const shortestHiddenSeconds = 10
const framesPerSecond = 2

interface Rewind {
  fromSeconds: number
  toSeconds: number
  at: number
}

export class PlaybackLog {
  readonly #rewinds: Rewind[] = []
  readonly #interruptions = new Map<Cause, Interruption>()
  #reachedSeconds = Number.NaN
  #pausedAt: number | null = null
  #stalledAt: number | null = null
  #speedSince: number | null = null
  #widthPixels = 0
  #hidden: { mediaSeconds: number; frames: number } | null = null
  #frames = 0
  #hadVideo = false

  /** @param before what was found in this session before a reload, of whatever kind */
  constructor(before: readonly Evidence[] = []) {
    for (const one of before) {
      if (one.kind === "interruption") this.#interruptions.set(one.cause, one)
      if (one.kind === "harmless-repeat" && one.as === "viewer-seek" && one.seconds !== undefined)
        this.#rewinds.push({ fromSeconds: one.seconds, toSeconds: 0, at: one.at })
    }
  }

  /** A video is followed from now on. @param another not the element before with another source */
  begins(playing: Playing, another: boolean): void {
    if (another && this.#hadVideo) this.#add("other-video", 0, playing.atMs)
    this.#hadVideo = true
    this.#endSpeed(playing.atMs)
    this.#reachedSeconds = Number.NaN
    this.#pausedAt = null
    this.#stalledAt = null
    this.#hidden = null
    this.#widthPixels = playing.widthPixels
    this.speedChanged(playing)
  }

  /** A frame was looked at. */
  frameTaken(): void {
    this.#frames++
  }

  played({ mediaSeconds }: Playing): void {
    this.#reachedSeconds = mediaSeconds
  }

  /** The video is about to be elsewhere: at `mediaSeconds`. */
  sought({ mediaSeconds, durationSeconds, atMs }: Playing): void {
    const fromSeconds = this.#reachedSeconds
    this.#reachedSeconds = mediaSeconds
    // What the player fetches after a seek is no stall.
    this.#stalledAt = null
    const beganAgain = mediaSeconds <= edgeSeconds && fromSeconds >= durationSeconds - edgeSeconds
    if (!Number.isFinite(fromSeconds) || beganAgain) return
    const last = this.#rewinds.at(-1)
    if (last && atMs - last.at <= oneRewindMs && mediaSeconds <= last.fromSeconds) {
      last.toSeconds = mediaSeconds
      last.at = atMs
    } else if (mediaSeconds < fromSeconds) this.#wentBack({ fromSeconds, toSeconds: mediaSeconds, at: atMs })
  }

  #wentBack(rewind: Rewind) {
    // What did not grow into a rewind must not push one out.
    if (this.#rewinds.length > 0 && !isRewind(this.#rewinds.at(-1)!)) this.#rewinds.pop()
    this.#rewinds.push(rewind)
    if (this.#rewinds.length > mostRewinds) this.#rewinds.shift()
  }

  paused({ atMs }: Playing): void {
    this.#pausedAt ??= atMs
  }

  waits({ atMs }: Playing): void {
    this.#stalledAt ??= atMs
  }

  /** It plays again after a pause or a stall. */
  plays({ atMs }: Playing): void {
    // A stall within a pause is the pause's.
    if (this.#pausedAt !== null) this.#addLong("pause", this.#pausedAt, atMs, shortestPauseSeconds)
    else if (this.#stalledAt !== null) this.#addLong("stall", this.#stalledAt, atMs, shortestStallSeconds)
    this.#pausedAt = null
    this.#stalledAt = null
  }

  speedChanged({ rate, atMs }: Playing): void {
    if (Math.abs(rate - 1) >= otherSpeed) this.#speedSince ??= atMs
    else this.#endSpeed(atMs)
  }

  sizeChanged({ widthPixels, atMs }: Playing): void {
    if (this.#widthPixels > 0 && widthPixels > 0 && widthPixels !== this.#widthPixels) this.#add("quality", 0, atMs)
    if (widthPixels > 0) this.#widthPixels = widthPixels
  }

  tabHidden({ mediaSeconds }: Playing): void {
    this.#hidden = { mediaSeconds, frames: this.#frames }
  }

  tabShown({ mediaSeconds, atMs }: Playing): void {
    if (!this.#hidden) return
    const playedSeconds = mediaSeconds - this.#hidden.mediaSeconds
    const looks = this.#frames - this.#hidden.frames
    this.#hidden = null
    if (!(playedSeconds >= shortestHiddenSeconds && playedSeconds <= furthestSeekSeconds)) return
    if (looks < seldomShare * framesPerSecond * playedSeconds) this.#add("hidden", playedSeconds, atMs)
  }

  evidence(atMs: number): (EvidenceOf<"harmless-repeat"> | Interruption)[] {
    const rewinds = this.#rewinds.filter(isRewind).map((rewind) => ({
      kind: "harmless-repeat" as const,
      as: "viewer-seek" as const,
      seconds: lengthOf(rewind),
      at: rewind.at,
    }))
    const interruptions = [...this.#interruptions.values()]
    if (this.#speedSince === null) return [...rewinds, ...interruptions]
    const faster = sum(this.#interruptions.get("speed"), "speed", (atMs - this.#speedSince) / 1000, atMs)
    return [...rewinds, ...interruptions.filter(({ cause }) => cause !== "speed"), faster]
  }

  #endSpeed(atMs: number) {
    if (this.#speedSince === null) return
    this.#add("speed", (atMs - this.#speedSince) / 1000, atMs)
    this.#speedSince = null
  }

  #addLong(cause: Cause, sinceMs: number, atMs: number, leastSeconds: number) {
    const seconds = (atMs - sinceMs) / 1000
    if (seconds >= leastSeconds) this.#add(cause, seconds, atMs)
  }

  #add(cause: Cause, seconds: number, at: number) {
    this.#interruptions.set(cause, sum(this.#interruptions.get(cause), cause, seconds, at))
  }
}

const lengthOf = ({ fromSeconds, toSeconds }: Rewind) => fromSeconds - toSeconds

/** Not a correction, and not the player's clock that began anew. */
const isRewind = (rewind: Rewind) =>
  lengthOf(rewind) >= shortestRewindSeconds && lengthOf(rewind) <= furthestSeekSeconds

const sum = (before: Interruption | undefined, cause: Cause, seconds: number, at: number): Interruption => ({
  kind: "interruption",
  cause,
  times: (before?.times ?? 0) + 1,
  seconds: (before?.seconds ?? 0) + Math.max(0, seconds),
  at,
})

const stateOf = (video: HTMLVideoElement): Playing => ({
  mediaSeconds: video.currentTime,
  durationSeconds: video.duration,
  rate: video.playbackRate,
  widthPixels: video.videoWidth,
  atMs: Date.now(),
})

/** Writes down what happens to a video until the signal aborts. */
export function watchPlayback(video: HTMLVideoElement, another: boolean, log: PlaybackLog, signal: AbortSignal): void {
  log.begins(stateOf(video), another)
  const on = (name: keyof HTMLMediaElementEventMap, note: (playing: Playing) => void) =>
    video.addEventListener(name, () => note(stateOf(video)), { signal })
  // While a seek goes on, the position is where it leads, which `sought` has noted.
  on("timeupdate", (playing) => video.seeking || log.played(playing))
  on("seeking", (playing) => log.sought(playing))
  on("pause", (playing) => video.ended || log.paused(playing))
  on("waiting", (playing) => video.seeking || log.waits(playing))
  on("playing", (playing) => log.plays(playing))
  on("ratechange", (playing) => log.speedChanged(playing))
  on("resize", (playing) => log.sizeChanged(playing))
  document.addEventListener(
    "visibilitychange",
    () => (document.hidden ? log.tabHidden(stateOf(video)) : log.tabShown(stateOf(video))),
    { signal },
  )
}
