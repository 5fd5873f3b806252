/**
 * A fast-cut advert that runs twice while samples are missing: the sound finds it, and the picture must support that.
 */
import { describe, expect, it } from "vitest"
import { standing } from "~liveness/levels/levels"
import { PrintStore } from "~liveness/prints/print-store"
import { WORD_TELLS } from "~liveness/prints/sound-print"
import { SoundStore } from "~liveness/prints/sound-store"
import { Examiner } from "~liveness/second-look/examine"
import { hashed } from "../../bench/loop/random"

const LAG = 150
const ADVERT_SLOTS = 30
const FROM = 200
/** Shots last a second and a half. */
const SHOT_SLOTS = 3

/** What is seen and heard at a slot; both showings of the advert are the same. */
const shownAt = (slot: number) => (slot >= FROM && slot < FROM + ADVERT_SLOTS ? slot - LAG : slot)

function print(slot: number): Uint8Array {
  const shown = shownAt(slot)
  const shot = Math.floor(shown / SHOT_SLOTS)
  const left = Math.floor(18 * hashed(shown, 5))
  return Uint8Array.from({ length: 576 }, (_, cell) => {
    const isHost = cell % 32 >= left && cell % 32 < left + 14
    return isHost ? 30 + 200 * hashed(shot + 7, cell % 32) : 40 + 170 * hashed(shot, cell)
  })
}

/** Examines the end of the second showing. @param kept share of the samples that were taken */
function lookedAt(kept: number, seed: number) {
  const prints = new PrintStore(400)
  const sounds = new SoundStore(400)
  for (let slot = 0; slot < FROM + ADVERT_SLOTS; slot++) {
    if (hashed(slot, seed) < kept) prints.add(slot, print(slot), false)
    for (let part = 0; part < 10; part++)
      sounds.add(10 * slot + part, WORD_TELLS | Math.floor(32_768 * hashed(10 * shownAt(slot) + part, 3)))
  }
  const stream = { prints, sounds }
  const question = { slot: prints.lastSlot, lagSlots: LAG, lagWords: 10 * LAG, mirrored: false }
  return standing(new Examiner().examine(stream, stream, { ...question, slots: 42, searchedSlots: 230 }, null))
}

describe("a fast-cut advert that runs twice", () => {
  it.each([1, 0.75, 0.6])("is found by both witnesses if a share of %s of the samples was taken", (kept) => {
    const found = Array.from({ length: 20 }, (_, seed) => lookedAt(kept, 11 + seed))
    expect(found.filter((how) => how === "both").length).toBeGreaterThanOrEqual(18)
  })
})
