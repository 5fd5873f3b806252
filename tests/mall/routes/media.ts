/**
 * Playlists, manifests and segments, with CORS, as a content delivery network sends them; each way of delivery has a
 * folder.
 */
import { Readable } from "node:stream"
import type { Broadcast } from "../catalogue/broadcasts"
import { shows } from "../catalogue/shows"
import { dashManifest } from "../media/dash-manifest"
import { flvHeader, flvSegment } from "../media/flash-video"
import { fragment, initialisationSegment, type TrackKind } from "../media/fragmented-mp4"
import { awaitedSegment, multivariantPlaylist } from "../media/playlist"
import { wholeFile } from "../media/whole-file"
import { distanceToEdgeSeconds, type ShowRun } from "../show-run"
import type { MallState } from "../state"
import { type Asked, notFound, type Reply, reply } from "./reply"

const playlistType = "application/vnd.apple.mpegurl"
const captionType = "text/vtt; charset=utf-8"
const shared = { "access-control-allow-origin": "*", "timing-allow-origin": "*" }
const fresh = { ...shared, "cache-control": "no-store" }
const kept = { ...shared, "cache-control": "public, max-age=60" }
/** How often a DASH player reloads, in real time; at eight times the speed this is four seconds of stream. */
const manifestUpdateSeconds = 0.5

interface MediaRequest extends Asked {
  broadcast: Broadcast
  run: ShowRun
  /** The path after the folders of show and delivery. */
  name: string
  file: string
}

export async function media(state: MallState, asked: Asked): Promise<Reply> {
  const [, folder = "", delivery = "", name = "", file = ""] = asked.url.pathname.split("/")
  const broadcast = state.byUuid(folder.replace(/_mall$/, ""))
  const deliver = deliveries.get(delivery)
  if (broadcast === undefined || deliver === undefined) return notFound()
  const answer = await deliver({ ...asked, broadcast, run: state.runOf(broadcast), name, file })
  return answer ?? { ...notFound(), headers: fresh }
}

const deliveries = new Map<string, (request: MediaRequest) => Promise<Reply | null>>([
  ["hls", hls],
  ["cmaf", cmaf],
  ["dash", dash],
  ["flv", flv],
  ["file", file],
])

async function hls({ broadcast, run, name, file, url, signal }: MediaRequest): Promise<Reply | null> {
  const playlist = async (ending: "ts" | "vtt") =>
    reply(playlistType, await run.playlist(awaitedSegment(url.searchParams), signal, ending), fresh)
  if (name === "multivariant.m3u8") {
    // A recording's captions are in a file that the page names.
    const isLiveWithCaptions = shows[broadcast.scenario.show].hasCaptions && broadcast.past === undefined
    return reply(playlistType, multivariantPlaylist("media.m3u8", isLiveWithCaptions ? "captions.m3u8" : null), fresh)
  }
  if (name === "media.m3u8") return playlist("ts")
  if (name === "captions.m3u8") return playlist("vtt")
  if (name === "captions.vtt") return reply(captionType, run.captionFile(), kept)
  if (name !== run.path) return null
  const captions = numberOf(file, "vtt")
  if (captions !== null) return reply(captionType, run.captions(captions), kept)
  const segment = numberOf(file, "ts")
  if (segment === null) return null
  if (run.scenario.flaw === "never-plays") await gone(signal)
  return reply("video/mp2t", await run.segment(segment), kept)
}

/** Fragments with picture and sound together, listed as in HLS, for the player that feeds Media Source in a worker. */
async function cmaf({ run, name, file, url, signal }: MediaRequest): Promise<Reply | null> {
  if (name === "media.m3u8") {
    return reply(playlistType, await run.playlist(awaitedSegment(url.searchParams), signal, "m4s"), fresh)
  }
  if (name === "init.mp4") return initialisation(run, ["video", "audio"])
  const segment = numberOf(file, "m4s")
  return name !== run.path || segment === null ? null : fragmentReply(run, ["video", "audio"], segment)
}

async function dash({ run, name, file }: MediaRequest): Promise<Reply | null> {
  if (name === "manifest.mpd") {
    const manifest = dashManifest({
      ...(await run.window()),
      path: run.path,
      startedAt: run.startedAt,
      // Playlists are answered when there is news, but manifests are polled; starting further behind, playback does not
      // stall.
      distanceToEdgeSeconds: 2 * distanceToEdgeSeconds(run.clock.rate),
      updateSeconds: manifestUpdateSeconds,
    })
    return reply("application/dash+xml", manifest, fresh)
  }
  if (name !== "video" && name !== "audio") return null
  if (file === "init.mp4") return initialisation(run, [name])
  const segment = file.startsWith(`${run.path}-`) ? numberOf(file.slice(run.path.length + 1), "m4s") : null
  return segment === null ? null : fragmentReply(run, [name], segment)
}

/** A file, or the range of it that a player requests. */
async function file({ run, name, range }: MediaRequest): Promise<Reply | null> {
  if (name !== "show.mp4") return null
  const bytes = await wholeFile(run)
  const headers = { ...kept, "accept-ranges": "bytes" }
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? []
  if (first === undefined) return reply("video/mp4", bytes, headers)
  const from = Number(first)
  const to = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1
  const content = { "content-range": `bytes ${from}-${to}/${bytes.length}` }
  return { ...reply("video/mp4", bytes.subarray(from, to + 1), { ...headers, ...content }), status: 206 }
}

async function flv({ run, name, signal }: MediaRequest): Promise<Reply | null> {
  return name === "live.flv" ? reply("video/x-flv", Readable.from(flvTags(run, signal)), fresh) : null
}

async function* flvTags(run: ShowRun, signal: AbortSignal): AsyncGenerator<Buffer> {
  yield flvHeader
  for await (const segment of run.pushed(signal)) yield flvSegment(await run.content(segment))
}

async function initialisation(run: ShowRun, kinds: readonly TrackKind[]): Promise<Reply> {
  return reply("video/mp4", initialisationSegment(kinds, await run.content(0)), kept)
}

async function fragmentReply(run: ShowRun, kinds: readonly TrackKind[], segment: number): Promise<Reply> {
  return reply("video/mp4", fragment(kinds, await run.content(segment), segment + 1), kept)
}

function numberOf(file: string, ending: string): number | null {
  const [, digits, found] = /^(\d+)\.(\w+)$/.exec(file) ?? []
  return found === ending ? Number(digits) : null
}

/** Waits until the viewer has left, as a server does that never answers. */
function gone(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }))
}
