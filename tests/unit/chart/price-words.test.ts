import { describe, expect, it } from "vitest"
import { makeShowKey } from "../../../src/model/keys"
import type { ReferenceKind, Sighting } from "../../../src/model/money"
import { checkClaim, type Finding } from "../../../src/prices/claim-check"
import { comparedWithBefore } from "../../../src/prices/history/during-show"
import { history } from "../../../src/prices/history/history"
import { describeNow, describeStatistics, formatPriceShort } from "../../../src/ui/chart/chart-words"
import { chartModel } from "../../../src/ui/chart/model"
import { describeClaimCheck, describeClaimDoubt } from "../../../src/ui/phrases/claim-words"
import { describeBefore, describeCoverage, describeHeldBack, describeOnPage } from "../../../src/ui/phrases/price-words"
import { comparedWithBeforeShow } from "../../../src/ui/prices/before-show"
import { day, seen } from "../prices/make-sighting"

const said = (rows: Sighting[], kind: ReferenceKind, referenceMinor: number, currency = "EUR"): string => {
  const found = history(
    rows.map((row) => ({ ...row, currency })),
    { now: day(200) },
  )!
  const reference = { kind, price: { amountMinor: referenceMinor, currency }, text: "" }
  return describeClaimCheck(checkClaim(found, reference, day(200))).join(" ")
}

describe("describeClaimCheck", () => {
  it.each<[string, Sighting[], ReferenceKind, number, string, string[]]>([
    [
      "a high reference",
      [seen(2000, 100, 180), seen(1500, 180, 187), seen(2000, 187, 200), seen(1200, 200)],
      "former",
      2000,
      "EUR",
      ["€20.00", "€15.00", "20%", "Checked by: Directive 98/6/EC"],
    ],
    [
      "a raise",
      [seen(750, 80, 196), seen(1000, 196, 200), seen(750, 200)],
      "former",
      1000,
      "USD",
      ["$10.00", "4 days", "$7.50", "Checked by: 16 CFR 233.1(c)"],
    ],
    [
      "a rare price",
      [seen(750, 80, 150), seen(1000, 150, 155), seen(750, 155, 200), seen(700, 200)],
      "former",
      1000,
      "USD",
      ["5.6%", "$7.50"],
    ],
    [
      "a list price",
      [seen(500, 100, 200)],
      "rrp",
      700,
      "EUR",
      ["€7.00", "€5.00", "90 days that are known out of the last 90", "another market's rule: 16 CFR 233.3"],
    ],
    ["a member's price", [seen(500, 100, 200)], "member", 400, "EUR", ["€4.00", "€5.00", "2021/C 526/02"]],
    [
      "little history",
      [seen(500, 188, 200), seen(400, 200)],
      "former",
      500,
      "EUR",
      ["Not enough history", "known on 12 of the 30 days before the reduction"],
    ],
    ["a true claim", [seen(1000, 100, 200), seen(700, 200)], "former", 1000, "EUR", ["not above", "€10.00"]],
  ])("names the numbers of %s", (_, rows, kind, reference, currency, parts) => {
    for (const part of parts) expect(said(rows, kind, reference, currency)).toContain(part)
  })

  it("says in short whether what was seen contradicts a claim", () => {
    const found = history([seen(500, 100, 190), seen(450, 190, 200)], { now: day(200) })!
    const claim = (kind: ReferenceKind, amountMinor: number) =>
      checkClaim(found, { kind, price: { amountMinor, currency: "EUR" }, text: "" }, day(200))
    const [true500, high900, members] = [claim("former", 500), claim("former", 900), claim("member", 400)]
    expect(describeClaimDoubt([true500, members, high900])).toBe("Discount in doubt")
    expect(describeClaimDoubt([members, true500, claim("unit", 900)])).toBeNull()
    expect(describeClaimDoubt([])).toBeNull()
    const young = history([seen(500, 200)], { now: day(200) })!
    const open = checkClaim(young, { kind: "rrp", price: { amountMinor: 900, currency: "EUR" }, text: "" }, day(200))
    expect(describeClaimDoubt([open])).toBeNull()
  })

  it("names no rule for a member's price if no rule covers it", () => {
    expect(said([seen(500, 100, 200)], "member", 400, "USD")).toBe("$4.00 is for members; everyone else pays $5.00.")
  })

  it("has a sentence for every finding that judges, with no gaps left to fill", () => {
    const findings = new Set<Finding>()
    const amounts = [500, 700, 1000]
    for (const first of amounts) {
      for (const second of amounts) {
        for (const kind of ["former", "rrp", "typical", "low30", "member"] as const) {
          for (const currency of ["EUR", "USD", "GBP"]) {
            const rows = [seen(first, 100, 190), seen(second, 190, 200), seen(600, 200)]
            const found = history(
              rows.map((row) => ({ ...row, currency })),
              { now: day(200) },
            )!
            const check = checkClaim(found, { kind, price: { amountMinor: 900, currency }, text: "-50%" }, day(200))
            findings.add(check.finding)
            const [line = ""] = describeClaimCheck(check)
            expect(line, `${check.finding} by ${check.decidedBy}`).toMatch(/^[^$]*(\$\d+\.\d\d[^$]*)*$/)
            expect(line).not.toBe("")
          }
        }
      }
    }
    expect(findings.size).toBeGreaterThan(6)
  })
})

describe("other sentences", () => {
  it("say where the sightings come from", () => {
    const coverage = { sightings: 7, origin: null, days: 41, firstAt: 0, lastAt: 0 }
    expect(describeCoverage(coverage)).toBe("7 sightings over 41 days, by you")
    expect(describeCoverage({ ...coverage, sightings: 1, origin: "Keepa, Amazon", days: 1 })).toBe(
      "Price seen on one day so far, from Keepa, Amazon",
    )
  })

  it("compare the show's price with the one before", () => {
    const shown = seen(2000, 10, 10, { source: "show-page" })
    const say = (before: Sighting[]) => describeBefore(comparedWithBefore(shown, before, day(9)), "EUR")
    expect(say([seen(2000, 1, 3)])).toContain("The same before the show: €20.00")
    expect(say([seen(2500, 1, 3)])).toMatch(/€25\.00.+in the show 20% cheaper/)
    expect(say([seen(1600, 1, 3)])).toMatch(/€16\.00.+in the show 25% dearer/)
    expect(say([])).toContain("No price")
  })

  it("take nothing that the same show named, on whatever day, for a price from before it", () => {
    const [ofShow, ofOther] = [makeShowKey("any", "shop.example/show"), makeShowKey("any", "shop.example/other")]
    const shown = seen(2000, 10, 10, { source: "show-page", show: ofShow })
    const outcome = (show: typeof ofShow) =>
      comparedWithBeforeShow(shown, [seen(2000, 1, 3, { source: "show-page", show }), shown], day(9)).outcome
    expect([outcome(ofShow), outcome(ofOther)]).toEqual(["no-earlier-price", "same"])
  })

  it("compare the show's price with the one on the product's page", () => {
    const euro = (amountMinor: number) => ({ amountMinor, currency: "EUR" })
    expect(describeOnPage(euro(2000), euro(2000), day(1))).toContain("The same on the product's page: €20.00")
    expect(describeOnPage(euro(2000), euro(2500), day(1))).toContain("in the show 20% cheaper")
    expect(describeOnPage(euro(2500), euro(2000), day(1))).toContain("in the show 25% dearer")
    expect(describeOnPage(euro(2000), { amountMinor: 2000, currency: "USD" }, day(1))).toBe("")
  })

  it("compare the shop's own 30-day low with the one seen here", () => {
    const now = day(40)
    const say = (statedMinor: number, rows: Sighting[]) =>
      describeClaimCheck(
        checkClaim(
          history(rows, { now })!,
          { kind: "low30", price: { amountMinor: statedMinor, currency: "EUR" }, text: "" },
          now,
        ),
      )
        .join(" ")
        .replace(/Checked by.*$/, "")
        .trim()
    const reduced = [seen(3000, 5, 38), seen(2500, 39, 40)]
    expect(say(3000, reduced)).toBe(
      "The shop states €30.00 as its lowest price in the 30 days before the current one; the lowest seen here in those days was €30.00.",
    )
    expect(say(3500, reduced)).toBe(
      "The shop states €35.00 as its lowest price in the 30 days before the current one; what was seen here in those days was €30.00.",
    )
    expect(say(2000, [seen(2500, 40)])).toBe(
      "The shop states €20.00 as its lowest price in the 30 days before the current one. Nothing was seen here in those days. So by the shop's own account it was cheaper then: €20.00, now €25.00.",
    )
  })

  it("state an average only if enough days are known, and otherwise say why not", () => {
    const say = (...rows: Sighting[]) => describeStatistics(history(rows, { now: day(200) })!)
    expect(say(seen(1000, 200))).toEqual([
      "No average over 30 days yet: the price is known for 1 of them; 10 are needed.",
    ])
    expect(say(seen(1000, 100))).toEqual([
      "No average over 30 days yet: the price is known for 0 of them; 10 are needed.",
    ])
    expect(say(seen(1000, 185, 200))).toEqual([
      "Last 30 days: average €10.00, median €10.00.",
      "No average over 90 days yet: the price is known for 15 of them; 30 are needed.",
    ])
    expect(say(seen(1000, 100, 200))).toHaveLength(2)
  })

  it("call a price current only while it is known", () => {
    const say = (seenUntil: number) =>
      describeNow(chartModel(history([seen(1000, 100, seenUntil)], { now: day(200) })!, [], [], "90", day(200)))
    expect(say(195)).toBe("Now: €10.00")
    expect(say(150)).toMatch(/^Last seen, on .+ 2026: €10\.00$/)
  })

  it.each([
    ["USD", "Checked by: 16 CFR 233.3."],
    ["EUR", "Measured by another market's rule: 16 CFR 233.3."],
    ["JPY", "Measured by another market's rule: 16 CFR 233.3."],
  ])("say whether the rule is from the market that charges %s", (currency, rule) => {
    expect(said([seen(500, 100, 200)], "rrp", 700, currency)).toContain(rule)
  })

  it.each([
    [1600, "USD", "$16"],
    [1610, "USD", "$16.10"],
    [125_050, "USD", "$1.25K"],
    [1600, "JPY", "¥1.6K"],
    [160, "JPY", "¥160"],
  ])("shorten %d %s for an axis to %s", (amountMinor, currency, expected) =>
    expect(formatPriceShort(amountMinor, currency)).toBe(expected),
  )

  it("say that a price is held back", () => {
    expect(describeHeldBack(2)).toContain("2 prices are held back")
  })
})
