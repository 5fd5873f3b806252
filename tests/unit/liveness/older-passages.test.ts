/** Which of a session's older footage is compared, and what is fetched for that. */
import { describe, expect, it } from "vitest"
import { PRINT_SIZE } from "~liveness/grid"
import { newTrack } from "~liveness/levels/track"
import { OlderPassages } from "~liveness/memory/older-passages"
import { pack, unpack } from "~liveness/prints/packing"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import type { Reference } from "~liveness/search/candidates"
import { hashed } from "../../bench/loop/random"

const LOWEST_LAG = 14_000
const NOW = 30_000

/** A batch with the prints of these slots that begins earlier and ends later than they do. */
function batchOf(fromSlot: number, toSlot: number) {
  const stream = { prints: new PrintStore(2000), sounds: new SoundStore(2000) }
  for (let slot = fromSlot - 15; slot <= toSlot + 15; slot++) {
    stream.prints.add(
      slot,
      Uint8Array.from({ length: PRINT_SIZE }, (_, cell) => 255 * hashed(slot, cell)),
      false,
    )
    for (let word = 10 * slot; word < 10 * slot + 10; word++) stream.sounds.add(word, 0x8001)
  }
  return unpack(pack(stream, fromSlot - 15, toSlot + 15, 10 * (fromSlot - 15), 10 * (toSlot + 15) + 9))!
}

const trackIn = (reference: Reference, lagSlots: number, ongoing = true) => ({
  ...newTrack({ reference, lagSlots, lagWords: null, mirrored: false, startSlot: 0, tryInset: false }, NOW - 50),
  ongoing,
})

function holding(slot: number) {
  const passages = new OlderPassages(LOWEST_LAG)
  const span = passages.around(slot)!
  const reference = passages.add(span, [batchOf(span.fromSlot, span.toSlot)], NOW)!
  return { passages, span, reference }
}

describe("a passage", () => {
  it("holds what ran before and after the recognised moment, and no more than was asked for", () => {
    const { span, reference } = holding(5000)
    expect(span).toEqual({ fromSlot: 4790, toSlot: 5420 })
    const { prints, sounds } = reference.stream
    expect([prints.firstSlot, prints.lastSlot]).toEqual([4790, 5420])
    expect([sounds.first, sounds.last]).toEqual([47_900, 54_209])
    expect(reference).toMatchObject({ earlier: null, isOlder: true, isRecalled: false, lowestLag: LOWEST_LAG })
  })

  it("begins with the session", () => {
    expect(new OlderPassages(LOWEST_LAG).around(20)).toMatchObject({ fromSlot: 0 })
  })

  it("is not fetched twice, and is extended where it ends", () => {
    const { passages } = holding(5000)
    expect(passages.around(5000)).toBeNull()
    expect(passages.around(5240)).toBeNull()
    for (const slot of [5300, 5420, 5600]) expect(passages.around(slot)).toMatchObject({ fromSlot: 5421 })
    expect(passages.around(5700)).toMatchObject({ fromSlot: 5490 })
  })

  it("grows without gaps while it runs again, and holds a quarter of an hour", () => {
    const { passages, reference } = holding(5000)
    let end = 5420
    for (let slot = 5200; slot < 9000; slot += 2) {
      const next = passages.next([trackIn(reference, NOW - slot)], NOW)
      expect(next === null || next.fromSlot === end + 1).toBe(true)
      if (!next) continue
      end = next.toSlot
      expect(passages.add(next, [batchOf(next.fromSlot, next.toSlot)], NOW)).toBeNull()
    }
    const { prints } = reference.stream
    expect(prints.lastSlot).toBe(end)
    expect(end).toBeGreaterThan(9000)
    expect(prints.firstSlot).toBe(end - 1799)
  })

  it("does not grow for a stretch that has ended or that has another reference", () => {
    const { passages, reference } = holding(5000)
    expect(passages.next([trackIn(reference, NOW - 5400, false)], NOW)).toBeNull()
    expect(passages.next([trackIn(holding(5000).reference, NOW - 5400)], NOW)).toBeNull()
  })

  it("is listed if it would be covered twice", () => {
    const { passages, reference } = holding(5000)
    expect(passages.overlapping({ fromSlot: 5420, toSlot: 5600 })).toEqual([reference])
    expect(passages.overlapping({ fromSlot: 5421, toSlot: 5600 })).toEqual([])
    passages.letGo(reference)
    expect(passages.overlapping({ fromSlot: 5420, toSlot: 5600 })).toEqual([])
  })

  it("is useless once none of it has run again for two minutes", () => {
    const { passages, reference } = holding(5000)
    expect(passages.inVain([], NOW + 240)).toEqual([])
    expect(passages.inVain([trackIn(reference, 25_000)], NOW + 240)).toEqual([])
    expect(passages.inVain([], NOW + 480)).toEqual([])
    expect(passages.inVain([], NOW + 481)).toEqual([reference])
  })

  it("counts as fetched even if none of its prints is left", () => {
    const passages = new OlderPassages(LOWEST_LAG)
    expect(passages.add(passages.around(5000)!, [], NOW)).not.toBeNull()
    expect(passages.around(5000)).toBeNull()
  })
})
