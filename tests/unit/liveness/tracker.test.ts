/** How a track is followed; each test decides what the looks see. */
import { describe, expect, it } from "vitest"
import { Tracker } from "~liveness/levels/tracker"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import { makeReference } from "~liveness/search/candidates"
import type { Examination, Question, SoundWitness } from "~liveness/second-look/examine"
import { PLAIN_MAPS } from "~liveness/second-look/geometry"
import { ALL_PROVEN } from "~liveness/second-look/new-shot"
import { hashed } from "../../bench/loop/random"

const LAG = 200
const FROM = 300

interface Look {
  /** First and last slot of what agrees. */
  from?: number
  to?: number
  hasParted?: boolean
  sound?: "agrees" | "has parted"
}

/** A session whose second passage begins at slot 300 and differs from slot `differsFrom` on. */
function session(differsFrom = Number.POSITIVE_INFINITY) {
  const prints = new PrintStore(600)
  for (let slot = 0; slot < 500; slot++) {
    const shown = slot >= FROM && slot < differsFrom ? slot - LAG : slot
    const print = Uint8Array.from({ length: 576 }, (_, cell) => 30 + 200 * hashed(shown, cell >> 2))
    prints.add(slot, print, false)
  }
  const stream = { prints, sounds: new SoundStore(600) }
  const reference = makeReference(stream, null)
  // At every look the searches' best score is at a neighbouring lag.
  reference.pictures.near = (lagSlots) => ({ lagSlots: lagSlots + 3, mirrored: false, score: 2, startSlot: FROM })
  return { stream, reference }
}

const heard = (newestBlock: number, oldestBlock: number, parted: boolean): SoundWitness => {
  const overPicture = { telling: 20, agreement: 0.8 }
  return {
    newestBlock,
    oldestBlock,
    agreement: 0.8,
    tellingAfter: parted ? 5 : 0,
    lagWords: 10 * LAG,
    parted,
    overPicture,
  }
}

function followed(differsFrom?: number) {
  const { stream, reference } = session(differsFrom)
  let look: Look = {}
  const examine = (_now: unknown, _then: unknown, { slot }: Question): Examination => {
    const { from = FROM, to = slot, hasParted = false, sound } = look
    const agrees = { agreement: 0.9, area: 0.95, activity: 0.5 }
    const lags = { usualLagSlots: LAG, newestLagSlots: LAG }
    const pairs = { newestPair: slot - to, oldestPair: slot - from, score: 10, correlation: 0.9 }
    return {
      picture: { ...agrees, ...lags, ...pairs, map: PLAIN_MAPS[0]!, sharpness: 0.5, parted: hasParted },
      sound: sound ? heard(slot - to, slot - from, sound === "has parted") : null,
      pictureOverSound: sound ? agrees : null,
      map: PLAIN_MAPS[0]!,
      searchedSlots: slot,
      unproven: ALL_PROVEN,
      looksAlike: false,
      standsAlike: false,
    }
  }
  const tracker = new Tracker({ examine, findInset: () => null })
  const candidate = { reference, lagSlots: LAG, lagWords: null, mirrored: false, startSlot: FROM, tryInset: false }
  let slot = FROM + 20
  /** Looks at every slot up to `last`, and sees what the test says. */
  const lookTo = (last: number, seen: (slot: number) => Look = () => ({})) => {
    for (; slot <= last; slot++) {
      look = seen(slot)
      tracker.begin(stream, slot, () => [candidate])
      while (tracker.step());
    }
    return tracker.tracks[0]!
  }
  return { lookTo }
}

describe("a track that may be a loop", () => {
  it("keeps the lag of what agreed, although the best scores are at a neighbouring lag", () => {
    const { lookTo } = followed()
    expect(lookTo(380).lagSlots).toBe(LAG)
  })

  it("is not withdrawn because some looks see its beginning later", () => {
    const { lookTo } = followed()
    expect(lookTo(340).level).toBe("may-be")
    expect(lookTo(348, () => ({ from: 330 })).level).toBe("may-be")
    expect(lookTo(349).level).toBe("may-be")
    expect(lookTo(358, () => ({ from: 340 })).level).toBe("may-be")
  })

  it("is withdrawn when all looks of five seconds have found it too short", () => {
    const { lookTo } = followed()
    lookTo(340)
    expect(lookTo(349, () => ({ from: 335 })).level).toBe("may-be")
    expect(lookTo(350, () => ({ from: 335 })).level).toBe("repeat-seen")
  })

  it("keeps its beginning while looks see nothing new", () => {
    const { lookTo } = followed()
    lookTo(340)
    expect(lookTo(350, () => ({ from: 330, to: 340 })).fromSlot).toBe(FROM)
  })

  it("continues while the pictures are the same, although nothing counts and the residuals have parted", () => {
    const { lookTo } = followed()
    lookTo(340)
    const track = lookTo(370, () => ({ to: 340, hasParted: true }))
    expect(track).toMatchObject({ level: "may-be", ongoing: true, parted: false, toSlot: 340 })
  })

  it("is dropped within five seconds once the pictures differ", () => {
    const { lookTo } = followed(341)
    lookTo(340)
    expect(lookTo(343, () => ({ to: 340 })).level).toBe("may-be")
    expect(lookTo(351, () => ({ to: 340 }))).toMatchObject({ level: "repeat-seen", ongoing: false })
  })

  it("is doubted for what followed, whatever part of the time before turns out to count", () => {
    const { lookTo } = followed(343)
    lookTo(340)
    expect(lookTo(347, (slot) => ({ to: slot < 347 ? 340 : 342 }))).toMatchObject({ level: "may-be", toSlot: 342 })
    expect(lookTo(349, () => ({ to: 342 })).level).toBe("repeat-seen")
  })

  it("is dropped sooner if the residuals have parted too", () => {
    const { lookTo } = followed(341)
    lookTo(340)
    expect(lookTo(348, () => ({ to: 340, hasParted: true }))).toMatchObject({ level: "repeat-seen", ongoing: false })
  })

  it("is not kept by pictures that look the same if the sound that agreed now differs", () => {
    const { lookTo } = followed()
    expect(lookTo(340, () => ({ sound: "agrees" })).standing).toBe("both")
    const track = lookTo(345, () => ({ to: 340, hasParted: true, sound: "has parted" }))
    expect(track).toMatchObject({ level: "repeat-seen", ongoing: false, parted: true })
  })

  it("once parted, grows only by what is worth a note", () => {
    const { lookTo } = followed(341)
    lookTo(340)
    const track = lookTo(344, (slot) => (slot < 344 ? { to: 340, hasParted: true } : { to: 344 }))
    expect(track.toSlot).toBe(340)
  })
})
