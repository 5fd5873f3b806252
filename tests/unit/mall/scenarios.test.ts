/**
 * What must hold for every scenario, and for those that promise something. New files are checked without any change
 * here.
 */
import { describe, expect, it } from "vitest"
import { broadcastsOf, loadScenarios } from "../../mall/catalogue/broadcasts"
import { segmentSeconds } from "../../mall/media/format"
import { piecesOf } from "../../mall/media/pieces"
import type { Scenario } from "../../mall/scenario"

const scenarios = await loadScenarios()
const get = (name: string): Scenario => scenarios.get(name)!
const thirtyMinutes = 1800

/** Set, seed and second of the take at every half second, so that footage is recognised whatever its rendition. */
function shown({ stream }: Scenario, toSeconds: number): string[] {
  return Array.from({ length: toSeconds * 2 }, (_, half) => {
    const [piece] = piecesOf(stream, half / 2, half / 2 + 0.5)
    return `${piece!.take.set} ${piece!.take.seed} ${piece!.takeFromSeconds.toFixed(3)}`
  })
}

describe.each([...scenarios])("%s", (_, scenario) => {
  it("continues for half an hour without a gap", () => {
    const pieces = piecesOf(scenario.stream, 0, thirtyMinutes)
    expect(pieces[0]!.fromSeconds).toBe(0)
    for (const [index, piece] of pieces.slice(1).entries()) expect(piece.fromSeconds).toBe(pieces[index]!.toSeconds)
    expect(pieces.at(-1)!.toSeconds).toBe(thirtyMinutes)
  })

  it("expects what its claim allows", () => {
    const { claim, expect: due, playlist, lengthSeconds } = scenario
    expect(due.never).not.toContain(due.verdict)
    if (claim !== "live") expect(due.verdict).toBe(claim)
    if (playlist !== "sliding") expect((lengthSeconds ?? Number.NaN) % segmentSeconds).toBe(0)
  })

  it("gives the same answer twice", () => {
    expect(shown(scenario, 120)).toEqual(shown(scenario, 120))
  })
})

describe("live", () => {
  it("shows nothing twice in half an hour", () => {
    const moments = shown(get("live"), thirtyMinutes)
    expect(new Set(moments).size).toBe(moments.length)
  })
})

describe.each(["loop", "stitched"])("%s", (name) => {
  it("repeats after its period, and not before", () => {
    const { periodSeconds } = get(name).expect
    const moments = shown(get(name), periodSeconds! * 3)
    const pass = periodSeconds! * 2
    expect(moments.slice(pass, pass * 2)).toEqual(moments.slice(0, pass))
    expect(new Set(moments.slice(0, pass)).size).toBe(pass)
  })
})

describe("loop", () => {
  it("has another rendition in every pass", () => {
    const renditions = piecesOf(get("loop").stream, 0, thirtyMinutes).map(({ rendition }) => rendition)
    expect(new Set(renditions).size).toBe(renditions.length)
  })
})

describe("bumper", () => {
  const pieces = piecesOf(get("bumper").stream, 0, thirtyMinutes)
  const runs = (set: string) => pieces.filter(({ take }) => take.set === set)

  it.each([
    ["jingle", 10],
    ["advert", 30],
    ["slate", 14],
  ])("repeats its %s of %d s at changing distances", (set, seconds) => {
    expect(runs(set).map(({ fromSeconds, toSeconds }) => toSeconds - fromSeconds)).toEqual(runs(set).map(() => seconds))
    const starts = runs(set).map(({ fromSeconds }) => fromSeconds)
    expect(new Set(starts.slice(1).map((start, index) => start - starts[index]!)).size).toBeGreaterThan(2)
  })

  it("never repeats a second of the show itself", () => {
    const show = runs("back-to-business")
    for (const [index, piece] of show.slice(1).entries()) {
      const before = show[index]!
      expect(piece.takeFromSeconds).toBeCloseTo(before.takeFromSeconds + before.toSeconds - before.fromSeconds)
    }
  })

  it("is due only after jingle and advert have run twice", () => {
    const { dueAfterSeconds } = get("bumper").expect
    for (const set of ["jingle", "advert"]) expect(runs(set)[1]!.toSeconds).toBeLessThan(dueAfterSeconds)
  })
})

describe("rerun", () => {
  it("shows what was watched before, on the same channel under another address", () => {
    const { after, dueAfterSeconds } = get("rerun").expect
    const earlier = get(after!.scenario)
    expect(after!.watchedSeconds).toBeGreaterThan(dueAfterSeconds)
    expect(get("rerun").show).toBe(earlier.show)
    expect(shown(get("rerun"), dueAfterSeconds)).toEqual(shown(earlier, dueAfterSeconds))
    const addresses = broadcastsOf(scenarios).map(({ uuid }) => uuid)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})
