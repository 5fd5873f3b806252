/** Passages in which nothing moves any more, and whether they may extend the stretch before them. */
import { describe, expect, it } from "vitest"
import { FLAG_STILL, PrintStore } from "~liveness/prints/print-store"
import { PLAIN_MAPS } from "~liveness/second-look/geometry"
import { isStill } from "~liveness/second-look/new-shot"
import { isSameShot, standsAlike } from "~liveness/second-look/stillness"
import { makeWalk, walkBack } from "~liveness/second-look/walk"
import { hashed } from "../../bench/loop/random"

const LAG = 40
const SLOTS = 80

/** Two identical passages: something moves until some slots before the end, then the picture stands still. */
function passages({ stillSlots = 10, cutAt = -1, otherNow = 0, flickersAt = -1 } = {}) {
  const prints = new PrintStore(200)
  for (let slot = 0; slot < SLOTS; slot++) {
    const inPass = slot % LAG
    const moving = Math.min(inPass, LAG - stillSlots)
    const scene = cutAt >= 0 && inPass >= cutAt ? 2 : 1
    const other = slot >= LAG && inPass > LAG - stillSlots ? otherNow : 0
    const print = Uint8Array.from({ length: 576 }, (_, cell) => {
      const moved = (cell + 3 * moving) % 576
      return (
        30 +
        150 * hashed(scene, cell >> 3) +
        (moved < 190 ? 60 * hashed(moved >> 3, 9) : 0) +
        other +
        (slot === flickersAt ? 2 : 0)
      )
    })
    prints.add(slot, print, false)
  }
  const walk = makeWalk()
  walkBack(walk, prints, prints, SLOTS - 1, LAG, false, LAG)
  return { walk, prints }
}

describe("passages that stand still", () => {
  const stand = ({ walk, prints }: ReturnType<typeof passages>) => standsAlike(walk, prints, prints, PLAIN_MAPS[0]!)
  const sameShot = ({ walk, prints }: ReturnType<typeof passages>, seenPair = 9) =>
    isSameShot(walk, prints, prints, seenPair)

  it("stand still alike in the shot in which they moved alike", () => {
    expect(stand(passages())).toBe(true)
    expect(sameShot(passages())).toBe(true)
  })

  it("are told from moving ones, so that a song over them does not lengthen a bumper", () => {
    const { walk, prints } = passages()
    expect(isStill(walk, prints, 0, 6)).toBe(true)
    expect(isStill(walk, prints, 0, 14)).toBe(false)
  })

  it("are recognised even if an encoder lets a sample flicker", () => {
    const { walk, prints } = passages({ stillSlots: 36, flickersAt: SLOTS - 16 })
    expect(prints.flags(SLOTS - 16) & FLAG_STILL).toBe(0)
    expect(isStill(walk, prints, 0, 32)).toBe(true)
  })

  it("are in no shot if nothing was seen to agree", () => {
    expect(sameShot(passages(), -1)).toBe(false)
  })

  it("do not stand alike if their pictures differ", () => {
    expect(stand(passages({ otherNow: 25 }))).toBe(false)
  })

  it("are in another shot after a cut", () => {
    expect(sameShot(passages({ cutAt: LAG - 6 }))).toBe(false)
  })
})
