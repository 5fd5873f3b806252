/**
 * What a page states in `VideoObject` and `BroadcastEvent` about whether a video is live. `isLiveBroadcast: true` means
 * that it is, was or will be live; only the dates say which. A video with a duration but no broadcast event is a
 * recording.
 */
import type { ShowClaim } from "~model/reading"
import { parseMoment } from "../dom/dates"
import { parseIsoDuration } from "../dom/numbers"
import { type JsonObject, objectsIn } from "../dom/state"
import { isOfType, objects, readStructuredData, type StructuredData, text } from "./items"

export interface Broadcasting {
  isLiveBroadcast: boolean
  startedAt: number | null
  endedAt: number | null
}

export interface StatedVideo {
  name: string
  contentUrl: string
  embedUrl: string
  url: string
  durationSeconds: number | null
  broadcasts: Broadcasting[]
}

const MOST_VIDEOS = 100

export function readVideos(document: Document, data: StructuredData = readStructuredData(document)): StatedVideo[] {
  const found = new Set<JsonObject>()
  for (const { item } of data.items) {
    for (const object of objectsIn(item)) if (isOfType(object, "VideoObject", "BroadcastEvent")) found.add(object)
  }
  const videos = [...found].filter((object) => isOfType(object, "VideoObject")).slice(0, MOST_VIDEOS)
  // An event that a video names as its publication is read together with the video.
  const published = new Set(videos.flatMap((video) => objects(video, "publication", data.byId)))
  const events = [...found]
    .filter((object) => isOfType(object, "BroadcastEvent") && !published.has(object))
    .slice(0, MOST_VIDEOS)
  const stated = [...videos.map((video) => videoOf(video, data)), ...events.map((event) => eventAsVideo(event, data))]
  return stated
}

function videoOf(object: JsonObject, data: StructuredData): StatedVideo {
  const publication = objects(object, "publication", data.byId)
  // YouTube and others state the event's properties on the video itself.
  const events = publication.length === 0 && text(object, "startDate", "endDate") !== "" ? [object] : publication
  return {
    name: text(object, "name"),
    contentUrl: text(object, "contentUrl"),
    embedUrl: text(object, "embedUrl"),
    url: text(object, "url", "@id"),
    durationSeconds: parseIsoDuration(text(object, "duration")),
    broadcasts: events.map(broadcastOf),
  }
}

function eventAsVideo(event: JsonObject, data: StructuredData): StatedVideo {
  const [work] = [...objects(event, "workPerformed", data.byId), ...objects(event, "recordedIn", data.byId)]
  return {
    name: text(event, "name") || (work ? text(work, "name") : ""),
    contentUrl: work ? text(work, "contentUrl") : "",
    embedUrl: work ? text(work, "embedUrl") : "",
    url: text(event, "url", "@id"),
    durationSeconds: work ? parseIsoDuration(text(work, "duration")) : null,
    broadcasts: [broadcastOf(event)],
  }
}

const broadcastOf = (event: JsonObject): Broadcasting => ({
  isLiveBroadcast: event.isLiveBroadcast === true || /(?:^|\/)true$/i.test(text(event, "isLiveBroadcast")),
  startedAt: parseMoment(text(event, "startDate")),
  endedAt: parseMoment(text(event, "endDate")),
})

/** What a video claims at `now` (milliseconds since 1970). Without dates, `isLiveBroadcast` says nothing about now. */
export function claimOfVideo(video: StatedVideo, now: number): ShowClaim {
  const durationSeconds = video.durationSeconds ?? undefined
  const none: ShowClaim = { state: "none", basis: "none" }
  if (video.broadcasts.length === 0) {
    return durationSeconds === undefined ? none : { state: "replay", basis: "structured-data", durationSeconds }
  }
  const claims = video.broadcasts.map((broadcast) => claimOfBroadcast(broadcast, video, now))
  return (
    (["live", "scheduled", "replay", "ended"] as const)
      .map((state) => claims.find((claim) => claim.state === state))
      .find(Boolean) ?? none
  )
}

function claimOfBroadcast(
  { isLiveBroadcast, startedAt, endedAt }: Broadcasting,
  video: StatedVideo,
  now: number,
): ShowClaim {
  const dates = { startedAt: startedAt ?? undefined, endedAt: endedAt ?? undefined }
  const durationSeconds = video.durationSeconds ?? undefined
  const basis = "structured-data"
  if (endedAt !== null && endedAt <= now) {
    const canBeWatched = durationSeconds !== undefined || video.contentUrl !== ""
    return { state: canBeWatched ? "replay" : "ended", basis, ...dates, durationSeconds }
  }
  if (startedAt !== null && startedAt > now) return { state: "scheduled", basis, ...dates }
  if (startedAt !== null) return { state: isLiveBroadcast ? "live" : "replay", basis, ...dates, durationSeconds }
  return { state: "none", basis: "none" }
}
