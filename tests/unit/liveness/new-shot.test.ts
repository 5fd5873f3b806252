/** What the shots at the end of a stretch show, judged from prints. */
import { describe, expect, it } from "vitest"
import { PrintStore } from "~liveness/prints/print-store"
import { CellComparer } from "~liveness/second-look/cell-agreement"
import { PLAIN_MAPS } from "~liveness/second-look/geometry"
import { unprovenEnds } from "~liveness/second-look/new-shot"
import { makeWalk, walkBack } from "~liveness/second-look/walk"
import { hashed } from "../../bench/loop/random"

const LAG = 100
const SHOTS = [
  { scene: 1, slots: 48 },
  { scene: 2, slots: 10 },
  { scene: 3, slots: 2 },
]
const PASSAGE = 60

/** A bumper, then two shots of a host; in the first he moves either as before or differently. */
function endsOf(movesAlike: boolean) {
  const prints = new PrintStore(400)
  for (let slot = 0; slot < LAG + PASSAGE; slot++) {
    const inPassage = slot % LAG
    let shot = 0
    for (let end = SHOTS[0]!.slots; shot < SHOTS.length - 1 && inPassage >= end; end += SHOTS[shot]!.slots) shot++
    const scene = inPassage < PASSAGE ? SHOTS[shot]!.scene : 4
    const course = scene === 2 && slot >= LAG && !movesAlike ? 7 : 1
    const print = Uint8Array.from({ length: 576 }, (_, cell) => {
      const place = (cell >> 3) % 72
      return 20 + 140 * hashed(scene, place) + 40 * hashed(inPassage + 1000 * course, place)
    })
    prints.add(slot, print, false)
  }
  const walk = makeWalk()
  walkBack(walk, prints, prints, LAG + PASSAGE - 1, LAG, false, PASSAGE)
  return unprovenEnds(
    walk,
    new CellComparer(),
    prints,
    prints,
    PLAIN_MAPS[0]!,
    { newest: 0, oldest: PASSAGE - 1 },
    () => null,
  )
}

describe("after a shot that is too young to count", () => {
  it("one that moved differently does not start to count just because a cut follows", () => {
    expect(endsOf(false)).toMatchObject({ belowPair: 12 })
  })

  it("one that moved in the same way counts", () => {
    expect(endsOf(true)).toMatchObject({ belowPair: 2 })
  })
})

describe("before a bumper", () => {
  /** A bumper after a slate; in the earlier passage, what ran before the bumper had a cut in its middle. */
  function beginOf(slateSlots: number, bumperSlots: number) {
    const prints = new PrintStore(400)
    const end = LAG + slateSlots + bumperSlots
    for (let slot = 0; slot < end; slot++) {
      const inPassage = slot % LAG
      const isBumper = inPassage >= slateSlots
      const isSlate = slot >= LAG - 6 && slot < LAG + slateSlots
      const scene = isSlate ? 5 : isBumper ? 1 : inPassage < slateSlots / 2 ? 6 : 7
      const print = Uint8Array.from({ length: 576 }, (_, cell) => {
        const place = (cell >> 3) % 72
        return 20 + 140 * hashed(scene, place) + (isSlate ? 0 : 40 * hashed(inPassage, place))
      })
      prints.add(slot, print, false)
    }
    const walk = makeWalk()
    walkBack(walk, prints, prints, end - 1, LAG, false, slateSlots + bumperSlots)
    const seen = { newest: 0, oldest: slateSlots + bumperSlots - 1 }
    const song = () => ({ telling: 20, agreement: 0.6 })
    return unprovenEnds(walk, new CellComparer(), prints, prints, PLAIN_MAPS[0]!, seen, song).fromPair
  }

  it("a slate does not count, although its counterpart had a cut in it", () => {
    expect(beginOf(20, 20)).toBe(20)
  })

  it("no part of a slate counts, although the part before that cut is further back than a bumper is long", () => {
    expect(beginOf(20, 28)).toBe(28)
  })
})
