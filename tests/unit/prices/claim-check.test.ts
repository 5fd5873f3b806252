import { describe, expect, it } from "vitest"
import type { ReferenceKind, Sighting } from "../../../src/model/money"
import { checkClaim, type Finding, lawOf, type RuleId } from "../../../src/prices/claim-check"
import { history } from "../../../src/prices/history/history"
import { day, seen } from "./make-sighting"

const TODAY = 200

function check(rows: Sighting[], kind: ReferenceKind, referenceMinor: number, currency = "EUR", text = "") {
  const found = history(
    rows.map((row) => ({ ...row, currency })),
    { now: day(TODAY) },
  )
  return checkClaim(found!, { kind, price: { amountMinor: referenceMinor, currency }, text }, day(TODAY))
}

const outcome = (result: ReturnType<typeof check>, id: RuleId) => result.rules.find(({ rule }) => rule === id)?.outcome

describe("the claim check in the EU", () => {
  it.each<[string, Sighting[], number, Finding]>([
    ["holds if the reference is the 30-day low", [seen(1000, 100, 200), seen(700, 200)], 1000, "holds"],
    [
      "finds no reduction if it cost the same three weeks ago",
      [seen(1690, 100, 180), seen(1290, 180, 187), seen(1690, 187, 200), seen(1290, 200)],
      1690,
      "no-real-discount",
    ],
    [
      "says that it was cheaper before",
      [seen(1690, 100, 180), seen(1390, 180, 187), seen(1690, 187, 200), seen(1490, 200)],
      1690,
      "worse-than-recent-low",
    ],
    [
      "measures against the low if the reference lies above it",
      [seen(2000, 100, 180), seen(1500, 180, 187), seen(2000, 187, 200), seen(1200, 200)],
      2000,
      "above-low30",
    ],
    [
      "has not enough history for a product first seen 12 days ago",
      [seen(5000, 188, 200), seen(4000, 200)],
      5000,
      "not-enough-history",
    ],
    [
      "leaves falling prices of one campaign to the country's law",
      [seen(10000, 100, 190), seen(8000, 190, 200), seen(6000, 200)],
      10000,
      "depends-on-campaign",
    ],
  ])("%s", (_, rows, reference, finding) => {
    expect(check(rows, "former", reference).finding).toBe(finding)
  })

  it("does not judge a price by a window in which nobody saw it", () => {
    const once = [seen(8000, 100), seen(10000, 198), seen(9000, 200)]
    expect(check(once, "former", 10000).finding).toBe("not-enough-history")
  })

  it("needs just one lower price to refute, but all 30 days to confirm", () => {
    const sparse = [seen(1000, 190), seen(2000, 195), seen(1500, 200)]
    expect(check(sparse, "former", 2000).finding).toBe("worse-than-recent-low")
    expect(check(sparse, "former", 1000).finding).toBe("not-enough-history")
  })

  it("reads the percentage in the claim, and checks it", () => {
    const rows = [seen(1000, 100, 200), seen(800, 200)]
    expect(check(rows, "former", 1000, "EUR", "-20 %").finding).toBe("holds")
    expect(check(rows, "former", 1000, "EUR", "-30 %").finding).toBe("percent-too-high")
  })
})

describe("the claim check in the US", () => {
  it.each<[string, Sighting[], number, Finding]>([
    ["holds for a price asked for months", [seen(1000, 0, 200), seen(750, 200)], 1000, "holds"],
    [
      "notices a raise just before the cut",
      [seen(750, 80, 196), seen(1000, 196, 200), seen(750, 200)],
      1000,
      "raised-then-cut",
    ],
    ["notices a former price of long ago", [seen(1000, 0, 60), seen(750, 60, 200)], 1000, "former-price-not-recent"],
    ["calls a cent off insignificant", [seen(1000, 0, 200), seen(999, 200)], 1000, "insignificant"],
    [
      "doubts a price asked a fifth of the time",
      [seen(750, 80, 150), seen(1000, 150, 170), seen(750, 170, 200), seen(700, 200)],
      1000,
      "former-price-doubtful",
    ],
    [
      "counts a price that was seen once for a week, not until the next visit",
      [seen(1000, 115), seen(800, 175, 199), seen(700, 200)],
      1000,
      "former-price-doubtful",
    ],
    ["does not judge shares of a few days", [seen(1000, 190, 200), seen(750, 200)], 1000, "not-enough-history"],
  ])("%s", (_, rows, reference, finding) => {
    expect(check(rows, "former", reference, "USD").finding).toBe(finding)
  })
})

describe("the claim check in the UK", () => {
  it("compares the days at the higher price with the days of the offer", () => {
    const rows = [seen(3000, 60, 153), seen(5000, 153, 160), seen(3000, 160, 200)]
    const result = check(rows, "former", 5000, "GBP")
    expect(result.finding).toBe("was-price-too-short")
    expect(result.rules.find(({ rule }) => rule === "U1")?.numbers).toEqual({
      atReferenceDays: 7,
      offerDays: 40,
      ratio: 0.175,
    })
  })

  it.each<[string, Sighting[], Finding]>([
    ["holds by that rule alone", [seen(3000, 60, 140), seen(5000, 140, 190), seen(3000, 190, 200)], "holds"],
    ["counts only days that are known", [seen(3000, 90), seen(5000, 120), seen(3000, 190, 200)], "not-enough-history"],
    ["does not hold for a price that was never asked", [seen(4000, 100, 200), seen(3000, 200)], "was-price-too-short"],
  ])("%s", (_, rows, finding) => {
    const { finding: found, decidedBy } = check(rows, "former", 5000, "GBP")
    expect([found, decidedBy]).toEqual([finding, "U1"])
  })

  it("does not say that a price held too briefly if it may have held before the first look", () => {
    expect(check([seen(5000, 153, 160), seen(3000, 160, 200)], "former", 5000, "GBP").finding).toBe(
      "not-enough-history",
    )
  })
})

describe("the kind of reference chooses the rule", () => {
  const rows = [seen(5000, 110, 140), seen(4500, 140, 170), seen(4800, 170, 200), seen(4500, 200)]
  it.each<[ReferenceKind, number, Finding, RuleId | null]>([
    ["rrp", 7000, "list-price-not-seen", "F5"],
    ["rrp", 5000, "holds", "F5"],
    ["typical", 6000, "above-usual", "A1"],
    ["typical", 4800, "holds", "A1"],
    ["low30", 4600, "holds", "E3"],
    ["low30", 4800, "holds", "E3"],
    ["low30", 9000, "stated-low-too-high", "E3"],
    ["low30", 4400, "worse-than-recent-low", "E3"],
    ["member", 4000, "for-members", "E7"],
    ["signed-in", 4000, "for-signed-in", "E7"],
    ["unit", 100, "not-comparable", null],
  ])("%s of %i: %s by %s", (kind, reference, finding, decidedBy) => {
    expect(check(rows, kind, reference)).toMatchObject({ finding, decidedBy })
  })

  it("does not measure a member's price by another market's rule", () => {
    expect(check(rows, "member", 4000, "USD")).toMatchObject({ finding: "for-members", decidedBy: null })
  })

  it("does not apply former-price rules to an RRP", () => {
    const result = check(rows, "rrp", 7000)
    for (const id of ["E1", "E2", "F1", "F2", "F3", "U1"] as const) expect(outcome(result, id)).toBe("does-not-apply")
  })

  it("names a source for every rule", () => {
    for (const { source } of check(rows, "former", 5000).rules) expect(source).not.toBe("")
  })
})

it("compares neither two currencies nor a missing price", () => {
  const found = history([seen(1000, 100, 200)], { now: day(TODAY) })!
  const reference = { kind: "former", price: { amountMinor: 2000, currency: "USD" }, text: "" } as const
  expect(checkClaim(found, reference, day(TODAY)).finding).toBe("not-comparable")
  const gone = history([seen(1000, 100, 190), seen(null, 190)], { now: day(TODAY) })!
  expect(checkClaim(gone, { ...reference, price: { amountMinor: 2000, currency: "EUR" } }, day(TODAY)).finding).toBe(
    "not-comparable",
  )
})

it.each([
  ["EUR", "eu"],
  ["PLN", "eu"],
  ["GBP", "uk"],
  ["USD", "us"],
  ["JPY", null],
])("for %s applies the law of: %s", (currency, law) => {
  expect(lawOf(currency)).toBe(law)
})
