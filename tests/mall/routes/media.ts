/** Playlists and segments, with CORS, as a content network sends them. */
import { shows } from "../catalogue/shows"
import { awaitedSegment, multivariantPlaylist } from "../media/playlist"
import type { MallState } from "../state"
import { type Asked, notFound, type Reply, reply } from "./reply"

const playlistType = "application/vnd.apple.mpegurl"
const captionType = "text/vtt; charset=utf-8"
const shared = { "access-control-allow-origin": "*", "timing-allow-origin": "*" }
const fresh = { ...shared, "cache-control": "no-store" }
const kept = { ...shared, "cache-control": "public, max-age=60" }

export async function media(state: MallState, { url, signal }: Asked): Promise<Reply> {
  const [, folder = "", , name = "", file = ""] = url.pathname.split("/")
  const broadcast = state.byUuid(folder.replace(/_mall$/, ""))
  if (broadcast === undefined) return notFound()
  const run = state.runOf(broadcast)
  if (name === "multivariant.m3u8") {
    // A recording has its captions in a file that the page names.
    const isLiveWithCaptions = shows[broadcast.scenario.show].hasCaptions && broadcast.past === undefined
    const captionsUri = isLiveWithCaptions ? "captions.m3u8" : null
    return reply(playlistType, multivariantPlaylist("media.m3u8", captionsUri), fresh)
  }
  const list = /^(media|captions)\.m3u8$/.exec(name)?.[1]
  if (list === "media" || list === "captions") {
    return reply(playlistType, await run.playlist(awaitedSegment(url.searchParams), signal, list), fresh)
  }
  if (name === "captions.vtt") return reply(captionType, run.captionFile(), kept)
  const [, segment, ending] = /^(\d+)\.(ts|vtt)$/.exec(file) ?? []
  if (name !== run.path || segment === undefined) return { ...notFound(), headers: fresh }
  if (ending === "vtt") return reply(captionType, run.captions(Number(segment)), kept)
  if (broadcast.scenario.flaw === "never-plays") await gone(signal)
  return reply("video/mp2t", await run.segment(Number(segment)), kept)
}

/** A server that is always about to answer. */
function gone(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }))
}
