/** HLS playlists as text (RFC 8216, with blocking reload as in its second edition). Pure. */
import { segmentSeconds } from "./format"

/** Sequence number of a stream's first segment. No real stream is at zero when a viewer joins. */
const firstSequence = 1200

export interface PlaylistPlan {
  /** First segment in the list and the first one after it, counted from the start of the stream. */
  fromSegment: number
  toSegment: number
  /** Wall-clock time of second 0 of the stream. */
  startedAt: number
  /** True if no more segments will be added. */
  isFinished: boolean
  /** After this many segments the URLs repeat, with a discontinuity; absent if they never do. */
  segmentsPerPass?: number
  /** For fragmented MP4; absent for transport streams. */
  initialisationUri?: string
  /** @param segment counted from the start of the stream, or within one pass */
  uriOf(segment: number): string
}

export function mediaPlaylist(plan: PlaylistPlan): string {
  const { fromSegment, toSegment, startedAt, isFinished, segmentsPerPass, initialisationUri } = plan
  const passOf = (segment: number) => (segmentsPerPass === undefined ? 0 : Math.floor(segment / segmentsPerPass))
  const lines = [
    "#EXTM3U",
    "#EXT-X-VERSION:6",
    `#EXT-X-TARGETDURATION:${segmentSeconds}`,
    `#EXT-X-MEDIA-SEQUENCE:${isFinished ? 0 : firstSequence + fromSegment}`,
    ...(isFinished ? ["#EXT-X-PLAYLIST-TYPE:VOD"] : ["#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES"]),
    ...(segmentsPerPass === undefined ? [] : [`#EXT-X-DISCONTINUITY-SEQUENCE:${passOf(fromSegment)}`]),
    "#EXT-X-INDEPENDENT-SEGMENTS",
    ...(initialisationUri === undefined ? [] : [`#EXT-X-MAP:URI="${initialisationUri}"`]),
  ]
  for (let segment = fromSegment; segment < toSegment; segment++) {
    if (segment > fromSegment && passOf(segment) !== passOf(segment - 1)) lines.push("#EXT-X-DISCONTINUITY")
    const at = new Date(startedAt + segment * segmentSeconds * 1000).toISOString()
    if (!isFinished) lines.push(`#EXT-X-PROGRAM-DATE-TIME:${at}`)
    lines.push(`#EXTINF:${segmentSeconds.toFixed(3)},`)
    lines.push(plan.uriOf(segmentsPerPass === undefined ? segment : segment % segmentsPerPass))
  }
  if (isFinished) lines.push("#EXT-X-ENDLIST")
  return `${lines.join("\n")}\n`
}

/**
 * @param mediaUri of the only rendition there is at a time
 * @param captionsUri of the captions, which are off until somebody turns them on; null if there are none
 */
export function multivariantPlaylist(mediaUri: string, captionsUri: string | null = null): string {
  return [
    "#EXTM3U",
    "#EXT-X-VERSION:6",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    ...(captionsUri === null
      ? []
      : [
          `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=NO,FORCED=NO,URI="${captionsUri}"`,
        ]),
    `#EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=700000,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=15.000${captionsUri === null ? "" : ',SUBTITLES="captions"'}`,
    mediaUri,
    "",
  ].join("\n")
}

/** @returns the segment that a blocking reload waits for, counted from the start; null if the request does not block */
export function awaitedSegment(query: URLSearchParams): number | null {
  const sequence = Number(query.get("_HLS_msn") ?? Number.NaN)
  return Number.isInteger(sequence) && sequence >= firstSequence ? sequence - firstSequence : null
}
