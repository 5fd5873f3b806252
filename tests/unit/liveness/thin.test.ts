/** Thin prints: what can be restored from them, and that damaged ones are refused. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createDetector } from "~liveness/index"
import { ThinMaker } from "~liveness/memory/thin-maker"
import { checksum, pack, unpack } from "~liveness/prints/packing"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import type { Stream } from "~liveness/prints/stream"
import { batchOfThin, MOST_THIN_BYTES, packThin, THIN_SLOTS, unpackThin } from "~liveness/prints/thin"
import { feed, honest180, repeatsOf, watched } from "./feed"

const streamOf = (slots: readonly number[], words = 0) => {
  const stream = { prints: new PrintStore(1000), sounds: new SoundStore(1000) }
  for (const slot of slots)
    stream.prints.add(
      slot,
      Uint8Array.from({ length: 576 }, (_, at) => (slot * 7 + at * 13) & 255),
      slot % 5 === 0,
    )
  for (let word = 0; word < words; word++) stream.sounds.add(word, (word * 7919) & 65_535 || 1)
  return stream
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
/** The mean of the four cells of each tile. */
const tilesOf = (print: Uint8Array) =>
  range(0, 144).map((tile) => {
    const at = 64 * Math.floor(tile / 16) + 2 * (tile % 16)
    return (print[at]! + print[at + 1]! + print[at + 32]! + print[at + 33]!) / 4
  })

const batchOf = (stream: Stream, fromSlot: number, toSlot: number) =>
  pack(stream, fromSlot, toSlot, 10 * fromSlot, 10 * toSlot + 9)

const detector = watched(honest180())
const whole = detector.takePrints()!.bytes
/** Batches of ten seconds each. */
const batches = range(0, 18).map((at) => batchOf(detector.stream()!, 20 * at, 20 * at + 19))
const blocksOf = (batches: readonly Uint8Array[]) => {
  const maker = new ThinMaker()
  return [...batches.flatMap((bytes) => maker.add(bytes)), ...maker.rest()]
}

describe("a block", () => {
  it("restores the sound exactly, which slots were seen, and each tile to within half a step", () => {
    const slots = [300, 301, 305, 599]
    const stream = streamOf([299, ...slots, 600], 6100)
    const back = unpackThin(packThin(stream, 300)!)!
    expect(back.firstSlot).toBe(300)
    expect(range(0, THIN_SLOTS).filter((index) => back.flags[index]! & 1)).toEqual(slots.map((slot) => slot - 300))
    expect(back.flags[0]).toBe(9)
    slots.forEach((slot, index) => {
      const [was, is] = [stream.prints.print(slot)!, back.prints.subarray(576 * index, 576 * (index + 1))].map(tilesOf)
      was!.forEach((value, tile) => {
        expect(Math.abs(is![tile]! - value)).toBeLessThanOrEqual(4)
      })
    })
    expect([...back.words]).toEqual(range(3000, 6000).map((word) => stream.sounds.word(word)))
    expect(back.firstWord).toBe(3000)
  })

  it("has the same bytes wherever it is made", () => {
    const bytes = packThin(streamOf(range(0, 300), 3000), 0)!
    expect(bytes.length).toBe(MOST_THIN_BYTES)
    expect(checksum(bytes).toString(16)).toBe("2144df1c")
  })

  it("does not exist if nothing was seen", () => {
    expect(packThin(streamOf([299, 600]), 300)).toBeNull()
  })

  it("is not read with any single bit changed, truncated, or in another version", () => {
    const bytes = packThin(streamOf([0, 1, 3], 30), 0)!
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const damaged = bytes.slice()
        damaged[at]! ^= 1 << bit
        expect(unpackThin(damaged)).toBeNull()
        expect(unpackThin(bytes.subarray(0, at))).toBeNull()
      }),
    )
    const other = bytes.slice()
    other[3] = "2".charCodeAt(0)
    new DataView(other.buffer).setUint32(other.length - 4, checksum(other.subarray(0, -4)), true)
    expect(unpackThin(other)).toBeNull()
  })

  it("is not read if its counts do not match its content, whatever its checksum says", () => {
    fc.assert(
      fc.property(fc.constantFrom(8, 14), fc.integer({ min: 0, max: 65_535 }), (at, count) => {
        const bytes = packThin(streamOf([0, 1, 3], 30), 0)!
        const view = new DataView(bytes.buffer)
        fc.pre(view.getUint16(at, true) !== count)
        view.setUint16(at, count, true)
        view.setUint32(bytes.length - 4, checksum(bytes.subarray(0, -4)), true)
        expect(unpackThin(bytes)).toBeNull()
      }),
    )
  })
})

describe("a session", () => {
  it("is cut into blocks of two and a half minutes, however it is split into batches", () => {
    const blocks = blocksOf(batches)
    expect(blocks.map(({ fromSeconds, toSeconds }) => [fromSeconds, toSeconds])).toEqual([
      [0, 150],
      [150, 300],
    ])
    expect(blocksOf([whole])).toEqual(blocks)
    expect(blocksOf([Uint8Array.of(1, 2, 3), ...batches])).toEqual(blocks)
    const words = blocks.flatMap(({ bytes }) => [...unpackThin(bytes)!.words])
    expect(words.filter((word) => word !== 0)).toEqual([...unpack(whole)!.words].filter((word) => word !== 0))
  })

  it("keeps what came before a leap of hours", () => {
    const [soon, late] = [range(0, 20), range(39_900, 39_920)].map((slots) =>
      batchOf(streamOf(slots), slots[0]!, slots[19]!),
    )
    const blocks = blocksOf([soon!, late!])
    expect(blocks.map(({ fromSeconds }) => fromSeconds)).toEqual([0, 19_950])
  })

  it("is recognised from its thin prints as from its prints", () => {
    const thin = blocksOf(batches).map(({ bytes }) => batchOfThin(bytes)!)
    const found = [batches, thin].map((prints) => {
      const detector = createDetector()
      detector.addEarlier({ session: "00000000-0000-4000-8000-000000000001" as never, startedAt: 0, prints })
      feed(detector, honest180(), { fromSeconds: 40, toSeconds: 140, time: (seconds) => seconds - 40 })
      return repeatsOf(detector).map(({ level, repeat }) => ({ level, lagSeconds: Math.round(repeat.lagSeconds) }))
    })
    expect(found[1]).toEqual([{ level: "certain", lagSeconds: -40 }])
    expect(found[1]).toEqual(found[0])
  })
})
