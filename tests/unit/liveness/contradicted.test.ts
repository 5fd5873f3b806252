/** A repeat of the picture that the sound or a backdrop contradicts: what makes a headline, and what is only named. */
import { describe, expect, it } from "vitest"
import { decide } from "~liveness/index"
import type { Standing } from "~liveness/levels/levels"
import { newTrack, type Track } from "~liveness/levels/track"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import { makeReference } from "~liveness/search/candidates"
import type { PictureWitness, SoundWitness } from "~liveness/second-look/examine"
import { PLAIN_MAPS } from "~liveness/second-look/geometry"
import { toEvidence } from "~liveness/verdict/evidence"
import { playedAt } from "./feed"

const reference = makeReference({ prints: new PrintStore(400), sounds: new SoundStore(400) }, null)

function found(seconds: number, area: number, how: Standing, sound: Partial<SoundWitness> | null): Track {
  const pairs = 2 * seconds
  const picture: PictureWitness = {
    newestPair: 0,
    oldestPair: pairs - 1,
    score: 8,
    correlation: 0.8,
    agreement: 0.8,
    area,
    activity: 0.5,
    map: PLAIN_MAPS[0]!,
    usualLagSlots: 50,
    newestLagSlots: 50,
    sharpness: 0.4,
    parted: false,
  }
  const unheard = { oldestBlock: -1, newestBlock: -1, agreement: 0, tellingAfter: 0, lagWords: 500, parted: false }
  const track = newTrack(
    { reference, lagSlots: 50, lagWords: null, mirrored: false, startSlot: 100, tryInset: false },
    100,
  )
  const toSlot = 100 + pairs - 1
  const last = {
    ...track.last,
    picture,
    sound: sound && { ...unheard, overPicture: { telling: 0, agreement: 0 }, ...sound },
  }
  return { ...track, toSlot, seenSlot: toSlot, ongoing: false, level: "repeat-seen", standing: how, last }
}
const differs = { overPicture: { telling: 30, agreement: 0.1 } }
const verdictOf = (track: Track) =>
  decide(toEvidence([track], [], playedAt), { claim: { state: "live", basis: "label" }, lookedAtSeconds: 200 })

describe("a repeat that the sound contradicts", () => {
  it("is called a backdrop if only part of the picture agrees, and makes no headline", () => {
    const verdict = verdictOf(found(17, 0.75, "picture-against-sound", differs))
    expect(verdict.kind).toBe("cant-tell")
    expect(verdict.against.map((one) => one.kind === "harmless-repeat" && one.as)).toEqual(["backdrop"])
  })

  it("is no repeat below half a minute, even if all of the picture agrees", () => {
    expect(toEvidence([found(17, 0.95, "picture-against-sound", differs)], [], playedAt)).toEqual([])
  })

  it("is a repeat from half a minute on, and the sound is mentioned", () => {
    const evidence = toEvidence([found(31, 0.95, "picture-against-sound", differs)], [], playedAt)
    expect(evidence.map(({ kind }) => kind)).toEqual(["repeat", "sound-differs", "harmless-repeat"])
  })

  it("is no repeat if a backdrop explains it", () => {
    const backdrop = { lagSlots: 52, fromSlot: 90, toSlot: 130, score: 8, agreement: 0.5, looks: 2 }
    const track = found(17, 0.95, "picture", null)
    expect(toEvidence([track], [backdrop], playedAt)).toEqual([])
    expect(toEvidence([track], [{ ...backdrop, lagSlots: 70 }], playedAt)).not.toEqual([])
    expect(toEvidence([{ ...track, level: "certain" }], [backdrop], playedAt)).not.toEqual([])
  })

  it("is a note if the sound does not contradict it", () => {
    expect(verdictOf(found(17, 0.95, "picture", null)).kind).toBe("repeat-seen")
  })
})
