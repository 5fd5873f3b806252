/**
 * When each second of the time line was played, by the wall clock.
 *
 * Media time goes on evenly until the viewer pauses, seeks or changes the speed, or the player stalls. Each of these
 * leaves an anchor, a second of the time line with its wall-clock time; between two anchors the speed of playback gives the rest.
 * Invariants: anchors rise in both; at most `MOST_ANCHORS` are kept, the oldest go first.
 */
const MOST_ANCHORS = 500
/** Samples come a little early or late; a larger difference has a cause. */
const UNEVEN_MS = 1_500

/** A second of the time line, and when it was played (epoch ms). */
export interface PlayedMoment {
  readonly seconds: number
  readonly at: number
}

interface Anchor extends PlayedMoment {
  readonly msPerSecond: number
}

export class PlayedTimes {
  readonly #anchors: Anchor[] = []

  /** @param seconds on the time line, no earlier than in any call before */
  note(seconds: number, playbackRate: number, at: number): void {
    const last = this.#anchors.at(-1)
    if (last && Math.abs(timeAfter(last, seconds) - at) <= UNEVEN_MS) return
    this.#anchors.push({ seconds, at, msPerSecond: playbackRate > 0 ? 1000 / playbackRate : 0 })
    if (this.#anchors.length > MOST_ANCHORS) this.#anchors.shift()
  }

  /** Epoch ms at which a second of the time line was played; 0 where nothing was. */
  at(seconds: number): number {
    const before = this.#anchors.findLast((anchor) => anchor.seconds <= seconds) ?? this.#anchors[0]
    if (!before) return 0
    const latest = this.#anchors.find((anchor) => anchor.seconds > seconds)?.at ?? Number.POSITIVE_INFINITY
    return Math.max(0, Math.round(Math.min(timeAfter(before, seconds), latest)))
  }
}

/** Times before the first anchor are taken to have been played at its speed. */
const timeAfter = ({ seconds, at, msPerSecond }: Anchor, later: number) => at + (later - seconds) * msPerSecond
