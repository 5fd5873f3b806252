/**
 * What the viewer, the player or the browser did to the playback: went back, paused, stalled, changed speed or size.
 *
 * None of it is footage, and the engine counts none of it; it is kept so that the user can be told. Nothing is said about who moved the
 * video: what is known about that (going-back.ts) only decides whether footage runs again, which is not a rewind.
 * Invariants: at most `MOST_REWINDS` rewinds are kept, the newest; of each other cause only how often and how long.
 */
import type { Evidence, EvidenceOf } from "~model/evidence"
import { GoingBackJudge, lastSeconds } from "./going-back"
import { isSameSource, sourceOf } from "./source"
import { FURTHEST_SEEK_SECONDS, type Round } from "./timeline"

type Interruption = EvidenceOf<"interruption">
type Cause = Interruption["cause"]

/** The video at one moment. */
export interface Playing {
  mediaSeconds: number
  durationSeconds: number
  rate: number
  widthPixels: number
  /** The element's own `loop`. */
  loops: boolean
  /** A hand is, or just was, at the page. */
  byHand: boolean
  atMs: number
}

/** Players' own corrections are shorter. */
const SHORTEST_REWIND_SECONDS = 3
/** Seeks within this time are one rewind: dragging the player's slider makes many, and so do three presses of a key. */
const ONE_REWIND_MS = 3_000
const MOST_REWINDS = 5
/** Shorter ones are the player's own, or go unnoticed. */
const SHORTEST_PAUSE_SECONDS = 2
const SHORTEST_STALL_SECONDS = 1
/** Live players play a few per cent faster or slower to keep their distance. */
const OTHER_SPEED = 0.2
/** If the length has not grown while this much was played, the video is finished. */
const STEADY_SECONDS = 10
const SAME_LENGTH_SECONDS = 0.5
/** A hidden tab is reported if less than this share of what played meanwhile was sampled, and if it lasted long enough. */
const SELDOM_SHARE = 0.6
const SHORTEST_HIDDEN_SECONDS = 10
const FRAMES_PER_SECOND = 2

interface Rewind {
  fromSeconds: number
  toSeconds: number
  at: number
  as: "viewer-seek" | "unclear-seek"
}

export class PlaybackLog {
  readonly #rewinds: Rewind[] = []
  readonly #interruptions = new Map<Cause, Interruption>()
  readonly #judge = new GoingBackJudge()
  #reachedSeconds = Number.NaN
  #length = { seconds: Number.NaN, playedSeconds: 0 }
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
      if (one.kind !== "harmless-repeat" || one.seconds === undefined) continue
      if (one.as === "viewer-seek" || one.as === "unclear-seek")
        this.#rewinds.push({ fromSeconds: one.seconds, toSeconds: 0, at: one.at, as: one.as })
    }
  }

  /** A video is followed from now on. @param another a different element, not the previous one with a new source */
  begins(playing: Playing, another: boolean): void {
    if (another && this.#hadVideo) this.#add("other-video", 0, playing.atMs)
    this.#hadVideo = true
    this.#endSpeed(playing.atMs)
    this.#reachedSeconds = Number.NaN
    this.#length = { seconds: Number.NaN, playedSeconds: 0 }
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

  /** @returns where footage begins to run again, as `sought` does */
  played(playing: Playing): Round | null {
    const { mediaSeconds, durationSeconds } = playing
    const playedSeconds = mediaSeconds - this.#reachedSeconds
    // A browser that loops without a seam may report the new position first.
    if (playedSeconds <= -SHORTEST_REWIND_SECONDS) return this.sought(playing)
    const stands = Math.abs(durationSeconds - this.#length.seconds) <= SAME_LENGTH_SECONDS
    if (!stands) this.#length = { seconds: durationSeconds, playedSeconds: 0 }
    else if (playedSeconds > 0) this.#length.playedSeconds += playedSeconds
    this.#reachedSeconds = mediaSeconds
    return null
  }

  /** The video is about to jump to `mediaSeconds`. @returns where footage begins to run again; null if none does */
  sought(playing: Playing): Round | null {
    const { mediaSeconds, atMs } = playing
    const fromSeconds = this.#reachedSeconds
    this.#reachedSeconds = mediaSeconds
    // Waiting for data after a seek is no stall.
    this.#stalledAt = null
    if (!Number.isFinite(fromSeconds)) return null
    const last = this.#rewinds.at(-1)
    if (last && atMs - last.at <= ONE_REWIND_MS && mediaSeconds <= last.fromSeconds) {
      last.toSeconds = mediaSeconds
      last.at = atMs
      return null
    }
    const rewind: Rewind = { fromSeconds, toSeconds: mediaSeconds, at: atMs, as: "viewer-seek" }
    if (mediaSeconds >= fromSeconds) return null
    if (isRewind(rewind)) {
      const isSteady = this.#length.playedSeconds >= STEADY_SECONDS
      const jump = { ...playing, fromSeconds, toSeconds: mediaSeconds, isSteady }
      const meaning = this.#judge.meaning(jump)
      if (meaning === "round") return { fromSeconds: lastSeconds(jump), toSeconds: mediaSeconds }
      if (meaning === "unclear") rewind.as = "unclear-seek"
    }
    this.#wentBack(rewind)
    return null
  }

  #wentBack(rewind: Rewind) {
    // An entry that never became a rewind must not push out one that did.
    if (this.#rewinds.length > 0 && !isRewind(this.#rewinds.at(-1)!)) this.#rewinds.pop()
    this.#rewinds.push(rewind)
    if (this.#rewinds.length > MOST_REWINDS) this.#rewinds.shift()
  }

  paused({ atMs }: Playing): void {
    this.#pausedAt ??= atMs
  }

  waits({ atMs }: Playing): void {
    this.#stalledAt ??= atMs
  }

  /** It plays again after a pause or a stall. */
  plays({ atMs }: Playing): void {
    // A stall during a pause is part of the pause.
    if (this.#pausedAt !== null) this.#addLong("pause", this.#pausedAt, atMs, SHORTEST_PAUSE_SECONDS)
    else if (this.#stalledAt !== null) this.#addLong("stall", this.#stalledAt, atMs, SHORTEST_STALL_SECONDS)
    this.#pausedAt = null
    this.#stalledAt = null
  }

  speedChanged({ rate, atMs }: Playing): void {
    if (Math.abs(rate - 1) >= OTHER_SPEED) this.#speedSince ??= atMs
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
    if (!(playedSeconds >= SHORTEST_HIDDEN_SECONDS && playedSeconds <= FURTHEST_SEEK_SECONDS)) return
    if (looks < SELDOM_SHARE * FRAMES_PER_SECOND * playedSeconds) this.#add("hidden", playedSeconds, atMs)
  }

  evidence(atMs: number): (EvidenceOf<"harmless-repeat"> | Interruption)[] {
    const rewinds = this.#rewinds.filter(isRewind).map((rewind) => ({
      kind: "harmless-repeat" as const,
      as: rewind.as,
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

/** Neither a correction nor a reset of the player's clock. */
const isRewind = (rewind: Rewind) =>
  lengthOf(rewind) >= SHORTEST_REWIND_SECONDS && lengthOf(rewind) <= FURTHEST_SEEK_SECONDS

const sum = (before: Interruption | undefined, cause: Cause, seconds: number, at: number): Interruption => ({
  kind: "interruption",
  cause,
  times: (before?.times ?? 0) + 1,
  seconds: (before?.seconds ?? 0) + Math.max(0, seconds),
  at,
})

export interface PlaybackPorts {
  /** A hand is, or just was, at the page. */
  byHand(): boolean
  /** Footage begins to run again. */
  wentRound(round: Round): void
}

/** Records what happens to a video until the signal aborts. */
export function watchPlayback(
  video: HTMLVideoElement,
  another: boolean,
  log: PlaybackLog,
  ports: PlaybackPorts,
  signal: AbortSignal,
): void {
  const state = (): Playing => ({
    mediaSeconds: video.currentTime,
    durationSeconds: video.duration,
    rate: video.playbackRate,
    widthPixels: video.videoWidth,
    loops: video.loop,
    byHand: ports.byHand(),
    atMs: Date.now(),
  })
  log.begins(state(), another)
  const source = sourceOf(video)
  // The clock of a new source, which is about to be followed, says nothing about this one.
  const on = (name: keyof HTMLMediaElementEventMap, note: (playing: Playing) => void) =>
    video.addEventListener(name, () => isSameSource(source, sourceOf(video)) && note(state()), { signal })
  const tell = (round: Round | null) => round && ports.wentRound(round)
  // During a seek the position is already its target, which `sought` has noted.
  on("timeupdate", (playing) => video.seeking || tell(log.played(playing)))
  on("seeking", (playing) => tell(log.sought(playing)))
  on("pause", (playing) => video.ended || log.paused(playing))
  on("waiting", (playing) => video.seeking || log.waits(playing))
  on("playing", (playing) => log.plays(playing))
  on("ratechange", (playing) => log.speedChanged(playing))
  on("resize", (playing) => log.sizeChanged(playing))
  document.addEventListener(
    "visibilitychange",
    () => (document.hidden ? log.tabHidden(state()) : log.tabShown(state())),
    { signal },
  )
}
