/**
 * Whether a live stream is watched as it comes: what the viewer missed, or goes back to, is no rerun.
 *
 * A live player may report an endless length or a finite one that grows. A length that stands still is a recording's,
 * whatever the badge says: there is no edge to be behind.
 */

/** Players report at least this length for an endless stream; some cannot say "infinite". */
const ENDLESS_SECONDS = 2 ** 31
/** More than players buffer, and than the steps in which they move their window. */
const LEAST_BEHIND_SECONDS = 90
/** The window of a live stream moves at least once in this time. */
const STANDS_STILL_FOR_MS = 20_000
/** A recording's length may be corrected once; a live stream's goes on growing. */
const GROWTH_LASTS_MS = 60_000
/** Lengths that differ by less are the same, measured twice. */
const SAME_LENGTH_SECONDS = 0.5

/** `unknown`: it is not known yet whether what plays is a live stream. */
export type EdgePlace = "at-edge" | "behind" | "unknown"

type Player = Pick<HTMLVideoElement, "duration" | "seekable" | "currentTime" | "currentSrc">

export class LiveEdge {
  #source = ""
  #lengthSeconds = Number.NaN
  #sinceMs = 0
  #hasGrown = false

  /** To be called about once a second with the video that is watched. @param now in milliseconds */
  look({ duration, currentSrc }: Player, now: number): void {
    const isSame = currentSrc === this.#source && Math.abs(duration - this.#lengthSeconds) <= SAME_LENGTH_SECONDS
    if (isSame) return
    this.#hasGrown = currentSrc === this.#source && (this.#hasGrown || duration > this.#lengthSeconds)
    this.#source = currentSrc
    this.#lengthSeconds = duration
    this.#sinceMs = now
  }

  place({ duration, seekable, currentTime }: Player, now: number): EdgePlace {
    if (seekable.length === 0) return "at-edge"
    if (seekable.end(seekable.length - 1) - currentTime <= LEAST_BEHIND_SECONDS) return "at-edge"
    const isGrowing = this.#hasGrown && now - this.#sinceMs < GROWTH_LASTS_MS
    if (duration >= ENDLESS_SECONDS || isGrowing) return "behind"
    return now - this.#sinceMs >= STANDS_STILL_FOR_MS ? "at-edge" : "unknown"
  }
}
