/** The mall's footage at 1280x720: its encoded pictures are decoded, enlarged, encoded again, and kept on disk. */
import { createHash } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { RenderedFootage } from "../../mall/footage/rendered"
import { type Chunk, type ChunkSource, ChunkStore } from "../../mall/media/chunks"
import { splitVideo } from "../../mall/media/elementary"
import { throughFfmpeg } from "../../mall/media/ffmpeg"
import { framesPerSecond, segmentSeconds } from "../../mall/media/format"
import type { Scenario } from "../../mall/scenario"
import { defaultCacheDir } from "../../mall/server"

const cacheDir = join(defaultCacheDir, "720p")
const keyframeDistance = segmentSeconds * framesPerSecond

export class HdChunks implements ChunkSource {
  readonly #store = new ChunkStore(new RenderedFootage(), defaultCacheDir)
  readonly #chunks = new Map<string, Promise<Chunk>>()

  async get(stream: Scenario["stream"], index: number): Promise<Chunk> {
    const small = await this.#store.get(stream, index)
    const coded = Buffer.concat(small.video.map(({ bytes }) => bytes))
    const key = createHash("sha256").update(coded).digest("hex").slice(0, 32)
    const chunk = this.#chunks.get(key) ?? enlarged(key, coded).then((video) => ({ ...small, video }))
    this.#chunks.set(key, chunk)
    return chunk
  }
}

async function enlarged(key: string, coded: Buffer): Promise<Chunk["video"]> {
  const file = join(cacheDir, `${key}.h264`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return splitVideo(kept)
  const large = await enlarge(coded)
  await mkdir(cacheDir, { recursive: true })
  await writeFile(file, large)
  return splitVideo(large)
}

async function enlarge(coded: Buffer): Promise<Buffer> {
  const input = `-f h264 -framerate ${framesPerSecond} -i pipe:0 -vf scale=1280:720`
  const coder =
    `-c:v libx264 -preset superfast -crf 23 -bf 0 -g ${keyframeDistance} -keyint_min ${keyframeDistance} ` +
    "-sc_threshold 0 -aud 1 -f h264 pipe:1"
  return (await throughFfmpeg(`${input} ${coder}`.split(" "), coded)).output
}
