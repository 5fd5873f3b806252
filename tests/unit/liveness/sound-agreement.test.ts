/** What is reported about the sound of a repeat. */
import { describe, expect, it } from "vitest"
import { newTrack } from "~liveness/levels/track"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import { makeReference } from "~liveness/search/candidates"
import type { SoundWitness } from "~liveness/second-look/examine"
import { toRepeat } from "~liveness/verdict/evidence"

const reference = makeReference({ prints: new PrintStore(400), sounds: new SoundStore(400) }, null)
const candidate = { reference, lagSlots: 50, lagWords: null, mirrored: false, startSlot: 100, tryInset: false }
const unheard: SoundWitness = {
  oldestBlock: -1,
  newestBlock: -1,
  agreement: 0,
  tellingAfter: 0,
  lagWords: 500,
  parted: false,
  overPicture: { telling: 0, agreement: 0 },
}

describe("the agreement of the sound", () => {
  it.each([
    ["unknown if nothing was sampled", null, null],
    ["unknown if nothing was heard", unheard, null],
    [
      "that over the picture's stretch if none of it agrees",
      { ...unheard, overPicture: { telling: 30, agreement: 0.1 } },
      0.1,
    ],
    ["that of the stretch that agrees", { ...unheard, oldestBlock: 20, newestBlock: 0, agreement: 0.8 }, 0.8],
  ])("is %s", (_, sound, expected) => {
    const track = newTrack(candidate, 100)
    expect(toRepeat({ ...track, last: { ...track.last, sound } }).soundAgreement).toBe(expected)
  })
})
