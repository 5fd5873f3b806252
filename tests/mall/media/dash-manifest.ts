/** A live DASH manifest (ISO/IEC 23009-1) with an explicit timeline, as text. Pure. */
import { heightPixels, samplesPerSecond, segmentSeconds, widthPixels } from "./format"
import { mp4Codecs } from "./fragmented-mp4"

const timescale = 1000

export interface ManifestPlan {
  /** The prefix of the segments' names. */
  path: string
  /** First available segment and the first one after them, counted from the start of the stream. */
  fromSegment: number
  toSegment: number
  /** Wall-clock time of second 0 of the stream. */
  startedAt: number
  distanceToEdgeSeconds: number
  /** How often a player should reload, in real seconds. */
  updateSeconds: number
}

export function dashManifest(plan: ManifestPlan): string {
  const { path, fromSegment, toSegment, startedAt, distanceToEdgeSeconds, updateSeconds } = plan
  const windowSeconds = (toSegment - fromSegment) * segmentSeconds
  const template = (
    track: string,
  ) => `<SegmentTemplate timescale="${timescale}" initialization="${track}/init.mp4" media="${track}/${path}-$Number$.m4s" startNumber="${fromSegment}">
<SegmentTimeline><S t="${fromSegment * segmentSeconds * timescale}" d="${segmentSeconds * timescale}" r="${toSegment - fromSegment - 1}"/></SegmentTimeline>
</SegmentTemplate>`
  return `<?xml version="1.0" encoding="utf-8"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="dynamic" profiles="urn:mpeg:dash:profile:isoff-live:2011" availabilityStartTime="${new Date(startedAt).toISOString()}" publishTime="${new Date(startedAt + toSegment * segmentSeconds * 1000).toISOString()}" minimumUpdatePeriod="PT${updateSeconds}S" timeShiftBufferDepth="PT${windowSeconds}S" suggestedPresentationDelay="PT${distanceToEdgeSeconds}S" maxSegmentDuration="PT${segmentSeconds}S" minBufferTime="PT${segmentSeconds}S">
<Period id="live" start="PT0S">
<AdaptationSet contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
${template("video")}
<Representation id="video" bandwidth="800000" codecs="${mp4Codecs.video}" width="${widthPixels}" height="${heightPixels}"/>
</AdaptationSet>
<AdaptationSet contentType="audio" mimeType="audio/mp4" lang="en" segmentAlignment="true" startWithSAP="1">
${template("audio")}
<Representation id="audio" bandwidth="100000" codecs="${mp4Codecs.audio}" audioSamplingRate="${samplesPerSecond}"/>
</AdaptationSet>
</Period>
</MPD>
`
}
