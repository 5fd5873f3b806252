import { beforeAll, describe, expect, it } from "vitest"
import { BundleError, type EvidenceBundle, makeBundle, recompute, type VerdictContext } from "~liveness/index"
import { checksum } from "~liveness/prints/packing"
import { AT, loop30, watched } from "./feed"

const context: VerdictContext = { claim: { state: "live", basis: "label" }, lookedAtSeconds: 80 }
let bundle: EvidenceBundle

beforeAll(() => {
  const detector = watched(loop30())
  const track = detector.repeats().find((one) => one.level === "certain")!
  bundle = makeBundle(track, detector.stream()!, AT, context)!
})

const copy = (): EvidenceBundle => structuredClone(bundle)
const partOf = (altered: EvidenceBundle): string => {
  try {
    recompute(altered)
  } catch (error) {
    if (error instanceof BundleError) return error.part
    throw error
  }
  return "accepted"
}

describe("recompute", () => {
  it("gives the verdict again, from the prints", () => {
    expect(recompute(bundle)).toMatchObject({ kind: "loop", rule: "repeat-certain" })
  })

  it("survives the way through JSON", () => {
    const { now, before, ...claim } = bundle
    const arrived = { ...JSON.parse(JSON.stringify(claim)), now: Uint8Array.from([...now]), before: before.slice() }
    expect(recompute(arrived)).toEqual(recompute(bundle))
  })

  it.each<[string, (altered: EvidenceBundle) => void, string]>([
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
    ["the version", (one) => void Object.assign(one, { version: 2 }), "version"],
  ])("fails on %s altered", (_, alter, part) => {
    const altered = copy()
    alter(altered)
    expect(partOf(altered)).toBe(part)
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
