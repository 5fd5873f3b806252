/**
 * Three passes of the scenario `loop` through the real encoder: no path and no bytes recur, and no number shows a seam.
 * The pictures are plain ones, for speed; besides, two renditions are most likely to encode plain pictures alike.
 */
import { createHash } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Parser } from "m3u8-parser"
import { afterAll, beforeAll, expect, it } from "vitest"
import { loadScenarios } from "../../mall/catalogue/broadcasts"
import { bitsAt } from "../../mall/footage/random"
import { ChunkStore } from "../../mall/media/chunks"
import type { FootageSource } from "../../mall/media/footage-source"
import { framesPerSecond, heightPixels, segmentSeconds, widthPixels } from "../../mall/media/format"
import { ShowRun } from "../../mall/show-run"

const plain: FootageSource = {
  version: "plain",
  async *frames(_, fromSeconds, count) {
    for (let index = 0; index < count; index++) {
      const frame = Buffer.alloc(widthPixels * heightPixels * 4, 128)
      const top = bitsAt(1, Math.round(fromSeconds * framesPerSecond) + index) % heightPixels
      yield frame.fill(220, top * widthPixels * 4, Math.min(top + 40, heightPixels) * widthPixels * 4)
    }
  },
  samples: async (_, __, count) => new Float32Array(count),
}
const passes = 3
let cacheDir = ""

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "mall-"))
})
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

it("repeats no path and no bytes, and continues without a seam", { timeout: 120_000 }, async () => {
  const loop = (await loadScenarios()).get("loop")!
  const run = new ShowRun(loop, new ChunkStore(plain, cacheDir), "run", 1, Date.UTC(2026, 0, 1))
  const period = loop.expect.periodSeconds!
  const uris: string[] = []
  const hashes: string[] = []
  let nextSequence: number | null = null
  let nextTime = 0
  while (uris.length * segmentSeconds < period * passes) {
    const text = await run.playlist(null, new AbortController().signal)
    expect(text).not.toContain("DISCONTINUITY")
    const parser = new Parser()
    parser.push(text)
    parser.end()
    const { segments, mediaSequence = Number.NaN } = parser.manifest
    for (const [index, { uri, dateTimeObject }] of segments.entries()) {
      const sequence = mediaSequence + index
      if (nextSequence !== null && sequence < nextSequence) continue
      if (nextSequence !== null) expect([sequence, dateTimeObject?.getTime()]).toEqual([nextSequence, nextTime])
      nextSequence = sequence + 1
      nextTime = dateTimeObject!.getTime() + segmentSeconds * 1000
      uris.push(uri)
      const bytes = await run.segment(Number(/(\d+)\.ts$/.exec(uri)?.[1]))
      hashes.push(createHash("sha256").update(withoutTimes(bytes)).digest("hex"))
    }
    run.clock.advance(40)
  }
  expect(new Set(uris).size).toBe(uris.length)
  expect(new Set(hashes).size).toBe(hashes.length)
})

/** Payload of the video packets only, because time stamps and counters differ anyway. */
function withoutTimes(segment: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < segment.length; at += 188) {
    const isVideo = (((segment[at + 1]! & 0x1f) << 8) | segment[at + 2]!) === 0x100
    const start = (segment[at + 3]! & 0x20) === 0 ? 4 : 5 + segment[at + 4]!
    const isFirst = (segment[at + 1]! & 0x40) !== 0
    if (isVideo) parts.push(segment.subarray(at + start + (isFirst ? 14 : 0), at + 188))
  }
  return Buffer.concat(parts)
}
