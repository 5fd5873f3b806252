/** Runs the ffmpeg binary from npm. */
import { spawn } from "node:child_process"
import type { Readable } from "node:stream"
import { ffmpegPath } from "../../../scripts/setup/ffmpeg.mjs"

export { ffmpegPath }

export async function readAll(output: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of output) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/**
 * What ffmpeg makes of `input`, and what it complained about without failing.
 * @param options with `pipe:0` as the input and `pipe:1` as the output
 * @throws if it fails
 */
export async function throughFfmpeg(
  options: readonly string[],
  input: Uint8Array,
): Promise<{ output: Buffer; complaint: string }> {
  const child = spawn(await ffmpegPath(), ["-v", "error", "-nostdin", ...options])
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve))
  child.stdin.on("error", () => {}) // If it died, its exit code says so.
  child.stdin.end(input)
  const [output, errors] = await Promise.all([readAll(child.stdout), readAll(child.stderr)])
  const code = await ended
  const complaint = errors.toString()
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${complaint}`)
  return { output, complaint }
}
