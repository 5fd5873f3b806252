import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createDetector } from "~liveness/index"
import { addPacked, checksum, pack, unpack } from "~liveness/prints/packing"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"

const emptyStream = () => ({ prints: new PrintStore(1000), sounds: new SoundStore(1000) })

const streamOf = (slots: readonly number[], words: readonly number[]) => {
  const stream = emptyStream()
  for (const slot of slots) {
    const print = Uint8Array.from({ length: 576 }, (_, at) => (slot * 7 + at * 13) & 255)
    stream.prints.add(slot, print, slot % 5 === 0)
  }
  words.forEach((word, index) => {
    stream.sounds.add(index, word)
  })
  return stream
}
const slotLists = fc
  .uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 40 })
  .map((slots) => slots.sort((one, other) => one - other))
const wordLists = fc.array(fc.integer({ min: 0, max: 65_535 }), { maxLength: 50 })
const packed = (slots: readonly number[], words: readonly number[]) =>
  pack(streamOf(slots, words), slots[0]!, slots.at(-1)!, 0, words.length - 1)

describe("packing", () => {
  it("returns what went in, gaps included", () => {
    fc.assert(
      fc.property(slotLists, wordLists, (slots, words) => {
        const original = streamOf(slots, words)
        const back = emptyStream()
        addPacked(back, unpack(packed(slots, words))!)
        for (let slot = 0; slot <= 80; slot++) {
          expect(back.prints.print(slot)).toEqual(original.prints.print(slot))
          expect(back.prints.flags(slot)).toBe(original.prints.flags(slot))
          expect(back.prints.weight(slot)).toBe(original.prints.weight(slot))
        }
        for (let at = 0; at < words.length; at++) expect(back.sounds.word(at)).toBe(words[at])
      }),
      { numRuns: 25 },
    )
  })

  it("reads batches in the first layout without their sound, which was measured differently", () => {
    const bytes = packed([3, 4, 6], [40_000, 50_000])
    bytes[3] = "1".charCodeAt(0)
    const end = bytes.length - 4
    new DataView(bytes.buffer).setUint32(end, checksum(bytes.subarray(0, end)), true)
    const back = emptyStream()
    addPacked(back, unpack(bytes)!)
    expect([3, 4, 6].map((slot) => back.prints.has(slot))).toEqual([true, true, true])
    expect(back.sounds.last).toBe(-1)
  })

  it("refuses bytes with any single bit changed, and truncated ones", () => {
    fc.assert(
      fc.property(slotLists, wordLists, fc.nat(), fc.integer({ min: 0, max: 7 }), (slots, words, at, bit) => {
        const bytes = packed(slots, words)
        const place = at % bytes.length
        bytes[place] = bytes[place]! ^ (1 << bit)
        expect(unpack(bytes)).toBeNull()
        expect(createDetector().restore(bytes)).toBe("damaged")
        expect(unpack(packed(slots, words).subarray(0, place))).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it("refuses anything else without throwing", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => unpack(bytes) === null))
  })

  it("uses the usual checksum", () => {
    expect(checksum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926)
  })
})
