import { describe, expect, it } from "vitest"
import type { Standing } from "~liveness/levels/levels"
import { keepUp, newTrack } from "~liveness/levels/track"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import { makeReference } from "~liveness/search/candidates"

/** A track at 10 s whose searches find other lags nearby. */
function track(standing: Standing, pictureSlots: number, soundWords: number) {
  const reference = makeReference({ prints: new PrintStore(400), sounds: new SoundStore(400) }, null)
  reference.pictures.near = () => ({ lagSlots: pictureSlots, mirrored: false, score: 2, startSlot: 0 })
  reference.sounds.near = () => ({ lagWords: soundWords, score: 2 })
  const candidate = { reference, lagSlots: 20, lagWords: null, mirrored: false, startSlot: 0, tryInset: false }
  return { ...newTrack(candidate, 0), standing }
}

describe("the lag of a track", () => {
  it.each<[string, Standing, number, number, number]>([
    ["follows the picture's best score", "picture", 23, 200, 23],
    ["follows it if the sound confirms it", "both", 22, 205, 22],
    ["is the sound's if the picture would lead away from it", "both", 26, 203, 20],
  ])("%s", (_, standing, pictureSlots, soundWords, lagSlots) => {
    const followed = track(standing, pictureSlots, soundWords)
    keepUp(followed)
    expect(followed.lagSlots).toBe(lagSlots)
  })
})
