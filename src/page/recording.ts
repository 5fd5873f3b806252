/**
 * Whether the playing video is a finished recording. `video.duration` alone says nothing (a live player has a finite,
 * growing one), so a length that stands still only starts the question; the answer is the playlist's own end mark, or a
 * plain file. The playlist is asked for once per source, never polled.
 */
import { Parser } from "m3u8-parser"
import type { EvidenceOf } from "~model/evidence"

const standsStillForMs = 20_000
const sameLengthSeconds = 3

interface Playlist {
  segments?: { duration?: number }[]
  endList?: boolean
}

/** Length in seconds of a finished media playlist; null where it is a live one, or none at all. */
export function finishedLengthSeconds(text: string): number | null {
  const parser = new Parser()
  parser.push(text)
  parser.end()
  const { segments, endList } = parser.manifest as Playlist
  if (!endList || !segments?.length) return null
  return segments.reduce((sum, { duration = 0 }) => sum + duration, 0)
}

export class RecordingWatch {
  #playlists = new Set<string>()
  #length = Number.NaN
  #lengthSince = 0
  #asked = false
  #found: { basis: "playlist" | "file"; durationSeconds: number; firstSeenAt: number } | null = null

  constructor(private readonly fetchText: (url: string) => Promise<string>) {}

  newSource(): void {
    this.#length = Number.NaN
    this.#asked = false
    this.#found = null
  }

  fetched(url: string): void {
    if (URL.canParse(url) && new URL(url).pathname.endsWith(".m3u8")) this.#playlists.add(url)
  }

  /** To be called about once a second with the video that is watched. */
  async look(video: Pick<HTMLVideoElement, "duration" | "currentSrc">, now: number): Promise<void> {
    const standsStill = Math.abs(video.duration - this.#length) <= 0.5
    if (!standsStill) {
      this.#length = video.duration
      this.#lengthSince = now
      this.#found = null
      this.#asked = false
      return
    }
    if (this.#asked || now - this.#lengthSince < standsStillForMs) return
    this.#asked = true
    const basis = video.currentSrc.startsWith("http") ? "file" : await this.#playlistBasis(video.duration)
    if (basis) this.#found = { basis, durationSeconds: video.duration, firstSeenAt: this.#lengthSince }
  }

  evidence(at: number): EvidenceOf<"finished-recording"> | null {
    return this.#found && { kind: "finished-recording", ...this.#found, at }
  }

  async #playlistBasis(durationSeconds: number): Promise<"playlist" | null> {
    for (const url of this.#playlists) {
      const length = await this.fetchText(url).then(finishedLengthSeconds, () => null)
      if (length !== null && Math.abs(length - durationSeconds) < sameLengthSeconds) return "playlist"
    }
    return null
  }
}
