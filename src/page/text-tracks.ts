/**
 * Text tracks of a player, read without anyone seeing it. A track that is off holds no cues, so it is made "hidden", which
 * loads them and shows nothing, and is switched off again at the end.
 *
 * Invariants: a track is never made visible by us, and one that the viewer or the page shows or hides itself is left as it
 * is. A player that switches ours off again is asked once more and then left in peace.
 */

/** Some players take a track that became "hidden" for the viewer's choice and show it: within this time that was our doing. */
const reactionMs = 2_000
const attemptsAtMost = 2

const sameLanguage = (one: string, other: string) =>
  one !== "" && one.split("-")[0]?.toLowerCase() === other.split("-")[0]?.toLowerCase()

/** The captions that are most likely to hold the words that are spoken: in the page's language, or else those that are on. */
export function captionTrack(tracks: Iterable<TextTrack>, pageLanguage: string): TextTrack | null {
  let best: TextTrack | null = null
  let bestRank = -1
  for (const track of tracks) {
    if (track.kind !== "captions" && track.kind !== "subtitles") continue
    const on = track.mode === "showing" ? 2 : track.mode === "hidden" ? 1 : 0
    const rank = (sameLanguage(track.language, pageLanguage) ? 3 : 0) + on
    if (rank > bestRank) [best, bestRank] = [track, rank]
  }
  return best
}

export class BorrowedTrack {
  #borrowed: { track: TextTrack; at: number } | null = null
  readonly #attempts = new WeakMap<TextTrack, number>()

  constructor(tracks: EventTarget, signal: AbortSignal) {
    tracks.addEventListener("change", () => this.#keepHidden(), { signal })
    signal.addEventListener("abort", () => this.giveBack(), { once: true })
  }

  /** Makes the track's cues available. */
  borrow(track: TextTrack): void {
    if (track !== this.#borrowed?.track) this.giveBack()
    if (track.mode !== "disabled") return
    const attempts = this.#attempts.get(track) ?? 0
    if (attempts >= attemptsAtMost) return
    this.#attempts.set(track, attempts + 1)
    this.#borrowed = { track, at: performance.now() }
    track.mode = "hidden"
  }

  giveBack(): void {
    if (this.#borrowed?.track.mode === "hidden") this.#borrowed.track.mode = "disabled"
    this.#borrowed = null
  }

  #keepHidden(): void {
    if (this.#borrowed?.track.mode !== "showing") return
    const isReaction = performance.now() - this.#borrowed.at < reactionMs && !navigator.userActivation?.isActive
    if (isReaction) this.#borrowed.track.mode = "hidden"
    // The viewer wants to see it: from now on it is theirs.
    else this.#borrowed = null
  }
}
