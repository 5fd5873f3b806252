/**
 * The stream as one endless fragmented MP4 from a host without CORS, as from old push players: it plays, but no script
 * may read its pixels.
 */
import { spawn } from "node:child_process"
import { ffmpegPath } from "../media/ffmpeg"
import type { ShowRun } from "../show-run"
import type { MallState } from "../state"
import { type Asked, notFound, type Reply, reply } from "./reply"

export async function plainStream(state: MallState, { url, signal }: Asked): Promise<Reply> {
  const broadcast = state.byUuid(url.pathname.split("/")[1] ?? "")
  if (broadcast === undefined) return notFound()
  const child = spawn(
    await ffmpegPath(),
    ["-v", "error", "-f", "mpegts", "-i", "pipe:0", "-c", "copy", "-bsf:a", "aac_adtstoasc"].concat([
      "-movflags",
      "frag_keyframe+empty_moov+default_base_moof",
      "-f",
      "mp4",
      "pipe:1",
    ]),
    { stdio: ["pipe", "pipe", "ignore"] },
  )
  signal.addEventListener("abort", () => child.kill(), { once: true })
  child.stdin.on("error", () => {}) // The viewer has left.
  void feed(state.runOf(broadcast), (bytes) => child.stdin.write(bytes), signal)
  return reply("video/mp4", child.stdout, { "cache-control": "no-store", "accept-ranges": "none" })
}

async function feed(run: ShowRun, write: (bytes: Buffer) => void, signal: AbortSignal): Promise<void> {
  for await (const segment of run.pushed(signal)) write(await run.segment(segment))
}
