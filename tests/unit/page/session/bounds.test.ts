/** What the page keeps of a session stays small, however long it runs and whatever its times are. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FramePair } from "~messages/map"
import type { RepeatEvidence } from "~model/evidence"
import { sessionId } from "~model/ids"
import { makeProductKey } from "~model/keys"
import { mostItems } from "~model/limits"
import type { Span } from "~model/repeat"
import type { Featuring } from "~model/session"
import { FramePairs, MOST_PAIRS, withFramePairs } from "~page/frames/frame-pairs"
import { MOST_MOMENTS, Moments } from "~page/frames/moments"
import { withFeatured } from "~page/session/featured-list"

const tenHours = 36_000
const luma = (seed: number) => Uint8Array.from({ length: 2304 }, (_, at) => (at * 7 + seed * 31) & 255)

/** A picture that is different at every moment, but only slightly different from one moment to the next. */
const drifting = (seconds: number) =>
  Uint8Array.from({ length: 2304 }, (_, at) => 128 + 100 * Math.sin(at / 90 + seconds))

/** Adds a moment as the thumbnails do. */
function note(moments: Moments<number>, atSeconds: number, seed = atSeconds): void {
  if (moments.isDue(atSeconds)) moments.add(atSeconds, luma(seed), atSeconds)
}

describe("the moments of a session", () => {
  it("stay within their limit after ten hours, and reach back to the start", () => {
    const moments = new Moments<number>()
    const still = luma(1)
    for (let half = 0; half < 2 * tenHours; half++) if (moments.isDue(half / 2)) moments.add(half / 2, still, half)
    expect(moments.count).toBeLessThanOrEqual(MOST_MOMENTS)
    expect(moments.count).toBeGreaterThan(MOST_MOMENTS / 3)
    const newest = tenHours - 1
    expect(moments.pair({ fromSeconds: newest - 20, toSeconds: newest }, newest - 20)).not.toBeNull()
  })

  it("are not added twice when the viewer watches something again", () => {
    const moments = new Moments<number>()
    for (let at = 0; at < 60; at++) note(moments, at)
    for (let at = 20; at < 60; at++) note(moments, at)
    expect(moments.count).toBe(25)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("do not exist at %s", (at) => {
    const moments = new Moments<number>()
    note(moments, 3.5)
    note(moments, at, 1)
    note(moments, 7)
    expect(moments.count).toBe(2)
  })

  it("are paired by likeness, one lag apart", () => {
    const moments = new Moments<number>()
    for (let at = 0; at < 100; at += 0.5) note(moments, at, at % 40)
    const pair = moments.pair({ fromSeconds: 45, toSeconds: 60 }, 40)!
    expect(pair.now.value - pair.before.value).toBe(40)
    expect(pair.now.value).toBeGreaterThanOrEqual(45)
    expect(moments.pair({ fromSeconds: 45, toSeconds: 60 }, 80)).toBeNull()
    expect(moments.pair({ fromSeconds: Number.NaN, toSeconds: Number.NaN }, Number.NaN)).toBeNull()
  })

  it.each([40, 40.25, 40.5, 40.75])("match to within a quarter of a second at a lag of %s s", (lagSeconds) => {
    const moments = new Moments<number>()
    for (let at = 0; at < 80; at += 0.5) if (moments.isDue(at)) moments.add(at, drifting(at % lagSeconds), at)
    const { now, before } = moments.pair({ fromSeconds: 44, toSeconds: 52 }, lagSeconds)!
    expect(Math.abs(now.atSeconds - before.atSeconds - lagSeconds)).toBeLessThanOrEqual(0.25)
  })

  it("are not taken from a still stretch if something moves elsewhere", () => {
    const moments = new Moments<number>()
    for (let at = 0; at < 80; at += 0.5) {
      const inRound = at % 40
      if (moments.isDue(at)) moments.add(at, inRound < 8 ? luma(3) : drifting(inRound), at)
    }
    expect(moments.pair({ fromSeconds: 40, toSeconds: 60 }, 40)!.now.atSeconds % 40).toBeGreaterThanOrEqual(8)
  })

  it.each([
    ["alike where a moment of both passes was kept", 0, true],
    ["not alike where the other pass has only a moment of a second before", 1, false],
  ])("are %s", (_, behindSeconds, isAlike) => {
    const moments = new Moments<number>()
    for (const at of [3.5, 5, 7, 8.5]) moments.add(at, drifting(at), at)
    for (const at of [43.5, 45, 47, 48.5]) moments.add(at, drifting(at - 40 - behindSeconds), at)
    expect(moments.pair({ fromSeconds: 43, toSeconds: 49 }, 40)).toMatchObject({ isAlike })
  })

  it("increase in time, whatever times are given", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 4_000 }), { maxLength: 200 }), (times) => {
        const moments = new Moments<number>()
        const added: number[] = []
        for (const at of times)
          if (moments.isDue(at)) {
            moments.add(at, luma(1), at)
            added.push(at)
          }
        for (let index = 1; index < added.length; index++) expect(added[index]).toBeGreaterThan(added[index - 1]!)
        expect(moments.count).toBe(added.length)
      }),
      { examples: [[[-0]], [[0, -0, 0.5]]] },
    )
  })
})

const session = sessionId.parse("6f2f0b0e-7c37-4a86-9d5b-0c9f1c1f2a10")
const repeat = (lagSeconds: number, passes: number): RepeatEvidence => ({
  kind: "repeat",
  level: "certain",
  confidence: 0.9,
  at: 0,
  repeat: {
    now: { fromSeconds: 100, toSeconds: 140 },
    before: { fromSeconds: 60, toSeconds: 100 },
    lagSeconds,
    passes,
    strength: 10,
    pictureAgreement: 0.9,
    soundAgreement: null,
    ongoing: true,
  },
})
const pictures = {
  pair: async () => ({
    now: { atSeconds: 110, dataUrl: "data:now" },
    before: { atSeconds: 70, dataUrl: "data:before" },
  }),
}

describe("the pairs of frames", () => {
  it("are only a few for a loop that runs for ten hours", async () => {
    const pairs = new FramePairs(session, pictures)
    let count = 0
    for (let passes = 2; passes < tenHours / 40; passes++) {
      await pairs.take([repeat(40, passes)])
      count += pairs.drain().length
    }
    expect(count).toBe(3)
  })

  it("are bounded for a thousand lags, and taken once each", async () => {
    const pairs = new FramePairs(session, pictures)
    let count = 0
    for (let lag = 20; lag < 1_020; lag++) {
      await Promise.all([pairs.take([repeat(lag, 2)]), pairs.take([repeat(lag, 2)])])
      count += pairs.drain().length
    }
    expect(count).toBe(MOST_PAIRS)
  })

  it("are chosen again while the stretch grows, and replace the earlier ones", async () => {
    const pairs = new FramePairs(session, pictures)
    const shown: FramePair[][] = [[]]
    for (let toSeconds = 108; toSeconds <= 400; toSeconds++) {
      const { repeat: whole, ...rest } = repeat(200, 2)
      await pairs.take([{ ...rest, repeat: { ...whole, now: { fromSeconds: 100, toSeconds } } }])
      const fresh = pairs.drain()
      if (fresh.length > 0) shown.push(withFramePairs(shown.at(-1)!, fresh))
    }
    expect(shown.map(({ length }) => length)).toEqual([0, 1, 1, 1, 1, 1])
  })

  it.each([
    ["a few seconds into the stretch, they wait", 110, true, []],
    ["half a minute into it, they are the best there are", 140, true, ["data:now"]],
    ["nothing more will come, they are the best there are", 110, false, ["data:now"]],
  ])("are not alike: if %s", async (_, toSeconds, ongoing, taken) => {
    const unlike = { pair: async (_: Span, __: number, onlyAlike: boolean) => (onlyAlike ? null : pictures.pair()) }
    const pairs = new FramePairs(session, unlike)
    const { repeat: whole, ...rest } = repeat(40, 2)
    await pairs.take([{ ...rest, repeat: { ...whole, now: { fromSeconds: 100, toSeconds }, ongoing } }])
    expect(pairs.drain().map(({ now }) => now)).toEqual(taken)
  })

  it("are not taken again after a reload if they are stored", async () => {
    const first = new FramePairs(session, pictures)
    await first.take([repeat(40, 2)])
    const stored = first.drain()
    const second = new FramePairs(session, pictures, stored)
    await second.take([repeat(40, 2)])
    expect(stored).toHaveLength(1)
    expect(second.drain()).toEqual([])
  })
})

describe("the list of featured products", () => {
  const featuring = (product: number, at: number): Featuring => ({
    product: makeProductKey("amazon", `P${product}`),
    atSeconds: at,
    at,
  })

  it("lists a product again when the show names another price for it", () => {
    const at = (amountMinor: number) => ({ ...featuring(1, amountMinor), price: { amountMinor, currency: "USD" } })
    const list = [2000, 2000, 1500].reduce<Featuring[]>((all, minor) => withFeatured(all, at(minor)), [])
    expect(list.map(({ price }) => price?.amountMinor)).toEqual([2000, 1500])
    expect(withFeatured(list, featuring(1, 9))).toBe(list)
  })

  it("does not count the same product twice in a row", () => {
    const list = withFeatured([featuring(1, 0)], featuring(1, 5))
    expect(list).toEqual([featuring(1, 0)])
  })

  it("stays bounded through a day of changes, and keeps the first turn of each product and the newest", () => {
    let list: Featuring[] = []
    for (let turn = 0; turn < 5_000; turn++) list = withFeatured(list, featuring(turn % 40, turn))
    expect(list).toHaveLength(mostItems.featured)
    expect(list.slice(0, 40).map(({ at }) => at)).toEqual(Array.from({ length: 40 }, (_, turn) => turn))
    expect(list.at(-1)).toEqual(featuring(4_999 % 40, 4_999))
  })

  it("drops the oldest if every product came once", () => {
    let list: Featuring[] = []
    for (let turn = 0; turn < mostItems.featured + 10; turn++) list = withFeatured(list, featuring(turn, turn))
    expect(list).toHaveLength(mostItems.featured)
    expect(list[0]).toEqual(featuring(10, 10))
  })
})
