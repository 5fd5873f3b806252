import { describe, expect, it } from "vitest"
import type { Sighting } from "../../../src/model/money"
import { changesDuring, comparedWithBefore, namedLast } from "../../../src/prices/history/during-show"
import { history } from "../../../src/prices/history/history"
import { sourcedHistories } from "../../../src/prices/history/sourced"
import { stepsOf } from "../../../src/prices/history/steps"
import { day, seen } from "./make-sighting"

describe("stepsOf", () => {
  it("lets a price hold until the next one, and keeps gaps", () => {
    const steps = stepsOf([seen(500, 0), seen(null, 4), seen(400, 6)], day(10))
    expect(steps.map(({ fromAt, toAt, amountMinor }) => [fromAt, toAt, amountMinor])).toEqual([
      [day(0), day(4), 500],
      [day(4), day(6), null],
      [day(6), day(10), 400],
    ])
  })

  it("counts a price as observed for a week after the last look", () => {
    const steps = stepsOf([seen(500, 0, 10), seen(400, 40)], day(41))
    expect(steps.map(({ observedUntilAt }) => observedUntilAt)).toEqual([day(17), day(41)])
  })

  it("returns to a price after another source's row in between", () => {
    const imported = seen(300, 5, 5, { source: "keepa" })
    expect(stepsOf([seen(500, 0, 10), imported], day(20)).map(({ amountMinor }) => amountMinor)).toEqual([
      500, 300, 500,
    ])
  })

  it("leaves out doubtful sightings and later ones", () => {
    expect(stepsOf([seen(500, 0), seen(50000, 1, 1, { doubtful: true }), seen(1, 30)], day(5))).toHaveLength(1)
  })
})

describe("history", () => {
  const falling = [seen(1000, 0, 20), seen(800, 20, 30), seen(900, 30, 40)]

  it("gives extremes with their dates, time-weighted means, and what it rests on", () => {
    const found = history(falling, { now: day(40) })
    expect(found?.lowest).toMatchObject({ amountMinor: 800, firstAt: day(20) })
    expect(found?.highest).toMatchObject({ amountMinor: 1000, firstAt: day(0) })
    expect(found?.current).toMatchObject({ amountMinor: 900, sinceAt: day(30) })
    expect(found?.last90Days).toMatchObject({ averageMinor: 925, medianMinor: 900 })
    expect(found?.last30Days).toMatchObject({ averageMinor: 900, medianMinor: 900 })
    expect(found?.low30Minor).toBe(800)
    expect(found?.coverage).toMatchObject({ sightings: 3, origin: null, days: 40 })
  })

  it("includes a price that is seen this very moment", () => {
    expect(history([seen(1000, 0)], { now: day(0) })?.current?.amountMinor).toBe(1000)
  })

  it("has no current price while out of stock, but keeps the rest", () => {
    const found = history([seen(1000, 0, 5), seen(null, 5)], { now: day(6) })
    expect(found?.current).toBeNull()
    expect(found?.lowest?.amountMinor).toBe(1000)
  })

  it("never mixes variants, kinds, currencies or sources, and follows the newest own sighting", () => {
    const mixed = [
      seen(1000, 0, 9),
      seen(100, 1, 8, { kind: "member" }),
      seen(200, 2, 8, { currency: "USD" }),
      seen(300, 3, 8, { variant: "small" }),
      seen(900, 4, 4, { source: "keepa", seller: "" }),
    ]
    const found = history(mixed, { now: day(10) })
    expect(found?.coverage).toMatchObject({ sightings: 1, origin: null })
    expect(found?.lowest?.amountMinor).toBe(1000)
  })

  it("follows the currency of the newest look after the shop was switched to another country", () => {
    const switched = [seen(1000, 0, 9), seen(1200, 10, 12, { currency: "USD" })]
    expect(history(switched, { now: day(13) })).toMatchObject({
      currency: "USD",
      lowest: { amountMinor: 1200 },
      coverage: { sightings: 1 },
    })
    const back = [...switched, seen(1000, 14)]
    expect(history(back, { now: day(15) })).toMatchObject({ currency: "EUR", coverage: { sightings: 2, days: 14 } })
  })

  it("gives another source's history if nothing was seen here", () => {
    const imported = [seen(900, 4, 4, { source: "import", origin: "list.csv" })]
    expect(history(imported, { now: day(10) })).toMatchObject({ coverage: { sightings: 1, origin: "list.csv" } })
  })

  it("takes more sightings than a call can have arguments", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => seen(1000 + (index % 2), index / 1000))
    expect(history(many, { now: day(300) })?.coverage.sightings).toBe(200_000)
  })

  it("keeps named sellers apart", () => {
    const offers = [seen(1000, 0, 3, { seller: "A" }), seen(500, 1, 2, { seller: "B" })]
    expect(history(offers, { now: day(4) })?.lowest?.amountMinor).toBe(1000)
  })

  it("counts doubtful sightings, but does not use them", () => {
    const found = history([seen(1000, 0, 3), seen(10, 1, 1, { doubtful: true })], { now: day(4) })
    expect([found?.heldBack, found?.lowest?.amountMinor]).toEqual([1, 1000])
  })

  it("is null if nothing was seen", () => {
    expect(history([], { now: day(1) })).toBeNull()
    expect(history([seen(5, 3)], { now: day(1) })).toBeNull()
  })
})

describe("sourcedHistories", () => {
  const from = (origin: string, change: Partial<Sighting> = {}): Partial<Sighting> => ({
    source: "import",
    origin,
    ...change,
  })
  const own = [seen(1000, 0, 9, { variant: "blue" })]
  const beside = history(own, { now: day(10) })

  it("gives each file or service a history of its own, the longest first", () => {
    const rows = [...own, seen(900, 4, 5, from("a.csv")), seen(800, 1, 9, from("b.csv"))]
    const found = sourcedHistories(rows, beside, day(10))
    expect(found.map(({ coverage, lowest }) => [coverage.origin, lowest?.amountMinor])).toEqual([
      ["b.csv", 800],
      ["a.csv", 900],
    ])
  })

  it.each<[string, Partial<Sighting>]>([
    ["another currency", { currency: "USD" }],
    ["another kind", { kind: "member" }],
    ["another variant", { variant: "red" }],
  ])("leaves out %s", (_, change) => {
    expect(sourcedHistories([seen(900, 4, 4, from("a.csv", change))], beside, day(10))).toEqual([])
  })

  it("counts a price once if a file and an answer of one service both have it", () => {
    const keepa = { source: "keepa", origin: "Keepa, Amazon" } as const
    const rows = [seen(900, 4, 5, keepa), seen(900, 4, 9, keepa), seen(800, 9, 10, keepa)]
    expect(sourcedHistories(rows, beside, day(10))[0]?.coverage).toMatchObject({ sightings: 2 })
  })

  it("leaves out the history that the others are drawn beside", () => {
    const rows = [seen(900, 4, 5, from("a.csv")), seen(800, 1, 9, from("b.csv"))]
    const main = history(rows, { now: day(10) })
    expect(main?.coverage.origin).toBe("b.csv")
    expect(sourcedHistories(rows, main, day(10)).map(({ coverage }) => coverage.origin)).toEqual(["a.csv"])
  })
})

describe("comparedWithBefore", () => {
  const before = [seen(2000, 0, 3), seen(2500, 4, 5)]
  it.each([
    [2500, "same", 0],
    [2000, "cheaper-now", 20],
    [3000, "dearer-now", -20],
  ] as const)("a show price of %i is %s", (amount, outcome, percent) => {
    const shown = seen(amount, 10, 10, { source: "show-page", kind: "live-only" })
    expect(comparedWithBefore(shown, before, day(9))).toMatchObject({ outcome, percent, before: { amountMinor: 2500 } })
  })

  it("knows no earlier price if all sightings are from the show", () => {
    expect(comparedWithBefore(seen(1, 10), [seen(1, 10)], day(9)).outcome).toBe("no-earlier-price")
  })
})

describe("changesDuring", () => {
  const named = (at: number, amountMinor?: number, currency = "USD") => ({
    at: day(at),
    ...(amountMinor !== undefined && { price: { amountMinor, currency } }),
  })
  it.each<[string, ReturnType<typeof named>[], [number, number, number][]]>([
    [
      "in order",
      [named(2, 1500), named(1, 2000), named(3, 1800)],
      [
        [2, 2000, 1500],
        [3, 1500, 1800],
      ],
    ],
    ["none for the same price named again", [named(1, 2000), named(2, 2000)], []],
    ["over a time without a price", [named(1, 2000), named(2), named(3, 1500)], [[3, 2000, 1500]]],
    ["none for a misread decimal mark", [named(1, 2000), named(2, 200_000), named(3, 2000)], []],
    ["none into another currency", [named(1, 2000), named(2, 1900, "EUR"), named(3, 2000)], []],
  ])("lists what the show named: %s", (_, list, changes) => {
    expect(changesDuring(list).map(({ at, from, to }) => [at, from.amountMinor, to.amountMinor])).toEqual(
      changes.map(([at, from, to]) => [day(at), from, to]),
    )
  })
})

describe("namedLast", () => {
  const rows = [seen(2000, 0, 3, { currency: "EUR" }), seen(1500, 4, 5, { currency: "EUR" })]
  const price = { amountMinor: 1500, currency: "EUR" }
  it("is the sighting of the last price that was named, at the time when it was named", () => {
    expect(namedLast([{ at: day(4), price }, { at: day(6) }], rows)).toMatchObject({
      amountMinor: 1500,
      firstSeenAt: day(4),
      lastSeenAt: day(4),
    })
  })

  it.each([
    ["none was named", [{ at: day(4) }]],
    ["none of it is stored", [{ at: day(4), price: { ...price, amountMinor: 99 } }]],
    ["it was in another currency", [{ at: day(4), price: { ...price, currency: "USD" } }]],
  ])("is null if %s", (_, named) => {
    expect(namedLast(named, rows)).toBeNull()
  })
})

it("is of the price for everyone, even if the same look saw one for members", () => {
  const looks = [seen(2900, 1, 1, { kind: "member" }), seen(3500, 1)]
  for (const rows of [looks, [...looks].reverse()])
    expect(history(rows, { now: day(1) })).toMatchObject({ kind: "public", current: { amountMinor: 3500 } })
  expect(history(looks.slice(0, 1), { now: day(1) })).toMatchObject({ kind: "member" })
})
