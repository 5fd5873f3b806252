import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { countdownSignals, readCountdown } from "../../../src/pressure/countdown"

describe("time left in a text", () => {
  test.each([
    ["10:00", 600],
    ["Deal ends in 09:59", 599],
    ["00 : 09 : 59", 599],
    ["1:02:03", 3723],
    ["48:00:00 left", 172_800],
    ["2d 03:04:05", 183_845],
    ["2 days, 03:04:05", 183_845],
    ["3 Tage 04:05:06 verbleibend", 273_906],
    ["Ends in 5 min", 300],
    ["1 h 5 min left", 3900],
    ["02h 13m 05s", 7985],
    ["1 day and 2 hours", 93_600],
    ["Noch 3 Std. 12 Min.", 11_520],
    ["Endet in 45 Sekunden", 45],
    ["Plus que 2 heures", 7200],
    ["Se termine dans 1 j 4 h", 100_800],
    ["Quedan 3 horas y 4 minutos", 11_040],
    ["Only 30 seconds left!", 30],
    ["00:00", 0],
  ])("%s", (text, seconds) => {
    expect(readCountdown(text)).toBe(seconds)
  })

  test.each([
    "",
    "Only 3 left",
    "18:00 Uhr",
    "Starts at 6:30",
    "Live at 10:00 AM",
    "10:00 p.m.",
    "bis 18:00",
    "jusqu'à 20:15",
    "a las 21:30",
    "09:75",
    "12:34:56:78",
    "2026-11-22",
    "ratio 4:3",
    "$10.00",
    "iPhone 15 mini",
    "5 items",
    "3 miles",
    "400 days",
    "USB cable, 5 m",
    "2 m 3 d",
  ])("none in %j", (text) => {
    expect(readCountdown(text)).toBeNull()
  })

  test("never throws and is never negative", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom("1", "59", ":", " ", "d", "h", "min", "Std.", "left"))
            .map((parts) => parts.join("")),
        ),
        (text) => {
          expect(readCountdown(text) ?? 0).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test("a clock reads back what it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359_999 }), (seconds) => {
        const two = (value: number) => String(value).padStart(2, "0")
        const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
        expect(readCountdown(text)).toBe(seconds)
      }),
    )
  })
})

/** `[seconds since the start, seconds left]` */
const seen = (points: [number, number][], label = "deal") =>
  points.map(([after, secondsLeft]) => ({ label, secondsLeft, at: 1_700_000_000_000 + after * 1000 }))

describe("countdowns that start again", () => {
  test("a ten minute countdown that starts again three times", () => {
    const points: [number, number][] = [
      [0, 598],
      [300, 298],
      [590, 8],
      [610, 590],
      [1200, 3],
      [1210, 597],
      [1500, 307],
      [1900, 599],
    ]
    const [signal, ...more] = countdownSignals(seen(points))
    expect(more).toEqual([])
    expect(signal).toMatchObject({ label: "deal", startSeconds: 600, observations: 8 })
    expect(signal?.restarts.map(({ seenSeconds }) => seenSeconds)).toEqual([590, 597, 599])
    expect(signal?.restarts[0]).toMatchObject({ beforeSeconds: 8, expectedSeconds: 0, at: 1_700_000_610_000 })
    expect(countdownSignals(seen(points).reverse())).toEqual([signal])
  })

  test("the same time left at the next visit", () => {
    const [signal] = countdownSignals(
      seen([
        [0, 590],
        [200, 390],
        [90_000, 380],
      ]),
    )
    expect(signal?.restarts).toHaveLength(1)
    expect(signal?.restarts[0]).toMatchObject({ expectedSeconds: 0, seenSeconds: 380 })
  })

  test.each<[string, [number, number][]]>([
    [
      "runs down",
      [
        [0, 600],
        [60, 540],
        [599, 1],
        [605, 0],
        [700, 0],
      ],
    ],
    [
      "runs a little slow",
      [
        [0, 600],
        [300, 312],
        [590, 45],
      ],
    ],
    [
      "is read a second early and late",
      [
        [0, 600],
        [1, 600],
        [2, 597],
        [3, 598],
      ],
    ],
    [
      "stands still",
      [
        [0, 600],
        [500, 600],
        [1000, 600],
      ],
    ],
    ["seen once", [[0, 600]]],
    [
      "is no number",
      [
        [0, Number.NaN],
        [1, -5],
      ],
    ],
    ["nothing", []],
  ])("no restart: %s", (_, points) => {
    expect(countdownSignals(seen(points))).toEqual([])
  })

  test("each label is watched on its own", () => {
    expect(countdownSignals([...seen([[0, 10]], "a"), ...seen([[5, 600]], "b")])).toEqual([])
  })
})
