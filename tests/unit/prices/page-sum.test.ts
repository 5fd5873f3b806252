import { describe, expect, it } from "vitest"
import type { ReferenceClaim } from "../../../src/model/money"
import { checkClaim } from "../../../src/prices/claim-check"
import { history } from "../../../src/prices/history/history"
import { day, seen } from "./make-sighting"

const TODAY = 200

function check(currency: string, rows: ReturnType<typeof seen>[], claim: Partial<ReferenceClaim> & { was: number }) {
  const found = history(
    rows.map((row) => ({ ...row, currency })),
    { now: day(TODAY) },
  )
  const { was, ...more } = claim
  const reference: ReferenceClaim = { kind: "former", price: { amountMinor: was, currency }, text: "", ...more }
  return checkClaim(found!, reference, day(TODAY))
}

describe("the saving that a page claims", () => {
  it.each(["USD", "GBP", "EUR", "PLN", "JPY"])("is too high for the page's own two prices, in %s", (currency) => {
    const rows = [seen(8000, 90, 200), seen(6000, 200)]
    expect(check(currency, rows, { was: 8000, percent: 40 })).toMatchObject({ finding: "percent-too-high" })
  })

  it("is checked without any history", () => {
    expect(check("USD", [seen(6000, 200)], { was: 8000, percent: 40 })).toMatchObject({
      finding: "percent-too-high",
      decidedBy: "P1",
    })
    expect(check("USD", [seen(6000, 200)], { was: 8000, percent: 25 }).finding).toBe("not-enough-history")
  })

  it("may be rounded by a point, or to a whole unit of money", () => {
    const rows = [seen(8000, 90, 200), seen(6000, 200)]
    expect(check("USD", rows, { was: 8000, percent: 26 }).finding).toBe("holds")
    expect(check("USD", rows, { was: 8000, savingMinor: 2050 }).finding).toBe("holds")
    expect(check("USD", rows, { was: 8000, savingMinor: 3000 })).toMatchObject({
      finding: "saving-too-high",
      decidedBy: "P2",
    })
  })

  it("gives way to what the history says against the old price", () => {
    const raised = [seen(6000, 90, 195), seen(8000, 195, 200), seen(6000, 200)]
    expect(check("USD", raised, { was: 8000, percent: 60 }).finding).not.toBe("percent-too-high")
  })
})

describe("a former price", () => {
  it.each([
    ["USD", 9987, 10000],
    ["GBP", 4999, 5000],
    ["EUR", 19901, 20000],
    ["PLN", 9951, 10000],
    ["USD", 1999, 2000],
    ["SEK", 99900, 99950],
    ["HUF", 1499000, 1500000],
    ["CHF", 4995, 5000],
    ["JPY", 2990, 3000],
    ["CZK", 29900, 30000],
    ["DKK", 49995, 50000],
  ])("in %s that was %i bears out a claim of %i", (currency, asked, was) => {
    expect(check(currency, [seen(asked, 90, 200), seen(1500, 200)], { was }).finding).toBe("holds")
  })

  it("that was never near the claim does not bear it out", () => {
    expect(check("USD", [seen(9900, 90, 200), seen(7000, 200)], { was: 10000 }).finding).not.toBe("holds")
  })

  it.each([
    ["EUR", 4970, 5000],
    ["USD", 9900, 10000],
    ["PLN", 19800, 20000],
    ["JPY", 2980, 3000],
  ])("in %s that was %i does not bear out a claim of %i", (currency, asked, was) => {
    expect(check(currency, [seen(asked, 90, 200), seen(1500, 200)], { was }).finding).not.toBe("holds")
  })

  it.each([
    ["at the start", [seen(0, 90, 91), seen(2000, 91, 200), seen(1500, 200)]],
    [
      "twice",
      [
        seen(2000, 90, 120),
        seen(0, 120, 121),
        seen(2000, 121, 190),
        seen(0, 190, 191),
        seen(2000, 191, 200),
        seen(1500, 200),
      ],
    ],
    ["for a cent", [seen(2000, 90, 180), seen(1, 180, 181), seen(2000, 181, 200), seen(1500, 200)]],
  ])("is not judged by a giveaway %s", (_, rows) => {
    expect(check("EUR", rows, { was: 2000 }).finding).toBe("holds")
  })

  it("is not judged by a day on which the product was given away", () => {
    const rows = [seen(2000, 90, 180), seen(0, 180, 181), seen(2000, 181, 200), seen(1500, 200)]
    expect(check("EUR", rows, { was: 2000 }).finding).toBe("holds")
  })
})
