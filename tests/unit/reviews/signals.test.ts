import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Review, ReviewVisit } from "../../../src/model/review"
import { reviewSignals, type SignalName } from "../../../src/reviews/signals"
import { cleanProduct, randomFrom } from "../../bench/snippets-clean"
import { makeReview, makeSummary } from "./make-review"

const DAY = 86_400_000
const noted = (reviews: readonly Review[], count: number | null = null) =>
  reviewSignals(reviews, makeSummary({ count }))
    .filter(({ outcome }) => outcome === "noted")
    .map(({ name }) => name)

function signal<Name extends SignalName>(
  name: Name,
  reviews: readonly Review[],
  count: number | null = null,
  before: ReviewVisit | null = null,
) {
  const found = reviewSignals(reviews, makeSummary({ count }), before).find((one) => one.name === name)
  if (!found) throw new Error(`no signal ${name}`)
  return found
}

/** Ordinary reviews that differ in every word, one every two days. */
const ordinary = (count: number, given: (index: number) => Partial<Review> = () => ({})) =>
  Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 20 }, (_, word) => `word${index}x${word}`)
    const stars = [5, 5, 4, 5, 3, 5, 4, 1, 5, 2][index % 10]!
    return makeReview({ body: words.join(" "), stars, writtenAt: (20_000 + index * 2) * DAY, ...given(index) })
  })

describe("planted", () => {
  test.each<[SignalName, Review[]]>([
    ["unverified", ordinary(60, (index) => ({ verified: index % 4 === 0 }))],
    [
      "unverified",
      ordinary(80, (index) => (index % 4 === 0 ? { verified: false, stars: 5 } : { stars: (index % 3) + 1 })),
    ],
    [
      "repeated-phrases",
      ordinary(60, (index) =>
        index % 5 === 0
          ? {
              body: `Number ${index} here: this blender turns frozen fruit into velvet smoothies every morning, x${index} y${index} z${index} and q${index} w${index} e${index} r${index} t${index}`,
            }
          : {},
      ),
    ],
    ["busy-day", ordinary(60, (index) => (index < 14 ? { writtenAt: 20_050 * DAY } : {}))],
    [
      "incentive",
      ordinary(60, (index) => (index % 2 === 0 ? { incentiveLabel: "Vine Customer Review of Free Product" } : {})),
    ],
    [
      "incentive",
      ordinary(60, (index) =>
        index % 6 === 0
          ? { stars: 5, body: `I received this lamp${index} for free in exchange for my honest review.` }
          : { stars: 1 + (index % 3) },
      ),
    ],
    [
      "near-duplicates",
      ordinary(50, (index) =>
        index < 6
          ? {
              body: `The colour of this lamp is warm and my whole family reads under it every evening since we got it (${index})`,
            }
          : {},
      ),
    ],
    [
      "swapped-product",
      ordinary(60, (index) => ({
        body:
          index < 30
            ? `Nice umbrella ${index} keeps rain away, w${index}`
            : `These headphones ${index} sound full, v${index}`,
      })),
    ],
  ])("%s", (name, reviews) => {
    expect(noted(reviews)).toEqual([name])
    const found = signal(name, reviews)
    expect(Math.min(...found.comparisons.map(({ adjustedP }) => adjustedP))).toBeLessThanOrEqual(0.05)
    for (const { p, adjustedP } of found.comparisons) expect(adjustedP).toBeGreaterThanOrEqual(p)
  })

  test("the numbers are those of the reviews", () => {
    expect(
      signal(
        "busy-day",
        ordinary(60, (index) => (index < 14 ? { writtenAt: 20_050 * DAY } : {})),
      ).numbers,
    ).toMatchObject({
      shown: 60,
      day: 20_050 * DAY,
      onDay: 15,
    })
    expect(
      signal(
        "unverified",
        ordinary(60, (index) => ({ verified: index % 4 === 0 })),
      ).numbers,
    ).toMatchObject({
      shown: 60,
      unverified: 45,
    })
    const swapped = ordinary(60, (index) => ({
      body: index < 30 ? `umbrella a${index} b${index}` : `headphones c${index} d${index}`,
    }))
    expect(signal("swapped-product", swapped).numbers).toMatchObject({
      gone: { word: "umbrella", older: 30, newer: 0 },
      came: { word: "headphones", older: 0, newer: 30 },
      changedAt: swapped[30]?.writtenAt,
    })
  })
})

describe("reviews that disappeared", () => {
  const shown = ordinary(20)
  const all = [...shown.map(({ id }) => id), "a", "b", "c", "d"]
  const seenThen = (marks: string[], count: number | null) => ({ page: "fetched-page", at: 1, count, marks })
  test.each([
    ["the page shows every review, then and now", 20, seenThen(all, 24), "noted"],
    ["one went", 20, seenThen(all.slice(0, 21), 21), "nothing"],
    ["as many were added as removed", 20, seenThen([...all.slice(4)], 20), "noted"],
    ["the page shows a selection now", 900, seenThen(all, null), "not-shown"],
    ["the page showed a selection then", 20, seenThen([], null), "not-shown"],
    ["the shop gives no count now", null, seenThen(all, 24), "not-shown"],
    ["a selection, and the shop counts many fewer than then", 900, seenThen([], 1000), "noted"],
    ["a selection, and the shop counts a few fewer", 990, seenThen([], 1000), "nothing"],
    ["a selection, and the shop counts more", 1100, seenThen([], 1000), "nothing"],
    ["the first visit", 20, null, "not-shown"],
  ])("%s: %s", (_, count, visit, outcome) => {
    expect(signal("reviews-gone", shown, count, visit).outcome).toBe(outcome)
  })
})

describe("ordinary reviews", () => {
  test("ordinary reviews get no signal", () => {
    expect(noted(ordinary(100))).toEqual([])
  })

  test("few reviews are too few to tell", () => {
    expect(reviewSignals(ordinary(8), null).map(({ outcome }) => outcome)).toEqual([
      "too-few",
      "too-few",
      "too-few",
      "too-few",
      "too-few",
      "too-few",
      "not-shown",
    ])
  })

  test.each<[string, SignalName, Partial<Review>]>([
    ["a shop without dates", "busy-day", { writtenAt: null }],
    ["a shop that marks no purchases", "unverified", { verified: null }],
    ["a shop whose marks were not found", "unverified", { verified: false }],
  ])("%s", (_, name, given) => {
    expect(
      signal(
        name,
        ordinary(40, () => given),
      ).outcome,
    ).toBe("not-shown")
  })

  test("common phrases, the product's own words and short praise are not copies", () => {
    const reviews = ordinary(60, (index) => {
      if (index % 3 === 0) return { body: "Great product, works perfectly." }
      return {
        body: `You get what you pay for, and the robot vacuum cleaner is ok a${index} b${index} c${index} d${index} e${index}`,
      }
    })
    expect(noted(reviews)).toEqual([])
  })

  test("a shop that opens in another country has not swapped its product", () => {
    const reviews = ordinary(60, (index) =>
      index < 30
        ? { language: "de", body: `Der Regenschirm hält gut und ist leicht a${index}` }
        : { language: "en", body: `The umbrella holds well and is light b${index}` },
    )
    expect(signal("swapped-product", reviews).outcome).not.toBe("noted")
  })

  test("steady weeks with busy weekends have no busy day", () => {
    const random = randomFrom(5)
    const reviews = ordinary(300, () => {
      const week = Math.floor(random() * 40)
      return {
        writtenAt: (20_000 + week * 7 + (random() < 0.6 ? Math.floor(random() * 2) : Math.floor(random() * 7))) * DAY,
      }
    })
    expect(signal("busy-day", reviews).outcome).toBe("nothing")
  })

  test("at most one in twenty clean products gets any signal", () => {
    const alarms = Array.from({ length: 150 }, (_, seed) => noted(cleanProduct(50_000 + seed))).filter(
      (names) => names.length > 0,
    )
    expect(alarms.length).toBeLessThanOrEqual(7)
  })
})

test("every test copes with any input", () => {
  const anyReview = fc.record({
    id: fc.string({ maxLength: 3 }),
    stars: fc.option(fc.double()),
    body: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("<script>alert(1)</script>", "same text ".repeat(30)),
    ),
    writtenAt: fc.option(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, 8.64e15, -1e12, 1.7e12))),
    verified: fc.option(fc.boolean()),
    language: fc.constantFrom("", "en", "ja", "??"),
  })
  fc.assert(
    fc.property(fc.array(anyReview, { maxLength: 60 }), (given) => {
      const signals = reviewSignals(
        given.map((one) => makeReview(one)),
        null,
        { page: "page", at: 1, count: 9, marks: ["a"] },
      )
      expect(new Set(signals.map(({ name }) => name)).size).toBe(7)
      for (const { comparisons } of signals) {
        for (const { p, adjustedP } of comparisons) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(adjustedP).toBeLessThanOrEqual(1)
        }
      }
    }),
    { numRuns: 80 },
  )
})
