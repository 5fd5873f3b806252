/**
 * Text tracks of a player, read as they are. A track that is off holds no cues. It stays off, because the page would notice if it were
 * switched on, even hidden, and might take it for the viewer's wish.
 */

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

/** The file that a track of the page's own markup is loaded from. */
export const fileOfTrack = (video: Pick<HTMLVideoElement, "querySelectorAll">, track: TextTrack): string | undefined =>
  [...video.querySelectorAll("track")].find((element) => element.track === track)?.src || undefined
