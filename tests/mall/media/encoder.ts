/** Encodes raw pictures and sound with the ffmpeg binary from npm, into elementary streams that we mux ourselves. */
import { spawn } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import { ffmpegPath, readAll } from "./ffmpeg"
import { framesPerSecond, heightPixels, samplesPerSecond, segmentSeconds, widthPixels } from "./format"

/** A rendition's settings follow from its number; different numbers never give the same bytes. */
export interface EncoderSettings {
  quality: number
  /** The width that the picture is squeezed to before encoding. */
  squeezedWidth: number
  brightness: number
  noise: number
  audioKilobits: number
}

const squeezedWidths = [640, 512, 576, 448, 544, 480, 608]

/** Bit rate, sharpness, brightness and noise vary as between two transcoders, or in the same one on another day. */
export function settingsOf(rendition: number): EncoderSettings {
  return {
    quality: 25 + ((rendition * 2) % 5),
    squeezedWidth: squeezedWidths[rendition % squeezedWidths.length]!,
    brightness: rendition === 0 ? 0 : (((rendition * 7) % 11) - 5) / 250,
    noise: rendition === 0 ? 0 : 1 + (rendition % 4),
    audioKilobits: 64 + ((rendition * 16) % 64),
  }
}

export interface RawMedia {
  /** RGBA frames, in order. */
  frames: AsyncIterable<Buffer>
  /** Mono, -1 to 1. */
  samples: Float32Array
}

/**
 * @param rendition also seeds the noise, so that no two renditions share bytes
 * @returns H.264 (Annex B, with delimiters, and keyframes at segment starts) and ADTS
 */
export async function encode(media: RawMedia, rendition: number): Promise<{ video: Buffer; audio: Buffer }> {
  const { quality, squeezedWidth, brightness, noise, audioKilobits } = settingsOf(rendition)
  // Chroma is halved before anything else, with the plain scaler: twice as fast, and nobody sees the difference.
  const filters = [
    ...(squeezedWidth === widthPixels ? [] : [`scale=${squeezedWidth}:-2:flags=bilinear`]),
    "format=yuv420p",
    ...(squeezedWidth === widthPixels ? [] : [`scale=${widthPixels}:${heightPixels}:flags=bilinear`]),
    ...(brightness === 0 ? [] : [`eq=brightness=${brightness}`]),
    ...(noise === 0 ? [] : [`noise=alls=${noise}:allf=t:all_seed=${rendition}`]),
  ]
  const keyframeDistance = segmentSeconds * framesPerSecond
  const child = spawn(
    await ffmpegPath(),
    [
      ["-v", "error", "-nostdin"],
      [
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgba",
        "-s",
        `${widthPixels}x${heightPixels}`,
        "-r",
        framesPerSecond,
        "-i",
        "pipe:0",
      ],
      ["-f", "s16le", "-ar", samplesPerSecond, "-ac", 1, "-i", "pipe:3"],
      ["-map", "0:v", "-vf", filters.join(), "-c:v", "libx264", "-preset", "superfast", "-crf", quality, "-threads", 1],
      ["-bf", 0, "-g", keyframeDistance, "-keyint_min", keyframeDistance, "-sc_threshold", 0, "-aud", 1],
      ["-f", "h264", "pipe:1"],
      ["-map", "1:a", "-c:a", "aac", "-b:a", `${audioKilobits}k`, "-f", "adts", "pipe:4"],
    ]
      .flat()
      .map(String),
    { stdio: ["pipe", "pipe", "pipe", "pipe", "pipe"] },
  )
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve))
  const [video, audio, complaint] = [child.stdout, child.stdio[4] as Readable, child.stderr].map(readAll)
  const fed = Promise.all([
    feedFrames(child.stdin, media.frames),
    feedSamples(child.stdio[3] as Writable, media.samples),
  ])
  const code = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${await complaint}`)
  await fed
  return { video: await video!, audio: await audio! }
}

async function feedFrames(input: Writable, frames: AsyncIterable<Buffer>): Promise<void> {
  input.on("error", () => {}) // A dead encoder is reported by its exit code.
  for await (const frame of frames) {
    if (!input.write(frame)) await drained(input)
  }
  input.end()
}

async function feedSamples(input: Writable, samples: Float32Array): Promise<void> {
  input.on("error", () => {})
  const words = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, index) => {
    words.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2)
  })
  input.end(words)
}

function drained(input: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      input.off("drain", done).off("close", done)
      resolve()
    }
    input.on("drain", done).on("close", done)
  })
}
