/** Re-encodes samples as badly as a stream starved of bits, with the ffmpeg binary from npm. */
import { FRAME_HEIGHT, FRAME_WIDTH, SLOT_SECONDS } from "~liveness/index"
import { throughFfmpeg } from "../../mall/media/ffmpeg"

const SIZE = `${FRAME_WIDTH}x${FRAME_HEIGHT}`

/**
 * Encodes as 160x90 H.264. The encoder gets two pictures per second, but `kilobits` is the rate of a stream with 25,
 * and each picture here gets as many bits as one of those. That is harsher than in practice, where the pictures in
 * between help.
 */
export async function recode(luma: Uint8Array, kilobits: number): Promise<Uint8Array> {
  const bits = Math.round((1000 * kilobits) / (25 * SLOT_SECONDS))
  const raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", SIZE, "-r", String(1 / SLOT_SECONDS)]
  const alone = ["-threads", "1"]
  const rate = ["-b:v", String(bits), "-maxrate", String(bits), "-bufsize", String(8 * bits), "-g", "20"]
  const coder = ["-c:v", "libx264", "-preset", "veryfast", "-threads", "1", "-pix_fmt", "yuv420p", ...rate]
  const small = ["-i", "pipe:0", "-vf", "scale=160:90"]
  const coded = await throughFfmpeg([...alone, ...raw, ...small, ...coder, "-f", "h264", "pipe:1"], luma)
  const input = [...alone, "-f", "h264", "-i", "pipe:0"]
  const size = ["-vf", `scale=${FRAME_WIDTH}:${FRAME_HEIGHT}:flags=area`]
  const output = ["-vsync", "0", "-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"]
  return new Uint8Array((await throughFfmpeg([...input, ...size, ...output], coded.output)).output)
}
