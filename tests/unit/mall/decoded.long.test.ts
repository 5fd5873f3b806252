/** What is encoded once and packed in three ways decodes to the same pictures in ffmpeg. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { ChunkStore } from "../../mall/media/chunks"
import { throughFfmpeg } from "../../mall/media/ffmpeg"
import { flvHeader, flvSegment } from "../../mall/media/flash-video"
import type { FootageSource } from "../../mall/media/footage-source"
import { framesPerSecond, heightPixels, segmentSeconds, widthPixels } from "../../mall/media/format"
import { fragment, initialisationSegment } from "../../mall/media/fragmented-mp4"
import { makeSegment, segmentContent } from "../../mall/media/segments"
import { goesRound } from "../../mall/scenario"

const movingBar: FootageSource = {
  version: "bar",
  async *frames(_, fromSeconds, count) {
    for (let index = 0; index < count; index++) {
      const top = (Math.round(fromSeconds * framesPerSecond) + index) * widthPixels * 4
      yield Buffer.alloc(widthPixels * heightPixels * 4, 128).fill(220, top, top + 40 * widthPixels * 4)
    }
  },
  samples: async (_, __, count) => Float32Array.from({ length: count }, (_, index) => Math.sin(index / 20) / 2),
}
/** Two renditions, so that the parameter sets change in the middle. */
const stream = goesRound({ set: "slate", seed: 1 }, 8)
const segments = [2, 3, 4, 5]
let cacheDir = ""

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "mall-"))
})
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

/** The checksums of all decoded pictures or stretches of sound, in order. */
async function decoded(format: string, bytes: Buffer, track: "v" | "a"): Promise<string[]> {
  const options = `-f ${format} -i pipe:0 -map 0:${track} -vsync 0 -f framecrc pipe:1`
  const { output, complaint } = await throughFfmpeg(options.split(" "), bytes)
  expect(complaint).toBe("")
  return output
    .toString()
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(",").at(-1)!.trim())
}

it("gives the same pictures and all of the sound", { timeout: 120_000 }, async () => {
  const store = new ChunkStore(movingBar, cacheDir)
  const contents = await Promise.all(segments.map((index) => segmentContent(store, stream, index)))
  const ts = Buffer.concat(await Promise.all(segments.map((index) => makeSegment(store, stream, index))))
  const flv = Buffer.concat([flvHeader, ...contents.map(flvSegment)])
  const mp4 = Buffer.concat([
    initialisationSegment(["video", "audio"], contents[0]!),
    ...contents.map((content, index) => fragment(["video", "audio"], content, index + 1)),
  ])
  const pictures = await decoded("mpegts", ts, "v")
  expect(pictures).toHaveLength(segments.length * segmentSeconds * framesPerSecond)
  expect(new Set(pictures).size).toBeGreaterThan(100)
  expect(await decoded("flv", flv, "v")).toEqual(pictures)
  expect(await decoded("mp4", mp4, "v")).toEqual(pictures)
  const soundFrames = contents.reduce((sum, { audio }) => sum + audio.length, 0)
  expect((await decoded("flv", flv, "a")).length).toBe(soundFrames)
  expect((await decoded("mp4", mp4, "a")).length).toBe(soundFrames)
})
