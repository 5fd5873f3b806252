/** How a session's stored rows become its time line. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { timelineOf } from "../../../src/background/session-timeline"
import type { Evidence, RepeatEvidence } from "../../../src/model/evidence"
import { makeProductKey } from "../../../src/model/keys"
import { MOST_MARKS, sessionTimeline, type TimelineMark } from "../../../src/model/session-timeline"
import type { SessionRow } from "../../../src/store/rows"
import { aRepeat, aReport, aSessionId, noon } from "../make"

const mug = makeProductKey("amazon", "MUG")
const pan = makeProductKey("amazon", "PAN")
const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" })

const aRow = (change: Partial<SessionRow> = {}): SessionRow => {
  const { show, inspection } = aReport()
  return {
    ...{ id: aSessionId(), show: show.key, title: show.title, channel: show.channel, url: show.url },
    ...{ claim: "live", showClaim: show.claim, startedAt: noon, lastSeenAt: noon + 600_000, watchedSeconds: 600 },
    ...{
      inspection,
      featured: [],
      problems: [],
      tab: "t",
      evidence: [],
      quoted: [],
      lastBatch: 3,
      reachedSeconds: 600,
    },
    verdict: {
      ...{ kind: "cant-tell", rule: "nothing-decides", claim: "live", confidence: null },
      ...{ because: [], against: [], lookedAtSeconds: 600 },
    },
    ...change,
  }
}
const found = (repeat: Parameters<typeof aRepeat>[0] = {}): RepeatEvidence => ({
  ...{ kind: "repeat", repeat: aRepeat(repeat), at: noon + 80_000, level: "certain", confidence: 0.9 },
})
const marksOf = (change: Partial<SessionRow>) => timelineOf(aRow(change), (key) => `name of ${key}`).marks

describe("the time line of a session", () => {
  it("is made for any number of products, in time that grows no faster than their number", () => {
    const millisecondsOf = (count: number) => {
      const featured = Array.from({ length: count }, (_, n) => ({
        ...{ product: makeProductKey("amazon", `P${n}`), atSeconds: n % 600, at: noon + n, price: usd(100 + n) },
      }))
      const startedAt = performance.now()
      expect(marksOf({ featured }).length).toBeLessThanOrEqual(MOST_MARKS)
      return performance.now() - startedAt
    }
    const least = (count: number) => Math.min(...Array.from({ length: 3 }, () => millisecondsOf(count)))
    // Twenty times as many take 400 times as long in the time of the square.
    expect(least(40_000)).toBeLessThan(120 * least(2_000))
  })

  it("shows where each repeat ran before and now, and of a rerun only now", () => {
    const earlier = { session: aSessionId(2), startedAt: noon - 9_000_000 }
    expect(marksOf({ evidence: [found({ passes: 3 }), found({ earlier, lagSeconds: 7 })] })).toEqual([
      {
        ...{ kind: "repeat", atSeconds: 60, more: 0, level: "certain", lagSeconds: 40, passes: 3 },
        now: { fromSeconds: 60, toSeconds: 80 },
        before: { fromSeconds: 20, toSeconds: 40 },
      },
      expect.objectContaining({ earlierStartedAt: earlier.startedAt }),
    ])
    expect(marksOf({ evidence: [found({ earlier })] })[0]).not.toHaveProperty("before")
  })

  it("shows a loop once, even if it was found at a lag of one round and of two", () => {
    const now = { fromSeconds: 88, toSeconds: 132 }
    const loop = found({ now: { fromSeconds: 44, toSeconds: 132 }, lagSeconds: 44, passes: 3 })
    const lags = marksOf({ evidence: [found({ now, lagSeconds: 88.5 }), loop, found({ now, lagSeconds: 70 })] })
    expect(lags.map((mark) => mark.kind === "repeat" && mark.lagSeconds)).toEqual([44, 70])
  })

  it("shows an advert once, as an advert", () => {
    const { repeat, at } = found()
    const advert: Evidence = { kind: "harmless-repeat", as: "advert", repeat, at }
    expect(marksOf({ evidence: [{ ...found(), level: "may-be" }, advert] })).toMatchObject([
      { kind: "harmless", as: "advert", atSeconds: 60, now: repeat.now, before: repeat.before },
    ])
  })

  it("interpolates the place of an entry without one between entries that have one", () => {
    const slate: Evidence = { kind: "harmless-repeat", as: "slate", seconds: 9, at: noon + 150_000 }
    const late: Evidence = { ...slate, at: noon + 9_999_000 }
    const featured = [{ product: mug, atSeconds: 200, at: noon + 300_000 }]
    const places = marksOf({ evidence: [slate, late], featured }).map(({ atSeconds }) => atSeconds)
    expect(places).toEqual([100, 200, 600])
  })

  it("shows the products in turn, changes of their prices, and quotations", () => {
    const featured = [
      { product: mug, atSeconds: 10, at: noon + 10_000, price: usd(1_900) },
      { product: mug, atSeconds: 50, at: noon + 50_000, price: usd(1_500) },
      { product: pan, atSeconds: 90, at: noon + 90_000 },
      { product: mug, atSeconds: 200, at: noon + 200_000, price: usd(1_500) },
    ]
    const sentence = { text: "It ".repeat(200), startSeconds: 70, endSeconds: 75 }
    const review = { id: "1", stars: 5, writtenAt: noon, verified: true, url: "" }
    const quotations = [{ sentence, review, passage: "It", extent: "complete" as const, agreement: 1 }]
    const marks = marksOf({ featured, quoted: [{ product: pan, quotations }] })
    expect(marks.map(({ kind, atSeconds }) => [kind, atSeconds])).toEqual([
      ["product", 10],
      ["price", 50],
      ["quotation", 70],
      ["product", 90],
      ["product", 200],
    ])
    expect(marks[0]).toMatchObject({ name: `name of ${mug}`, price: usd(1_900) })
    expect(marks[1]).toMatchObject({ name: `name of ${mug}`, from: usd(1_900), to: usd(1_500) })
    expect(marks[2]).toMatchObject({ name: `name of ${pan}`, said: expect.stringMatching(/^It It/) })
  })

  const flag = { word: "not-live" as const, note: "", at: noon + 700_000 }
  const verdicts = [
    { kind: "cant-tell" as const, atSeconds: 0, at: noon },
    { kind: "loop" as const, atSeconds: 300, at: noon + 300_000 },
  ]
  it("shows the verdicts and the viewer's flag, but none from somebody else's copy", () => {
    expect(marksOf({ verdicts, flag })).toEqual([
      { kind: "verdict", atSeconds: 300, more: 0, verdict: "loop" },
      { kind: "flag", atSeconds: 600, more: 0, word: "not-live" },
    ])
    const copied = { file: "f", savedAt: noon, isMine: false, takenAt: noon, verdict: "shown" as const }
    expect(marksOf({ verdicts, flag, copied })).toEqual([])
  })

  it("shows nothing where the stretches played were not recorded", () => {
    expect(timelineOf(aRow(), String).watched).toBeNull()
    const watched = [{ fromSeconds: 0, toSeconds: 5 }]
    expect(timelineOf(aRow({ watched }), String).watched).toEqual(watched)
  })
})

it("fits into its message, whatever happens in ten hours, and leaves nothing out", () => {
  const second = fc.double({ min: 0, max: 36_000, noNaN: true })
  const at = fc.nat(40_000_000).map((ms) => noon + ms)
  const repeats = fc.array(
    fc.record({ from: second, length: fc.nat(900), lagSeconds: fc.nat(9_000), at, harmless: fc.boolean() }),
    { maxLength: 500 },
  )
  const featured = fc.array(
    fc.record({ product: fc.constantFrom(mug, pan), atSeconds: second, at, price: fc.option(fc.nat(9_000)) }),
    { maxLength: 500 },
  )
  fc.assert(
    fc.property(repeats, featured, (given, turns) => {
      const evidence = given.map(({ from, length, lagSeconds, at, harmless }): Evidence => {
        const now = { fromSeconds: from, toSeconds: from + length }
        const repeat = aRepeat({ now, lagSeconds })
        return harmless
          ? { kind: "harmless-repeat", as: "bumper", repeat, at }
          : { kind: "repeat", repeat, at, level: "certain", confidence: null }
      })
      const row = aRow({
        ...{ evidence, reachedSeconds: 36_000, lastSeenAt: noon + 36_000_000 },
        featured: turns.map(({ price, ...turn }) => ({ ...turn, ...(price !== null && { price: usd(price) }) })),
      })
      const timeline = sessionTimeline.parse(timelineOf(row, String))
      const of = (kind: TimelineMark["kind"]) => timeline.marks.filter((mark) => mark.kind === kind)
      const told = (kind: TimelineMark["kind"]) => of(kind).reduce((sum, { more }) => sum + 1 + more, 0)
      for (const kind of ["repeat", "harmless", "product", "price"] as const)
        expect(of(kind).length).toBeLessThanOrEqual(MOST_MARKS)
      expect(told("harmless")).toBe(given.filter(({ harmless }) => harmless).length)
      expect(told("product")).toBe(turns.filter(({ product }, n) => turns[n - 1]?.product !== product).length)
      for (const { atSeconds } of timeline.marks) expect(atSeconds).toBeLessThanOrEqual(timeline.endSeconds)
    }),
    { numRuns: 30 },
  )
})
