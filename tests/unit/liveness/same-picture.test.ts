/** Whether a known repeat continues, judged by the whole pictures. */
import { describe, expect, it } from "vitest"
import { PrintStore } from "~liveness/prints/print-store"
import { MIRRORED_MAPS, PLAIN_MAPS } from "~liveness/second-look/geometry"
import { doubtAt } from "~liveness/second-look/same-picture"
import { hashed } from "../../bench/loop/random"

const LAG = 60
const NOW = 90

interface Shown {
  /** The host's place at each slot, 0 to 1. */
  host?: (slot: number) => number
  missing?: readonly number[]
  mirroredFrom?: number
  noise?: number
}

/** A set with a host in front of it who takes up a third of the picture's width. */
function prints({ host = () => 0.5, missing = [], mirroredFrom = Number.POSITIVE_INFINITY, noise = 0 }: Shown) {
  const store = new PrintStore(200)
  for (let slot = 0; slot <= NOW; slot++) {
    if (missing.includes(slot)) continue
    const left = Math.round(21 * host(slot))
    const print = Uint8Array.from({ length: 576 }, (_, cell) => {
      const x = slot >= mirroredFrom ? 31 - (cell % 32) : cell % 32
      const isHost = x >= left && x < left + 11
      const set = 40 + 120 * hashed(x, cell >> 5)
      return (isHost ? 255 - set : set) + noise * hashed(slot, cell)
    })
    store.add(slot, print, false)
  }
  return store
}
/** He is elsewhere at each slot, and in the second passage where he was in the first. */
const walking = (slot: number, steps = 0) => ((5 * (slot % LAG) + steps) % 21) / 21
const doubt = (store: PrintStore, lagSlots = LAG, map = PLAIN_MAPS[0]!) => doubtAt(store, store, NOW, lagSlots, map)

describe("a picture of two passages", () => {
  it("speaks for the repeat if it is the same, even re-encoded or sampled a slot earlier or later", () => {
    expect(doubt(prints({ host: walking }))).toBe(-0.5)
    expect(doubt(prints({ host: walking, noise: 6 }))).toBeLessThan(-0.2)
    expect(doubt(prints({ host: walking }), LAG + 1)).toBe(-0.5)
  })

  it("speaks against the repeat if the host is merely on the same set as always", () => {
    expect(doubt(prints({ host: (slot) => walking(slot, slot > LAG ? 1 : 0) }))).toBeGreaterThan(0.2)
  })

  it("counts against it no more than a few samples can make up for", () => {
    const elsewhere = (slot: number) => (slot === NOW ? 0 : 0.9 + 0.1 * hashed(2, slot))
    expect(doubt(prints({ host: elsewhere }))).toBeLessThanOrEqual(0.6)
  })

  it("counts less against it if one passage shows a cut a sample earlier", () => {
    // The set changes at the 89th sample, and in the earlier passage at the 30th: a sample later than its counterpart.
    const cutAt = (cuts: readonly number[]) => {
      const store = new PrintStore(200)
      for (let slot = 0; slot <= NOW; slot++) {
        const shots = cuts.filter((cut) => cut <= slot).length
        const shown = slot % LAG
        store.add(
          slot,
          Uint8Array.from({ length: 576 }, (_, cell) => 40 + 170 * hashed(100 * shots + (shown >> 2), cell)),
          false,
        )
      }
      return store
    }
    const together = doubt(cutAt([NOW - LAG, NOW]))
    const beside = doubt(cutAt([NOW - LAG + 1, NOW]))
    expect(beside).toBeLessThanOrEqual(0.2)
    expect(together).toBeGreaterThan(beside)
  })

  it("does not count against it if nothing moves", () => {
    expect(doubt(prints({}))).toBe(0)
    expect(doubt(prints({ noise: 2 }))).toBeLessThanOrEqual(0)
  })

  it("does not count if it is missing", () => {
    expect(doubt(prints({ host: walking, missing: [NOW] }))).toBe(0)
    const then = NOW - LAG
    expect(doubt(prints({ host: walking, missing: [then - 1, then, then + 1] }))).toBe(0)
    expect(doubt(prints({ host: walking, missing: [-10, -8, -6, 6, 8, 10].map((away) => then - away) }))).toBe(0)
  })

  it("is compared in the way it was found: mirrored, or through a map that also fits the whole picture", () => {
    const mirrored = prints({ host: walking, mirroredFrom: LAG })
    expect(doubt(mirrored)).toBeGreaterThan(0)
    expect(doubt(mirrored, LAG, MIRRORED_MAPS[0]!)).toBe(-0.5)
    expect(doubt(prints({ host: walking }), LAG, PLAIN_MAPS.at(-1)!)).toBe(-0.5)
  })

  it("from the last three seconds is no standard: it resembles the present anyway", () => {
    const stopping = (slot: number) => Math.min((slot + 7) % 14, 9) / 14
    expect(stopping(NOW)).toBe(stopping(NOW - 4))
    expect(doubt(prints({ host: stopping }), 14)).toBe(-0.5)
  })
})
