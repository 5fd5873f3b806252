/**
 * Whether the playing video is a finished recording. `video.duration` alone says nothing (a live player has a finite,
 * growing one), so a length that stands still only raises the question; the answer is the playlist's own end mark, or a
 * plain file. The playlist is fetched once per source, and a few times more if that fails; it is never polled.
 */
import type { EvidenceOf } from "~model/evidence"

const STANDS_STILL_FOR_MS = 20_000
/** Retry delay and limit for a playlist that could not be fetched. */
const ASK_AGAIN_AFTER_MS = 15_000
const MOST_TRIES = 3
const SAME_LENGTH_SECONDS = 3
const SAME_MOMENT_SECONDS = 0.5
/** Renditions of one show; the ones fetched last count. */
const MOST_PLAYLISTS = 12
/** Low-latency HLS: with these the server would delay its answer until the next segment. */
const RELOAD_DIRECTIVE = "_HLS_"

export class RecordingFinder {
  /** By host and path: tokens and reload directives in the query change while the playlist stays the same. */
  readonly #playlists = new Map<string, string>()
  #question = newQuestion(Number.NaN, 0)
  #found: { basis: "playlist" | "file"; durationSeconds: number; firstSeenAt: number } | null = null
  #playedToEnd = false

  /** @param finishedLength  length in seconds of the finished playlist at an address; null if it is live, or no playlist */
  constructor(private readonly finishedLength: (url: string) => Promise<number | null>) {}

  newSource(): void {
    this.#question = newQuestion(Number.NaN, 0)
    this.#found = null
    this.#playedToEnd = false
  }

  /** The video reached its end, whether or not it began again. */
  ended(): void {
    this.#playedToEnd = true
  }

  fetched(url: string): void {
    if (!URL.canParse(url)) return
    const playlist = new URL(url)
    if (!playlist.pathname.endsWith(".m3u8")) return
    for (const name of [...playlist.searchParams.keys()])
      if (name.startsWith(RELOAD_DIRECTIVE)) playlist.searchParams.delete(name)
    const place = playlist.host + playlist.pathname
    this.#playlists.delete(place)
    this.#playlists.set(place, playlist.href)
    if (this.#playlists.size > MOST_PLAYLISTS) this.#playlists.delete(this.#playlists.keys().next().value!)
  }

  /** To be called about once a second with the video that is watched. */
  async look(video: Pick<HTMLVideoElement, "duration" | "currentSrc">, now: number): Promise<void> {
    const standsStill = Math.abs(video.duration - this.#question.lengthSeconds) <= SAME_MOMENT_SECONDS
    if (!standsStill) {
      this.#question = newQuestion(video.duration, now)
      this.#found = null
      this.#playedToEnd = false
      return
    }
    const question = this.#question
    if (now < question.askAt || question.triesLeft === 0) return
    question.triesLeft--
    question.askAt = now + ASK_AGAIN_AFTER_MS
    const durationSeconds = video.duration
    const basis = video.currentSrc.startsWith("http") ? "file" : await this.#askPlaylists(durationSeconds)
    // The source or the length has changed meanwhile: this answer is out of date.
    if (question !== this.#question || basis === "unknown") return
    question.triesLeft = 0
    if (basis) this.#found = { basis, durationSeconds, firstSeenAt: question.since }
  }

  evidence(at: number): EvidenceOf<"finished-recording"> | null {
    if (!this.#found) return null
    return { kind: "finished-recording", ...this.#found, ...(this.#playedToEnd && { playedToEnd: true }), at }
  }

  /** Null: none of them is the finished one. `unknown`: none that could be fetched is, but one could not be fetched. */
  async #askPlaylists(durationSeconds: number): Promise<"playlist" | "unknown" | null> {
    let missing = false
    for (const url of [...this.#playlists.values()].reverse()) {
      try {
        const length = await this.finishedLength(url)
        if (length !== null && Math.abs(length - durationSeconds) < SAME_LENGTH_SECONDS) return "playlist"
      } catch {
        missing = true
      }
    }
    return missing ? "unknown" : null
  }
}

interface Question {
  lengthSeconds: number
  since: number
  /** When to try again at the earliest, and how many tries are left. */
  askAt: number
  triesLeft: number
}

const newQuestion = (lengthSeconds: number, now: number): Question => ({
  lengthSeconds,
  since: now,
  askAt: now + STANDS_STILL_FOR_MS,
  triesLeft: MOST_TRIES,
})
