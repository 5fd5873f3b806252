/**
 * Real clips as a source of footage, for testers: all files of a folder in order, starting with a different one for
 * each take. A take that is longer than all clips together starts over, so honest shows need long clips.
 */
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { ffmpegPath } from "../media/ffmpeg"
import type { FootageSource } from "../media/footage-source"
import { framesPerSecond, heightPixels, samplesPerSecond, widthPixels } from "../media/format"
import type { Take } from "../scenario"
import { bitsAt } from "./random"

interface Clip {
  path: string
  seconds: number
}

const clipEndings = /\.(mp4|m4v|mov|webm|mkv|ts)$/i
const frameBytes = widthPixels * heightPixels * 4

export class ClipFootage implements FootageSource {
  private constructor(
    private readonly clips: readonly Clip[],
    readonly version: string,
  ) {}

  /** @throws if the folder contains no clip that ffmpeg can read */
  static async open(folder: string): Promise<ClipFootage> {
    const names = (await readdir(folder)).filter((name) => clipEndings.test(name)).sort()
    const hash = createHash("sha256")
    const clips: Clip[] = []
    for (const name of names) {
      const path = join(folder, name)
      const { size, mtimeMs } = await stat(path)
      hash.update(`${name} ${size} ${mtimeMs}`)
      const seconds = await lengthOf(path)
      if (seconds >= 1) clips.push({ path, seconds })
    }
    if (clips.length === 0) throw new Error(`No clip (mp4, mov, webm, mkv, ts) in ${folder}`)
    return new ClipFootage(clips, hash.digest("hex").slice(0, 16))
  }

  async *frames(take: Take, fromSeconds: number, count: number): AsyncGenerator<Buffer> {
    let missing = count
    while (missing > 0) {
      const { clip, atSeconds } = this.at(take, fromSeconds + (count - missing) / framesPerSecond)
      const wanted = Math.min(missing, Math.max(1, Math.floor((clip.seconds - atSeconds) * framesPerSecond)))
      const filter = `fps=${framesPerSecond},scale=${widthPixels}:${heightPixels}:force_original_aspect_ratio=decrease,pad=${widthPixels}:${heightPixels}:-1:-1`
      const output = ["-vf", filter, "-frames:v", String(wanted), "-pix_fmt", "rgba", "-f", "rawvideo"]
      const decoded = await decode(clip.path, atSeconds, output)
      if (decoded.length < frameBytes) throw new Error(`No picture at second ${atSeconds} of ${clip.path}`)
      let last = decoded
      for (let frame = 0; frame < wanted; frame++) {
        const bytes = decoded.subarray(frame * frameBytes, (frame + 1) * frameBytes)
        if (bytes.length === frameBytes) last = bytes // A clip may end a frame early.
        yield last
      }
      missing -= wanted
    }
  }

  async samples(take: Take, fromSeconds: number, count: number): Promise<Float32Array> {
    const samples = new Float32Array(count)
    for (let at = fromSeconds < 0 ? Math.round(-fromSeconds * samplesPerSecond) : 0; at < count; ) {
      const { clip, atSeconds } = this.at(take, fromSeconds + at / samplesPerSecond)
      const wanted = Math.min(count - at, Math.max(1, Math.floor((clip.seconds - atSeconds) * samplesPerSecond)))
      const output = [
        "-t",
        String(wanted / samplesPerSecond),
        "-ac",
        "1",
        "-ar",
        String(samplesPerSecond),
        "-f",
        "s16le",
      ]
      const decoded = await decode(clip.path, atSeconds, ["-vn", ...output])
      for (let index = 0; index < Math.min(wanted, decoded.length >> 1); index++) {
        samples[at + index] = decoded.readInt16LE(index * 2) / 32_768
      }
      at += wanted
    }
    return samples
  }

  /** The clip that plays at a moment of a take. */
  private at(take: Take, takeSeconds: number): { clip: Clip; atSeconds: number } {
    const total = this.clips.reduce((sum, { seconds }) => sum + seconds, 0)
    const first = bitsAt(take.seed, take.set.length) % this.clips.length
    let left = takeSeconds % total
    for (let turn = 0; ; turn++) {
      const clip = this.clips[(first + turn) % this.clips.length]!
      if (left < clip.seconds) return { clip, atSeconds: left }
      left -= clip.seconds
    }
  }
}

async function lengthOf(path: string): Promise<number> {
  const { complaints } = await run(["-i", path])
  const match = /Duration: (\d+):(\d+):([\d.]+)/.exec(complaints)
  return match === null ? 0 : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])
}

async function decode(path: string, atSeconds: number, output: readonly string[]): Promise<Buffer> {
  const { bytes } = await run(["-v", "error", "-ss", String(atSeconds), "-i", path, ...output, "pipe:1"])
  return bytes
}

/** Without an output, ffmpeg only describes its input, and reports that as an error. */
async function run(args: readonly string[]): Promise<{ bytes: Buffer; complaints: string }> {
  const child = spawn(await ffmpegPath(), ["-nostdin", ...args], { stdio: ["ignore", "pipe", "pipe"] })
  const parts: Buffer[] = []
  let complaints = ""
  child.stdout.on("data", (part: Buffer) => parts.push(part))
  child.stderr.on("data", (part: Buffer) => {
    complaints += part.toString()
  })
  await new Promise<void>((resolve, reject) => child.once("error", reject).once("close", () => resolve()))
  return { bytes: Buffer.concat(parts), complaints }
}
