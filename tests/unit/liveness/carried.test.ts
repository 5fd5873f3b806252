import { describe, expect, it } from "vitest"
import { type Strand, startAfterInserts } from "~liveness/levels/inserts"
import {
  bringsNew,
  continues,
  doubtSince,
  type Interrupted,
  isAwaited,
  isDoubted,
  isGoingOn,
  isHeld,
  maySayAgain,
} from "~liveness/levels/resuming"
import { isProven, isRefuted } from "~liveness/second-look/new-shot"

describe("what a stretch began with", () => {
  const strand = (changes: Partial<Strand>): Strand => ({
    fromSlot: 100,
    toSlot: 128,
    parted: true,
    quality: 0.95,
    ...changes,
  })
  const goingOn = strand({ toSlot: 136, parted: false, quality: 0.85 })

  it.each<[string, Strand[], number]>([
    ["is an insert if an equally good lag has parted: counting restarts after it", [strand({})], 129],
    ["is an insert even if the other lag was seen a little later", [strand({ fromSlot: 107 })], 129],
    ["is not if the other lag continues too", [strand({ parted: false, toSlot: 136 })], 100],
    ["is not if the other lag only fell quiet", [strand({ parted: false })], 100],
    ["is not if the other agreed less: that was a mere likeness", [strand({ quality: 0.7 })], 100],
    ["is not if the other began later: that was other footage", [strand({ fromSlot: 115 })], 100],
    ["is not if both ended together", [strand({ toSlot: 135 })], 100],
    ["is not if the other ended before this began", [strand({ fromSlot: 60, toSlot: 90 })], 100],
  ])("%s", (_, others, start) => {
    expect(startAfterInserts(goingOn, [goingOn, ...others])).toBe(start)
  })
})

describe("a shot at the end of a stretch", () => {
  const shot = (pairs: number, agreement: number, correlation = agreement) => ({
    pairs,
    agreement,
    area: agreement,
    activity: 0.6,
    shots: 1,
    correlation,
  })
  const bumper = shot(28, 0.95)

  it.each([
    ["counts when it agrees as well as the rest", shot(5, 0.9), null, true],
    ["does not when it has only begun", shot(2, 0.9), null, false],
    ["does not when it agrees much less", shot(6, 0.55), null, false],
    ["counts with a fair agreement once it has lasted", shot(10, 0.7), null, true],
    ["does not when it agrees poorly, however long it is", shot(30, 0.53), null, false],
    [
      "counts when its own sound agrees and the picture supports that",
      shot(8, 0.5),
      { telling: 7, agreement: 0.5 },
      true,
    ],
    ["does not when its own sound differs", shot(8, 0.8), { telling: 7, agreement: 0.1 }, false],
    [
      "counts in spite of its own sound when the picture is clear enough",
      shot(14, 0.92),
      { telling: 12, agreement: 0.1 },
      true,
    ],
    ["ignores a single second of sound", shot(6, 0.9), { telling: 2, agreement: 0 }, true],
  ])("%s", (_, own, heard, proven) => {
    expect(isProven(own, bumper, heard)).toBe(proven)
  })

  it.each([
    ["is dropped when it moved differently for seconds", shot(18, 0.35), null, true],
    ["stays while it is too short to tell", shot(6, 0.35), null, false],
    ["stays when its sound agrees", shot(18, 0.35), { telling: 12, agreement: 0.5 }, false],
    ["stays when hardly anything moves", { ...shot(18, 0.35), activity: 0.05 }, null, false],
  ])("at its beginning %s", (_, own, heard, refuted) => {
    expect(isRefuted(own, heard)).toBe(refuted)
  })
})

describe("a stretch that was interrupted", () => {
  const stretch = (changes: Partial<Interrupted> = {}): Interrupted => ({
    fromSlot: 100,
    toSlot: 120,
    seenSlot: 122,
    ongoing: false,
    parted: false,
    ...changes,
  })
  const parted = stretch({ parted: true })
  const partedLate = stretch({ parted: true, toSlot: 140 })

  it.each<[string, Interrupted, [number, number], boolean]>([
    ["continues if it resumes soon", stretch(), [130, 150], true],
    ["does not if it resumes late", stretch(), [150, 170], false],
    ["was a mere likeness if it was short and parted: what begins afterwards is new", parted, [124, 150], false],
    ["did not part if the passages agree across that moment", parted, [101, 130], true],
    ["was no mere likeness if it was longer than a bumper", partedLate, [150, 170], true],
  ])("%s", (_, earlier, [fromSlot, toSlot], goesOn) => {
    expect(continues({ fromSlot, toSlot }, earlier)).toBe(goesOn)
  })

  it.each<[string, Interrupted, number, boolean]>([
    ["needs two seconds if it only fell quiet", stretch(), 124, true],
    ["needs more than the end of what was seen before", stretch(), 123, false],
    ["needs as much as is worth a note if it was long and had parted", partedLate, 155, false],
    ["has it after eight seconds", partedLate, 156, true],
  ])("%s of something new", (_, earlier, toSlot, enough) => {
    expect(bringsNew({ fromSlot: 100, toSlot }, earlier)).toBe(enough)
  })

  it.each([
    ["for five seconds after it last counted", 130, false, 0, true],
    ["but no longer, or an advert would linger", 131, false, 0, false],
    ["for longer while what is seen moves alike", 144, true, 0, true],
    ["but not forever", 145, true, 0, false],
    ["while both passages stand still", 150, false, 20, true],
    ["but no longer than half a minute of that", 191, false, 80, false],
  ])("continues %s", (_, slot, alike, stillSlots, goesOn) => {
    expect(isGoingOn(120, slot, alike, stillSlots)).toBe(goesOn)
  })

  it.each([
    ["while what is seen counts, whatever the pictures look like", 120, 9, false, true],
    ["for some seconds in which pictures differ, as with fast cuts", 125, 2.5, false, true],
    ["but not so long that a host after an advert is included", 125, 2.6, false, false],
    ["for less if the residuals have parted too", 125, 2, true, false],
    ["for less if nothing has counted for five seconds", 130, 2, false, false],
    ["beyond five seconds while the pictures are the same", 150, 0, false, true],
    ["beyond them with a moment's doubt", 150, 1.9, false, true],
    ["but no longer than half a minute beyond them", 191, 0, false, false],
  ])("that may be a loop is kept %s", (_, slot, doubt, hasParted, held) => {
    expect(isHeld({ toSlot: 120, doubt, parted: hasParted }, slot)).toBe(held)
  })

  it("is doubted for what was seen after it, and doubt never falls below zero", () => {
    const doubts = [0.6, 0.6, -0.5, -0.5, 0.4, 0.3].map((against, index) => ({ slot: 120 + index, against }))
    expect(doubtSince(119, doubts)).toBeCloseTo(0.9)
    expect(doubtSince(122, doubts)).toBeCloseTo(0.7)
    expect(doubtSince(124, doubts)).toBeCloseTo(0.3)
  })

  it("has parted only if the pictures differ, too", () => {
    expect(isDoubted(0.4)).toBe(false)
    expect(isDoubted(0.5)).toBe(true)
  })

  it.each<[string, number | null, boolean]>([
    ["at once if nothing was withdrawn", null, true],
    ["again when it has continued for as much as is worth a note", 104, true],
    ["but not after less", 105, false],
  ])("is called a possible loop %s", (_, takenBackSlot, said) => {
    expect(maySayAgain(takenBackSlot, 120)).toBe(said)
  })

  it.each<[string, Interrupted, number, boolean]>([
    ["while it continues", stretch({ ongoing: true }), 200, true],
    ["for some seconds after it fell quiet", stretch(), 146, true],
    ["but no longer than it could resume", stretch(), 147, false],
    ["but not once it has parted", parted, 124, false],
  ])("is examined in every slot %s", (_, earlier, slot, looked) => {
    expect(isAwaited(earlier, slot)).toBe(looked)
  })
})
