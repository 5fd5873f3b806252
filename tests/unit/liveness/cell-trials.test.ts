import { describe, expect, it } from "vitest"
import { PRINT_SIZE } from "~liveness/grid"
import { FLAG_CUT, PrintStore } from "~liveness/prints/print-store"
import { CellComparer } from "~liveness/second-look/cell-agreement"
import { CellTrials } from "~liveness/second-look/cell-trials"
import { INSET_MAPS, PLAIN_MAPS } from "~liveness/second-look/geometry"
import { makeWalk, walkBack } from "~liveness/second-look/walk"
import { hashed } from "../../bench/loop/random"

const LAG = 40

/** Prints that recur after `LAG` with different noise, with a gap at slot 20 and a new scene every 25 slots. */
function store(): PrintStore {
  const prints = new PrintStore(200)
  for (let slot = 0; slot < 100; slot++) {
    if (slot === 20) continue
    const scene = Math.floor((slot % LAG) / 25)
    const print = Uint8Array.from({ length: PRINT_SIZE }, (_, cell) => {
      const set = 200 * hashed(cell, 1000 + scene)
      const moves = cell % 3 === 0 ? 0 : 40 * hashed(cell, slot % LAG)
      return set + moves + 8 * hashed(cell, 5000 + slot)
    })
    prints.add(slot, print, false)
  }
  return prints
}

describe("maps tried on the same pairs", () => {
  const prints = store()
  const walk = makeWalk()
  walkBack(walk, prints, prints, 99, LAG, false, 60)

  it("has scenes to tell apart", () => {
    expect(Array.from({ length: 100 }, (_, slot) => prints.flags(slot) & FLAG_CUT).some(Boolean)).toBe(true)
  })

  it.each([1, 2, 5])("agree as they do when compared one by one, using every %ith pair", (every) => {
    const trials = new CellTrials()
    const cells = new CellComparer()
    trials.load(walk, prints, prints, 3, walk.length, every)
    for (const map of [...PLAIN_MAPS, ...INSET_MAPS]) {
      const one = cells.compare(walk, prints, prints, map, 3, walk.length, every)
      const tried = trials.try(map)
      expect(tried.agreement).toBeCloseTo(one.agreement, 5)
      expect(tried.activity).toBeCloseTo(one.activity, 5)
    }
    expect(trials.try(PLAIN_MAPS[0]!).agreement).toBeGreaterThan(0.8)
  })

  it("show no agreement if there is no pair", () => {
    const trials = new CellTrials()
    trials.load(walk, prints, prints, 3, 3, 1)
    expect(trials.try(PLAIN_MAPS[0]!)).toEqual({ agreement: 0, activity: 0 })
  })
})
