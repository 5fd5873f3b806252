/** What a single look at a stretch is worth: how long it was, and how clear a picture must be to count alone. */
import { describe, expect, it } from "vitest"
import { edges } from "~liveness/levels/edges"
import { standing } from "~liveness/levels/levels"
import type { Examination, PictureWitness, SoundWitness } from "~liveness/second-look/examine"
import { PLAIN_MAPS } from "~liveness/second-look/geometry"
import { ALL_PROVEN } from "~liveness/second-look/new-shot"

const NOW = 300
const agrees = { agreement: 0.9, area: 0.95, activity: 0.5 }

function picture(newestPair: number, oldestPair: number, seen: Partial<PictureWitness> = {}): PictureWitness {
  const lags = { usualLagSlots: 100, newestLagSlots: 100 }
  const found = { score: 10, correlation: 0.9, sharpness: 0.5, parted: false, map: PLAIN_MAPS[0]! }
  return { newestPair, oldestPair, ...agrees, ...lags, ...found, ...seen }
}

function sound(newestBlock: number, oldestBlock: number): SoundWitness {
  const heard = { agreement: 0.8, tellingAfter: 0, lagWords: 1000, parted: false }
  return { newestBlock, oldestBlock, ...heard, overPicture: { telling: 20, agreement: 0.8 } }
}

const look = (seen: PictureWitness | null, heard: SoundWitness | null): Examination => ({
  picture: seen,
  sound: heard,
  pictureOverSound: heard && agrees,
  map: PLAIN_MAPS[0]!,
  searchedSlots: 200,
  unproven: ALL_PROVEN,
  looksAlike: false,
  standsAlike: false,
})

describe("the edges of a stretch", () => {
  it("begin where the first of two witnesses noticed it, and end where the one with the longer stretch does", () => {
    expect(edges(look(picture(0, 20), sound(9, 27)), NOW, "both")).toEqual([NOW - 28, NOW])
    expect(edges(look(picture(9, 27), sound(0, 20)), NOW, "both")).toEqual([NOW - 27, NOW - 1])
  })

  it("are those of the longer of two stretches that do not meet", () => {
    expect(edges(look(picture(0, 20), sound(25, 35)), NOW, "both")).toEqual([NOW - 20, NOW])
  })

  it("are the sound's if the picture is too weak to count alone, and the picture's if it counts alone", () => {
    expect(edges(look(picture(0, 40, { area: 0.5 }), sound(2, 20)), NOW, "both")).toEqual([NOW - 21, NOW - 3])
    expect(edges(look(picture(1, 40), sound(2, 50)), NOW, "picture")).toEqual([NOW - 40, NOW - 1])
  })
})

describe("a picture that counts alone", () => {
  const stands = (score: number, agreement: number) =>
    standing(look(picture(0, 32, { score, agreement, area: agreement }), null)) === "picture"

  it("needs a higher score the less clearly it agrees", () => {
    expect([2.6, 3.6, 7.1].map((score) => stands(score, 0.95))).toEqual([true, true, true])
    expect([2.6, 3.6, 7.1].map((score) => stands(score, 0.82))).toEqual([false, true, true])
    expect([2.6, 3.6, 7.1].map((score) => stands(score, 0.72))).toEqual([false, false, true])
  })

  it("proves nothing with a few seconds, however clear", () => {
    expect(stands(2.4, 0.99)).toBe(false)
  })
})
