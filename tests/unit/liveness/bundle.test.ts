import { beforeAll, describe, expect, it } from "vitest"
import { type Bundle, BundleError, makeBundle, recompute, type VerdictContext } from "~liveness/index"
import { checksum, pack } from "~liveness/prints/packing"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundStore } from "~liveness/prints/sound-store"
import { checksumOf } from "~liveness/verdict/bundle"
import { hashed } from "../../bench/loop/random"
import { AT, loop30, watched } from "./feed"

const context: VerdictContext = { claim: { state: "live", basis: "label" }, lookedAtSeconds: 80 }
let bundle: Bundle

beforeAll(() => {
  const detector = watched(loop30())
  const track = detector.repeats().find((one) => one.level === "certain")!
  bundle = makeBundle(track, detector.stream()!, AT, context)!
})

const copy = (): Bundle => structuredClone(bundle)
const partOf = (altered: Bundle): string => {
  try {
    recompute(altered)
  } catch (error) {
    if (error instanceof BundleError) return error.part
    throw error
  }
  return "accepted"
}

describe("recompute", () => {
  it("gives the same verdict from the prints", () => {
    expect(recompute(bundle)).toMatchObject({ kind: "loop", rule: "repeat-certain" })
  })

  it("survives a round trip through JSON", () => {
    const { now, before, ...claim } = bundle
    const arrived = { ...JSON.parse(JSON.stringify(claim)), now: Uint8Array.from([...now]), before: before.slice() }
    expect(recompute(arrived)).toEqual(recompute(bundle))
  })

  it.each<[string, (altered: Bundle) => void, string]>([
    [
      "the later span",
      (one) => {
        one.repeat.now.toSeconds += 1
      },
      "spans",
    ],
    [
      "the start of the later span",
      (one) => {
        one.repeat.now.fromSeconds += 5
      },
      "spans",
    ],
    [
      "the earlier span",
      (one) => {
        one.repeat.before.fromSeconds += 2
      },
      "spans",
    ],
    [
      "the lag",
      (one) => {
        one.repeat.lagSeconds += 2
      },
      "lag",
    ],
    [
      "a small bit of the lag",
      (one) => {
        one.repeat.lagSeconds += 0.05
      },
      "spans",
    ],
    [
      "the lag of the question",
      (one) => {
        one.asked.lagSlots += 5
      },
      "lag",
    ],
    [
      "the level",
      (one) => {
        one.level = "may-be"
      },
      "checksum",
    ],
    [
      "the confidence",
      (one) => {
        one.confidence = 1
      },
      "checksum",
    ],
    [
      "the claim of the page",
      (one) => {
        one.context.claim.state = "none"
      },
      "checksum",
    ],
    [
      "a figure",
      (one) => {
        one.figures[0]!.agreement += 0.01
      },
      "checksum",
    ],
    [
      "a print of the later span",
      (one) => {
        one.now[5000]! ^= 1
      },
      "now-prints",
    ],
    [
      "a print of the earlier span",
      (one) => {
        one.before[9000]! ^= 128
      },
      "before-prints",
    ],
    [
      "the prints of the later span for others",
      (one) => {
        one.now = one.before
      },
      "checksum",
    ],
    ["the version", (one) => void Object.assign(one, { version: 99 }), "version"],
  ])("fails on %s altered", (_, alter, part) => {
    const altered = copy()
    alter(altered)
    expect(partOf(altered)).toBe(part)
  })

  it.each<[string, (altered: Bundle) => void, string]>([
    ["a higher confidence", (one) => Object.assign(one, { confidence: 1 }), "verdict"],
    ["more passes", (one) => Object.assign(one.repeat, { passes: 99 }), "verdict"],
    ["more strength", (one) => Object.assign(one.repeat, { strength: 1e6 }), "verdict"],
    ["a longer span", (one) => Object.assign(one.repeat.now, { fromSeconds: 0 }), "spans"],
    [
      "no lag at all",
      (one) => {
        one.asked.lagSlots = 0
        one.repeat.lagSeconds = 0
        one.repeat.before = one.repeat.now
        one.before = one.now
      },
      "lag",
    ],
  ])("fails on a claim of %s that has the right checksum", (_, alter, part) => {
    const altered = copy()
    alter(altered)
    altered.checksum = checksumOf(altered)
    expect(partOf(altered)).toBe(part)
  })

  it("fails on a level higher than the spans show, whatever the checksum", () => {
    const detector = watched(loop30(), { toSeconds: 52 })
    const track = detector.repeats().find(({ level }) => level === "may-be")!
    const mayBe = makeBundle(track, detector.stream()!, AT, context)!
    expect(recompute(mayBe)).toMatchObject({ kind: "may-be-loop" })
    mayBe.level = "certain"
    mayBe.checksum = checksumOf(mayBe)
    expect(partOf(mayBe)).toBe("verdict")
  })

  it("terminates with prints that do not reach as far as their sound", () => {
    const [endSlot, lagSlots] = [600, 100]
    const noise = (seed: number) => Uint8Array.from({ length: 576 }, (_, at) => 256 * hashed(at, seed))
    const stream = () => ({ prints: new PrintStore(2000), sounds: new SoundStore(2000) })
    const [now, before] = [stream(), stream()]
    for (let slot = endSlot - 5; slot <= endSlot; slot++) now.prints.add(slot, noise(slot), false)
    for (let slot = endSlot - lagSlots - 72; slot <= endSlot - lagSlots + 5; slot++)
      before.prints.add(slot, noise(slot + 9999), false)
    for (let word = (endSlot - 72) * 10; word < endSlot * 10; word++) {
      const heard = 0x8000 | Math.floor(0x8000 * hashed(word, 77))
      if (word < (endSlot - 20) * 10) now.sounds.add(word, heard)
      before.sounds.add(word - lagSlots * 10, heard)
    }
    const crafted = copy()
    crafted.repeat = {
      ...crafted.repeat,
      now: { fromSeconds: 264.5, toSeconds: 300.5 },
      before: { fromSeconds: 214.5, toSeconds: 250.5 },
      lagSeconds: 50,
    }
    Object.assign(crafted.asked, { slot: endSlot, slots: 72, lagSlots, lagWords: lagSlots * 10 })
    crafted.now = pack(now, endSlot - 5, endSlot, (endSlot - 72) * 10, endSlot * 10 - 1)
    crafted.before = pack(before, 428, 505, (endSlot - lagSlots - 72) * 10, (endSlot - lagSlots) * 10 - 1)
    crafted.checksum = checksumOf(crafted)
    expect(partOf(crafted)).toBe("figures")
  })

  it("fails on prints that were altered with a checksum of their own", () => {
    const altered = copy()
    for (let at = 4000; at < 60_000; at++) altered.now[at] = (at * 31) & 255
    const view = new DataView(altered.now.buffer)
    const end = altered.now.length - 4
    view.setUint32(end, checksum(altered.now.subarray(0, end)), true)
    expect(["checksum", "now-prints"]).toContain(partOf(altered))
  })
})

describe("makeBundle", () => {
  it("gives nothing for footage that is no longer held", () => {
    const detector = watched(loop30())
    const other = watched(loop30(), { toSeconds: 10 })
    expect(makeBundle(detector.repeats()[0]!, other.stream()!, AT, context)).toBeNull()
  })
})
