/** A known insert is a note; whatever else runs again is judged as if no insert were known. */
import { afterEach, expect, it, vi } from "vitest"
import { TILE_COUNT } from "~liveness/grid"
import { createDetector, streamOfBatches } from "~liveness/index"
import { KnownInserts, type ShownInsert } from "~liveness/memory/known-inserts"
import { stripOf } from "~liveness/memory/tile-likeness"
import type { Evidence } from "~model/evidence"
import type { LumaStream } from "../../bench/loop/streams"
import { frames } from "../../bench/loop/streams"
import { aSessionId } from "../make"
import { composed, type Piece, printsOf } from "./composed"
import { AT, finish, kindOf, playedAt, watched } from "./feed"

afterEach(() => vi.restoreAllMocks())

const insert: Piece = { seed: 71, seconds: 40 }
/** Shows that have nothing in common, with their voices. */
const host = (seed: number, seconds: number): Piece => ({ seed, seconds })

const tilesOf = (pieces: Piece[]): Uint8Array => {
  const batch = printsOf(composed(pieces))
  return stripOf(streamOfBatches([batch.bytes])!.prints, 0, Math.round(batch.toSeconds * 2)).tiles
}
const known = (pieces: Piece[], fromSeconds: number, tiles = tilesOf(pieces)): ShownInsert => ({
  ...{ shows: 7, fromSeconds, tiles },
})

/** What was said at each second of a stream that is compared with an earlier session. */
function told(now: LumaStream, earlier: LumaStream, inserts: ShownInsert[]): Evidence[][] {
  const detector = createDetector()
  const prints = watchedPrints(earlier)
  detector.addEarlier({ session: aSessionId(9), startedAt: AT, prints, inserts })
  const said: Evidence[][] = []
  for (const { atSeconds, luma, sounds } of frames(now)) {
    for (const one of sounds) detector.pushSound(one.atSeconds, one.bands)
    detector.pushFrame(atSeconds, luma)
    finish(detector)
    if (Number.isInteger(atSeconds)) said.push(detector.evidence(playedAt))
  }
  return said
}

function watchedPrints(stream: LumaStream): Uint8Array[] {
  const detector = watched(stream)
  const batches: Uint8Array[] = []
  for (let batch = detector.takePrints(); batch; batch = detector.takePrints()) batches.push(batch.bytes)
  return batches
}

/** The seconds at which any repeat was at a level. */
const secondsAt = (said: Evidence[][], level: "may-be" | "certain"): number[] =>
  said.flatMap((evidence, second) => (kindOf(evidence, "repeat").some((one) => one.level === level) ? [second] : []))

const namesOf = (evidence: Evidence[]) =>
  kindOf(evidence, "harmless-repeat").map(({ as, shows }) => (shows ? `${as} ${shows}` : as))

const earlier = composed([host(51, 40), insert, host(52, 60)])
const there = known([insert], 40)

it("is named and raises no may-be, which it would otherwise", () => {
  const now = composed([host(61, 60), insert, host(62, 20)], 1)
  const without = told(now, earlier, [])
  const withIt = told(now, earlier, [there])
  expect(secondsAt(without, "may-be").length).toBeGreaterThan(10)
  expect(secondsAt(withIt, "may-be")).toEqual([])
  expect(namesOf(withIt.at(-1)!)).toContain("insert 7")
  expect(namesOf(withIt.at(-1)!)).not.toContain("advert")
  // While it runs it is a note of the same stretch.
  expect(kindOf(withIt[90]!, "repeat").map(({ level }) => level)).toEqual(["repeat-seen"])
})

it("covers nothing of a rerun that goes on after it", () => {
  const now = composed([host(61, 60), insert, host(52, 60)], 1)
  const without = told(now, earlier, [])
  const withIt = told(now, earlier, [there])
  const mayBe = secondsAt(withIt, "may-be")
  expect(mayBe[0]).toBeGreaterThan(90)
  expect(mayBe[0]).toBeLessThanOrEqual(110)
  expect(secondsAt(without, "certain").length).toBeGreaterThan(5)
  expect(secondsAt(withIt, "certain")).toEqual(secondsAt(without, "certain"))
})

it("covers nothing of a rerun that is recognised while the insert runs", () => {
  const now = composed([{ seed: 51, seconds: 20, fromSeconds: 20 }, insert, host(52, 20)], 1)
  expect(secondsAt(told(now, earlier, [there]), "may-be")).toEqual(secondsAt(told(now, earlier, []), "may-be"))
})

it("counts no second of an opening that was not compared, even where it is said to be longer", () => {
  const opening = { ...insert, seconds: 15 }
  const another = composed([host(51, 20), opening, host(53, 50)])
  const now = composed([host(61, 20), opening, host(53, 50)], 1)
  const without = secondsAt(told(now, another, []), "may-be")
  const withIt = secondsAt(told(now, another, [known([insert], 20)]), "may-be")
  expect(without.length).toBeGreaterThan(10)
  expect(withIt[0]! - without[0]!).toBeLessThanOrEqual(4)
})

it("holds nothing back by a print of other footage", () => {
  const now = composed([host(61, 20), insert, host(62, 20)], 1)
  const another = known([{ seed: 72, seconds: 40 }], 40)
  expect(told(now, earlier, [another])).toEqual(told(now, earlier, []))
})

it("does not hide that another stretch ran before at the same distance", () => {
  const second: Piece = { seed: 73, seconds: 30 }
  const both = composed([insert, host(51, 30), second, host(52, 20)])
  const now = composed([host(63, 60), insert, host(61, 30), second, host(62, 20)], 1)
  const inserts = [known([insert], 0), known([second], 70)]
  const mayBe = secondsAt(told(now, both, inserts), "may-be")
  expect(mayBe.length).toBeGreaterThan(8)
  expect(mayBe[0]).toBeGreaterThanOrEqual(130)
})

it("is known when it comes a second time in the session", () => {
  const now = composed([host(61, 60), insert, host(62, 50), insert, host(63, 10)], 1)
  expect(secondsAt(told(now, earlier, []), "may-be").some((second) => second > 140)).toBe(true)
  expect(secondsAt(told(now, earlier, [there]), "may-be")).toEqual([])
})

it("is called all the same while it is most of what has played", () => {
  const now = composed([host(61, 10), insert, host(62, 10)], 1)
  const mayBe = secondsAt(told(now, earlier, [there]), "may-be")
  expect(mayBe.length).toBeGreaterThan(3)
  expect(mayBe[0]).toBeGreaterThan(38)
})

it("a show made of inserts, in whatever order, is called all the same", () => {
  const clips = [81, 82, 83].map((seed, index): Piece => ({ seed, seconds: 60 + 6 * index }))
  const [a, b, c] = clips as [Piece, Piece, Piece]
  const earlierClips = composed([a, host(51, 20), b, host(52, 20), c])
  const inserts = [known([a], 0), known([b], 80), known([c], 166)]
  const now = composed([b, a, c, a, c], 1)
  const said = told(now, earlierClips, inserts)
  const without = told(now, earlierClips, [])
  expect(secondsAt(without, "may-be").length).toBeGreaterThan(20)
  expect(secondsAt(said, "may-be")[0]).toBeLessThan(170)
  expect(secondsAt(said, "certain")).toEqual(secondsAt(without, "certain"))
})

it.each([
  ["a print that was cut short", { ...there, tiles: there.tiles.slice(0, 10 * TILE_COUNT + 7) }],
  ["an empty print", { ...there, tiles: new Uint8Array(0) }],
  ["a second that is none", { ...there, fromSeconds: Number.NaN }],
])("%s holds nothing back", (_, broken) => {
  const now = composed([host(61, 20), insert], 1)
  expect(told(now, earlier, [broken])).toEqual(told(now, earlier, []))
})

it("should it fail, everything is judged as if no insert were known", () => {
  const now = composed([host(61, 20), insert], 1)
  const without = told(now, earlier, [])
  vi.spyOn(KnownInserts.prototype, "among").mockImplementation(() => {
    throw new Error("a fault")
  })
  expect(told(now, earlier, [there])).toEqual(without)
})
