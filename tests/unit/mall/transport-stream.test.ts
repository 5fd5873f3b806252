/** Segments read back packet by packet: time stamps follow from the place in the stream, and nothing is missing. */
import { describe, expect, it } from "vitest"
import type { Chunk } from "../../mall/media/chunks"
import { makeSegment } from "../../mall/media/segments"

const pictures = 120
const soundFrames = 250

/** A chunk whose frames say which frames they are. */
const chunk: Chunk = {
  video: Array.from({ length: pictures }, (_, index) => ({
    bytes: Buffer.alloc(40 + ((index * 97) % 900), index),
    isKeyframe: index % 30 === 0,
  })),
  audio: Array.from({ length: soundFrames }, (_, index) => Buffer.alloc(60 + (index % 50), 255 - (index % 200))),
}
const store = { get: async () => chunk }
const stream = () => ({
  take: { set: "slate" as const, seed: 1 },
  fromSeconds: 0,
  toSeconds: Number.POSITIVE_INFINITY,
})

interface Read {
  /** Time stamps of each stream, by packet id, in 90 kHz ticks. */
  stamps: Map<number, number[]>
  payload: Map<number, Buffer>
}

function read(segment: Buffer): Read {
  expect(segment.length % 188).toBe(0)
  const counters = new Map<number, number>()
  const stamps = new Map<number, number[]>()
  const parts = new Map<number, Buffer[]>()
  for (let at = 0; at < segment.length; at += 188) {
    const packet = segment.subarray(at, at + 188)
    expect(packet[0]).toBe(0x47)
    const pid = ((packet[1]! & 0x1f) << 8) | packet[2]!
    expect(packet[3]! & 0x0f).toBe((counters.get(pid) ?? 0) % 16)
    counters.set(pid, (counters.get(pid) ?? 0) + 1)
    let payload = packet.subarray((packet[3]! & 0x20) === 0 ? 4 : 5 + packet[4]!)
    if ((packet[1]! & 0x40) !== 0 && pid >= 0x100 && pid < 0x1000) {
      stamps.set(pid, [...(stamps.get(pid) ?? []), stampOf(payload)])
      payload = payload.subarray(9 + payload[8]!)
    }
    parts.set(pid, [...(parts.get(pid) ?? []), payload])
  }
  return { stamps, payload: new Map([...parts].map(([pid, list]) => [pid, Buffer.concat(list)])) }
}

function stampOf(unit: Buffer): number {
  const [a, b, c, d, e] = unit.subarray(9, 14)
  return ((a! >> 1) & 7) * 2 ** 30 + (((b! << 8) | c!) >> 1) * 2 ** 15 + (((d! << 8) | e!) >> 1)
}

describe("a segment", () => {
  it("contains every frame of its two seconds, unchanged", async () => {
    const { payload } = read(await makeSegment(store, stream, 1))
    expect(payload.get(0x100)).toEqual(Buffer.concat(chunk.video.slice(30, 60).map(({ bytes }) => bytes)))
    expect(payload.get(0x101)).toEqual(Buffer.concat(chunk.audio.slice(63, 125)))
  })

  it("continues in time where the previous one ends, even across chunks", async () => {
    const stamps = await Promise.all(
      [2, 3, 4, 5].map(async (index) => read(await makeSegment(store, stream, index)).stamps),
    )
    const video = stamps.flatMap((of) => of.get(0x100) ?? [])
    expect(new Set(video.slice(1).map((stamp, index) => stamp - video[index]!))).toEqual(new Set([6000]))
    expect(video[0]).toBe((10 + 4) * 90_000)
    const audio = stamps.flatMap((of) => of.get(0x101) ?? [])
    for (const [index, stamp] of audio.slice(1).entries()) expect(stamp).toBeGreaterThan(audio[index]!)
  })

  it("has the sound of four segments without a gap or an overlap", async () => {
    const segments = await Promise.all([0, 1, 2, 3].map((index) => makeSegment(store, stream, index)))
    const sound = segments.map((segment) => read(segment).payload.get(0x101)!)
    expect(Buffer.concat(sound)).toEqual(Buffer.concat(chunk.audio))
  })
})
