/**
 * One time line per session, in seconds of media time.
 *
 * Invariants: within one source two samples are as far apart as their media times, so a rewind lands on times that were covered
 * before; a source that loops continues without a gap; a new source begins after everything before it, later by as much as the clock
 * went on meanwhile; media times that jump further than anybody seeks are a new source. Watched seconds count each stretch once.
 */

import type { Span } from "~model/repeat"
import { MOST_STRETCHES } from "~model/session-timeline"
import { joined } from "~model/stretches"
import { type PlayedMoment, PlayedTimes } from "./played-times"

const LARGEST_STEP_SECONDS = 3
/** No viewer seeks further: the player's clock was reset, or one reading of it was wrong. */
export const FURTHEST_SEEK_SECONDS = 86_400

/** A jump back of a source that loops, in its own media times. */
export interface Round {
  fromSeconds: number
  toSeconds: number
}

export class Timeline {
  readonly #played = new PlayedTimes()
  #offset: number | null = null
  #sourceStart = 0
  #reached: number
  #watched: number
  #stretches: Span[] = []
  #last: { seconds: number; at: number } | null = null

  /**
   * @param reachedSeconds where the session ended before a reload; 0 for a new one
   * @param watchedSeconds how much of it was watched
   * @param endedAt when that was (ms), for the gap that the reload left
   * @param earlier moments reported before the reload, in rising order
   */
  constructor(reachedSeconds: number, watchedSeconds: number, endedAt: number, earlier: readonly PlayedMoment[] = []) {
    this.#reached = reachedSeconds
    this.#watched = watchedSeconds
    if (reachedSeconds === 0) return
    this.#last = { seconds: reachedSeconds, at: endedAt }
    for (const { seconds, at } of [...earlier, this.#last]) this.#played.note(seconds, 1, at)
  }

  /** Another video element, or the same one with another source: media times start again. */
  newSource(): void {
    this.#offset = null
  }

  /** The same source runs again: its `toSeconds` follows its `fromSeconds`. */
  wentRound({ fromSeconds, toSeconds }: Round): void {
    if (this.#offset === null) return
    this.#sourceStart = Math.max(this.#reached, fromSeconds + this.#offset)
    this.#offset = this.#sourceStart - toSeconds
  }

  /** @returns seconds on the time line, or null for a rewind to before this source was first seen */
  place(mediaSeconds: number, playbackRate: number, nowMs: number): number | null {
    if (!Number.isFinite(mediaSeconds)) return null
    if (this.#offset === null) {
      const gapSeconds = this.#last ? Math.max(0, (nowMs - this.#last.at) / 1000) * playbackRate : 0
      this.#sourceStart = this.#last ? Math.max(this.#reached, this.#last.seconds + gapSeconds) : 0
      this.#offset = this.#sourceStart - mediaSeconds
      this.#reached = this.#sourceStart
    }
    const seconds = mediaSeconds + this.#offset
    if (Math.abs(seconds - this.#reached) > FURTHEST_SEEK_SECONDS) {
      this.newSource()
      return this.place(mediaSeconds, playbackRate, nowMs)
    }
    if (seconds < this.#sourceStart) return null
    const step = seconds - this.#reached
    if (step > 0 && step <= LARGEST_STEP_SECONDS) this.#watch(this.#reached, seconds)
    if (step >= 0) this.#played.note(seconds, playbackRate, nowMs)
    this.#reached = Math.max(this.#reached, seconds)
    this.#last = { seconds, at: nowMs }
    return seconds
  }

  #watch(fromSeconds: number, toSeconds: number): void {
    this.#watched += toSeconds - fromSeconds
    const last = this.#stretches.at(-1)
    if (last?.toSeconds === fromSeconds) last.toSeconds = toSeconds
    else this.#stretches = joined([...this.#stretches, { fromSeconds, toSeconds }], MOST_STRETCHES)
  }

  /** Where a media time of the current source lies, without counting it as played; null if it is not on the time line. */
  whereIs(mediaSeconds: number): number | null {
    if (this.#offset === null || !Number.isFinite(mediaSeconds)) return null
    const seconds = mediaSeconds + this.#offset
    return seconds < this.#sourceStart ? null : seconds
  }

  /** Epoch ms at which a second of the line was first played; 0 if nothing was. */
  playedAt(seconds: number): number {
    return this.#played.at(seconds)
  }

  get reachedSeconds(): number {
    return this.#reached
  }

  /** What of the line was watched since this page was loaded. */
  get stretches(): readonly Span[] {
    return this.#stretches
  }

  get watchedSeconds(): number {
    return this.#watched
  }
}
