// @vitest-environment happy-dom
import { render } from "preact"
import { act } from "preact/test-utils"
import { beforeEach, describe, expect, it, vi } from "vitest"
import type { ReferenceClaim, Sighting } from "../../../src/model/money"
import type { SourcedPrices, SourceTrouble } from "../../../src/model/source"
import { PricePanel } from "../../../src/ui/prices/price-panel"
import { aProduct, aSighting, noon } from "../make"

const day = 86_400_000
const answer = vi.hoisted(() => vi.fn())
vi.mock("../../../src/messages/client", () => ({ send: answer }))

const reading = aProduct()
const keepa = (change: Partial<SourcedPrices> = {}): SourcedPrices => ({
  id: "keepa",
  name: "Keepa",
  sightings: [],
  trouble: null,
  askedAt: noon,
  tokens: { left: 7, perMinute: 1, nextAt: noon + 30_000, at: noon },
  ...change,
})
const told = (amountMinor: number, daysAgo: number, untilDaysAgo: number): Sighting =>
  aSighting({
    source: "keepa",
    origin: "Keepa, amazon.com",
    amountMinor,
    firstSeenAt: noon - daysAgo * day,
    lastSeenAt: noon - untilDaysAgo * day,
  })

let place: HTMLElement
beforeEach(() => {
  place = document.createElement("div")
  document.body.replaceChildren(place)
})

async function show(sources: SourcedPrices[], references: ReferenceClaim[] = [], sightings = [aSighting()]) {
  answer.mockResolvedValue({ sources })
  const view = {
    product: reading,
    sightings,
    lookedUp: null,
    ownPage: null,
    reviewsBefore: null,
  }
  render(null, place)
  act(() => render(<PricePanel view={view} references={references} now={noon} />, place))
  // The answer arrives after the effect that asked for it.
  await act(async () => {
    await Promise.resolve()
  })
  return place.textContent ?? ""
}

describe("the price panel", () => {
  it("says on request why the price was read that way", async () => {
    const price = { text: "20", role: "current", source: "json-ld", currency: "EUR" } as const
    const of = async (prices: (typeof reading)["prices"]) => {
      Object.assign(reading, { prices })
      await show([])
      return place.querySelector("details")?.textContent ?? ""
    }
    expect(await of([{ ...price, why: "stated-and-shown" }])).toMatch(/How this price was read.*shows it as the price/)
    expect(await of([price])).toBe("")
    Object.assign(reading, aProduct())
  })

  it("draws a source's answer as a line of its own, with its basis", async () => {
    const text = await show([keepa({ sightings: [told(12_000, 80, 40), told(9_000, 40, 0)] })])
    expect(place.querySelectorAll('[role="img"] .lp-chart-other')).toHaveLength(1)
    expect(place.querySelectorAll('[role="img"] .lp-chart-line')).toHaveLength(1)
    expect(text).toContain("Price seen on one day so far, by you")
    expect(text).toContain("2 sightings over 80 days, from Keepa, amazon.com")
    expect(text).toContain("7 tokens left")
  })

  it("draws an imported list in the same way, without any source", async () => {
    const own = aSighting()
    const text = await show([], [], [own, aSighting({ source: "import", origin: "list.csv", amountMinor: 5000 })])
    expect(place.querySelectorAll('[role="img"] .lp-chart-other')).toHaveLength(1)
    expect(text).toContain("from list.csv")
  })

  it("checks a claim against another history if ours is too short, and says whose it is", async () => {
    const claim: ReferenceClaim = { kind: "former", price: { amountMinor: 20_000, currency: "USD" }, text: "Was: $200" }
    expect(await show([], [claim])).not.toContain("Going by the prices from")
    const text = await show([keepa({ sightings: [told(12_000, 200, 40), told(9_900, 40, 0)] })], [claim])
    expect(text).toMatch(/Going by the prices from Keepa, amazon.com: .*the usual price was \$120\.00/)
  })

  it.each<[SourceTrouble, string]>([
    ["key-refused", "Keepa refuses the key"],
    ["no-tokens", "no tokens left; more come every minute"],
    ["offline", "Keepa cannot be reached"],
    ["unexpected", "could not be read"],
    ["no-access", "does not let Liveproof ask it"],
    ["no-key", "no key is stored"],
    ["no-prices", "has no price for this product"],
    ["not-covered", "keeps no prices for this shop"],
  ])("says %s", async (trouble, words) => {
    expect(await show([keepa({ trouble, askedAt: null })])).toContain(words)
  })

  it("says that an answer is an older one", async () => {
    const text = await show([keepa({ trouble: "offline", sightings: [told(9_000, 40, 0)] })])
    expect(text).toContain("This is its answer from")
  })

  it("links to histories elsewhere without sending a referrer", async () => {
    await show([])
    const links = [...place.querySelectorAll("a")]
    expect(links.map(({ href }) => new URL(href).host)).toEqual(["keepa.com", "camelcamelcamel.com"])
    expect(links.every(({ rel }) => rel.includes("noreferrer"))).toBe(true)
  })
})
