/**
 * Encoded chunks of streams: made when first requested, one at a time, and kept on disk.
 *
 * A chunk's key depends on what it shows and how it is encoded, never on its place in a stream, so shows with the same
 * footage share files. Invariant: a chunk has exactly the frames of `chunkSeconds`, so chunks join without a seam.
 */
import { createHash, randomUUID } from "node:crypto"
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Scenario } from "../scenario"
import { splitAudio, splitVideo, type VideoFrame } from "./elementary"
import { encode } from "./encoder"
import type { FootageSource } from "./footage-source"
import { chunkSeconds, framesPerSecond, samplesPerAudioFrame, samplesPerSecond } from "./format"
import { type Piece, piecesOf } from "./pieces"

export interface Chunk {
  video: VideoFrame[]
  audio: Buffer[]
}

export interface ChunkSource {
  /** @param index counts chunks from the start of the stream */
  get(stream: Scenario["stream"], index: number): Promise<Chunk>
}

export const videoFramesPerChunk = chunkSeconds * framesPerSecond
export const audioFramesPerChunk = (chunkSeconds * samplesPerSecond) / samplesPerAudioFrame
/**
 * The encoder's first packet is start-up, and the second overlaps with it: both lie before the chunk and are cut off.
 */
const leadAudioFrames = 2
const marginSeconds = samplesPerAudioFrame / samplesPerSecond
const keptInMemory = 24

/** What a chunk is made from. */
interface ChunkOrder {
  picture: Piece[]
  /** One more audio frame on either side, so that the encoded sound joins its neighbours. */
  sound: Piece[]
  soundFromSeconds: number
  rendition: number
}

export class ChunkStore implements ChunkSource {
  private readonly chunks = new Map<string, Promise<Chunk>>()
  private queue: Promise<unknown> = Promise.resolve()

  /** @param cacheDir a single folder for all versions of the footage, which several malls may share */
  constructor(
    private readonly source: FootageSource,
    private readonly cacheDir: string,
  ) {}

  get(stream: Scenario["stream"], index: number): Promise<Chunk> {
    const order = orderOf(stream, index)
    const key = this.keyOf(order)
    const chunk = this.chunks.get(key) ?? this.load(key, order)
    this.chunks.delete(key)
    this.chunks.set(key, chunk)
    for (const oldest of this.chunks.keys()) {
      if (this.chunks.size <= keptInMemory) break
      this.chunks.delete(oldest)
    }
    return chunk
  }

  private keyOf({ sound, rendition }: ChunkOrder): string {
    const shown = sound.map((piece) => [
      piece.take.set,
      piece.take.seed,
      rounded(piece.takeFromSeconds),
      rounded(piece.toSeconds - piece.fromSeconds),
    ])
    const identity = JSON.stringify([this.source.version, shown, rendition])
    return createHash("sha256").update(identity).digest("hex").slice(0, 32)
  }

  private load(key: string, order: ChunkOrder): Promise<Chunk> {
    const chunk = this.read(key).catch(() => this.inTurn(() => this.make(key, order)))
    chunk.catch(() => this.chunks.delete(key)) // If it failed, the next request tries again.
    return chunk
  }

  /** Rendering takes a whole core; doing one chunk after the other makes the first one available soon. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work)
    this.queue = result.catch(() => {})
    return result
  }

  private async read(key: string): Promise<Chunk> {
    const [video, audio] = await Promise.all(this.pathsOf(key).map((path) => readFile(path)))
    return { video: splitVideo(video!), audio: splitAudio(audio!) }
  }

  private async make(key: string, order: ChunkOrder): Promise<Chunk> {
    const media = { frames: this.framesOf(order.picture), samples: await this.samplesOf(order) }
    const coded = await encode(media, order.rendition)
    const audio = splitAudio(coded.audio).slice(leadAudioFrames, leadAudioFrames + audioFramesPerChunk)
    const video = splitVideo(coded.video)
    if (video.length !== videoFramesPerChunk || audio.length !== audioFramesPerChunk) {
      throw new Error(`A chunk has ${video.length} pictures and ${audio.length} sound frames`)
    }
    await this.write(key, [coded.video, Buffer.concat(audio)])
    return { video, audio }
  }

  private async *framesOf(pieces: Piece[]): AsyncGenerator<Buffer> {
    for (const { take, takeFromSeconds, fromSeconds, toSeconds } of pieces) {
      const first = Math.ceil(rounded(fromSeconds * framesPerSecond))
      const count = Math.ceil(rounded(toSeconds * framesPerSecond)) - first
      yield* this.source.frames(take, takeFromSeconds + first / framesPerSecond - fromSeconds, count)
    }
  }

  private async samplesOf({ sound, soundFromSeconds }: ChunkOrder): Promise<Float32Array> {
    const samples = new Float32Array(chunkSeconds * samplesPerSecond + 2 * samplesPerAudioFrame)
    for (const { take, takeFromSeconds, fromSeconds, toSeconds } of sound) {
      const first = Math.ceil(rounded((fromSeconds - soundFromSeconds) * samplesPerSecond))
      const count = Math.ceil(rounded((toSeconds - soundFromSeconds) * samplesPerSecond)) - first
      samples.set(await this.source.samples(take, takeFromSeconds, count), first)
    }
    return samples
  }

  /** Written to another file and then renamed, so that other processes read either the whole file or none. */
  private async write(key: string, contents: Buffer[]): Promise<void> {
    await mkdir(this.cacheDir, { recursive: true })
    for (const [index, path] of this.pathsOf(key).entries()) {
      const unfinished = `${path}.${randomUUID()}`
      await writeFile(unfinished, contents[index]!)
      await rename(unfinished, path)
    }
  }

  private pathsOf(key: string): string[] {
    return [join(this.cacheDir, `${key}.h264`), join(this.cacheDir, `${key}.aac`)]
  }
}

function orderOf(stream: Scenario["stream"], index: number): ChunkOrder {
  const from = index * chunkSeconds
  const to = from + chunkSeconds
  const picture = piecesOf(stream, from, to)
  const sound = piecesOf(stream, Math.max(0, from - marginSeconds), to + marginSeconds)
  return { picture, sound, soundFromSeconds: from - marginSeconds, rendition: picture[0]?.rendition ?? 0 }
}

/** Sums of decimal seconds miss whole numbers by a hair; a thousandth of a sample would not matter. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
