/** Codes a stretch of samples as badly as a starved stream is, with the ffmpeg binary from npm. */
import { spawnSync } from "node:child_process"
import { FRAME_HEIGHT, FRAME_WIDTH, SLOT_SECONDS } from "~liveness/index"
import { ffmpegPath } from "../../mall/media/encoder"

const SIZE = `${FRAME_WIDTH}x${FRAME_HEIGHT}`
const MOST_BYTES = 64 * 1024 * 1024

/**
 * 160x90 in H.264. The coder gets two pictures a second; `kilobits` are those of a stream of 25, and each picture here
 * has as many bits as one there. That is harsher than life, where the pictures in between help.
 */
export async function recode(luma: Uint8Array, kilobits: number): Promise<Uint8Array> {
  const bits = Math.round((1000 * kilobits) / (25 * SLOT_SECONDS))
  const binary = await ffmpegPath()
  const raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", SIZE, "-r", String(1 / SLOT_SECONDS)]
  const quiet = ["-v", "error", "-threads", "1"]
  const rate = ["-b:v", String(bits), "-maxrate", String(bits), "-bufsize", String(8 * bits), "-g", "20"]
  const coder = ["-c:v", "libx264", "-preset", "veryfast", "-threads", "1", "-pix_fmt", "yuv420p", ...rate]
  const coded = run(binary, [...quiet, ...raw, "-i", "-", "-vf", "scale=160:90", ...coder, "-f", "h264", "-"], luma)
  const size = ["-vf", `scale=${FRAME_WIDTH}:${FRAME_HEIGHT}:flags=area`]
  return run(
    binary,
    [...quiet, "-f", "h264", "-i", "-", ...size, "-vsync", "0", "-pix_fmt", "gray", "-f", "rawvideo", "-"],
    coded,
  )
}

function run(binary: string, options: string[], input: Uint8Array): Uint8Array {
  const { status, stdout, stderr, error } = spawnSync(binary, options, { input, maxBuffer: MOST_BYTES })
  if (error) throw error
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}: ${stderr.toString().slice(0, 400)}`)
  return new Uint8Array(stdout)
}
