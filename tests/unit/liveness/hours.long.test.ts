/** Loops of several hours in one sitting. */
import { describe, expect, it } from "vitest"
import { bundleOfRepeat, recompute, spansToKeep, streamOfBatches } from "~liveness/index"
import type { RepeatEvidence } from "~model/evidence"
import type { Span } from "~model/repeat"
import { type ShowAtAnyTime, showAtAnyTime } from "../../bench/loop/broadcast"
import { begun, type Hours, stored, watch } from "../../bench/memory/hours"

const HOUR = 3600
/** Not a whole number of slots. */
const OFF_GRID_SECONDS = 0.3
const witnesses = [
  ["picture and sound", true],
  ["the picture only", false],
] as const

/** Watching starts this long before the wrap; the page stored everything before that and was then reloaded. */
const LEAD_SECONDS = 20

function looped(show: ShowAtAnyTime, periodSeconds: number, sound: boolean, afterSeconds: number): Hours {
  const plays = (at: number) => ({ seconds: at % periodSeconds, pass: Math.floor(at / periodSeconds) })
  const fromSeconds = 10 * Math.floor((periodSeconds - LEAD_SECONDS) / 10)
  const hours = begun(sound, stored(show, { sound, toSeconds: fromSeconds, plays }))
  return watch(hours, show, { sound, fromSeconds, toSeconds: periodSeconds + afterSeconds, plays })
}

const saidAfter = ({ verdicts }: Hours, kind: string) =>
  verdicts.find((one) => one.kind === kind)?.atSeconds ?? Number.POSITIVE_INFINITY

/** What anybody can conclude from the stored prints of a repeat. */
function verdictOfBundle({ batches }: Hours, found: RepeatEvidence) {
  const streamOf = ({ fromSeconds, toSeconds }: Span) => {
    const overlap = batches.filter((one) => one.toSeconds > fromSeconds && one.fromSeconds < toSeconds)
    return streamOfBatches(overlap.map(({ bytes }) => bytes))!
  }
  const spans = spansToKeep(found.repeat)
  const context = { claim: { state: "live", basis: "label" }, lookedAtSeconds: 60 } as const
  const seconds = batches.at(-1)!.toSeconds
  return recompute(bundleOfRepeat(found, streamOf(spans.now), streamOf(spans.before), seconds, context)!).kind
}

describe.each(witnesses)("a loop of hours, with %s", (_, sound) => {
  it.each([
    [3, 5],
    [6, 8],
  ])("of %i is found within 20 s of the wrap, and is one stretch", (hours, seed) => {
    const periodSeconds = hours * HOUR + OFF_GRID_SECONDS
    const seen = looped(showAtAnyTime(seed, periodSeconds), periodSeconds, sound, 270)
    expect(saidAfter(seen, "may-be-loop") - periodSeconds).toBeLessThanOrEqual(20)
    expect(saidAfter(seen, "loop") - periodSeconds).toBeLessThanOrEqual(250)
    expect(seen.verdicts.slice(-2).map(({ kind }) => kind)).toEqual(["may-be-loop", "loop"])
    const certain = seen.repeats().filter(({ level }) => level === "certain")
    expect(certain).toHaveLength(1)
    const { now, before, lagSeconds, passes, earlier, ongoing } = certain[0]!.repeat
    expect(Math.abs(lagSeconds - periodSeconds)).toBeLessThanOrEqual(0.6)
    expect(now.fromSeconds - periodSeconds).toBeLessThan(6)
    expect(now.fromSeconds - before.fromSeconds).toBeCloseTo(lagSeconds, 5)
    expect(now.toSeconds - now.fromSeconds).toBeGreaterThan(230)
    expect({ passes, earlier, ongoing }).toEqual({ passes: 2, earlier: undefined, ongoing: true })
    expect(verdictOfBundle(seen, certain[0]!)).toBe("loop")
    // Each fetch is bounded, and nothing is fetched twice while the loop continues.
    const after = seen.fetched.filter(({ atSeconds }) => atSeconds > saidAfter(seen, "loop"))
    expect(after.length).toBeLessThanOrEqual(4)
    for (const { fromSeconds, toSeconds } of seen.fetched) expect(toSeconds - fromSeconds).toBeLessThanOrEqual(400)
  })
})

describe("what is older than the history", () => {
  const show = showAtAnyTime(5, 1000)
  const round = (period: number) => (at: number) => ({ seconds: at % period, pass: Math.floor(at / period) })

  it.each([250, 261.3, 262.2, 270, 299.8, 306])(
    "is found once if a loop of %s s ends near the end of the history",
    (period) => {
      const hours = watch(begun(false), show, { sound: false, toSeconds: period + 262, plays: round(period) })
      const certain = hours.repeats().filter(({ level }) => level === "certain")
      expect(certain).toHaveLength(1)
      expect(Math.abs(certain[0]!.repeat.lagSeconds - period)).toBeLessThanOrEqual(1)
    },
  )

  it("is ignored while the viewer is behind the live edge", () => {
    const behind = begun(false, stored(show, { sound: false, toSeconds: 600 }))
    const seen = watch(behind, show, {
      sound: false,
      fromSeconds: 600,
      toSeconds: 640,
      plays: round(600),
      isAsked: false,
    })
    expect(seen.fetched).toEqual([])
    expect(seen.detector.wantsOlder(true)).toBeNull()
    watch(seen, show, { sound: false, fromSeconds: 640, toSeconds: 660, plays: round(600) })
    expect(seen.fetched.length).toBeGreaterThan(0)
  })

  it("is no longer compared when the viewer rewinds into what was fetched of it", () => {
    const seen = begun(false, stored(show, { sound: false, toSeconds: 600 }))
    watch(seen, show, { sound: false, fromSeconds: 600, toSeconds: 640, plays: round(600) })
    expect(seen.fetched.length).toBeGreaterThan(0)
    const back = (at: number) => ({ seconds: at - 580, pass: 1 })
    watch(seen, show, { sound: false, fromSeconds: 640, toSeconds: 740, plays: back, isAsked: false })
    expect(seen.repeats().filter(({ repeat }) => Math.abs(repeat.lagSeconds - 580) < 5)).toEqual([])
  })

  it("leads to no claim if its prints are gone or damaged, and is not requested again at once", () => {
    for (const prints of [[], [new Uint8Array(40)]]) {
      const before = stored(show, { sound: false, toSeconds: 600 })
      const seen = begun(false, before)
      const gone = { ...seen, batches: prints.map((bytes) => ({ fromSeconds: 0, toSeconds: 600, bytes })) }
      watch(gone, show, { sound: false, fromSeconds: 600, toSeconds: 680, plays: round(600) })
      expect(gone.fetched.length).toBeGreaterThan(0)
      expect(gone.fetched.length).toBeLessThanOrEqual(3)
      expect(gone.repeats().filter(({ level }) => level !== "repeat-seen")).toEqual([])
      expect(gone.detector.condition().refused.damagedBatches).toBe(prints.length * gone.fetched.length)
    }
  })
})
