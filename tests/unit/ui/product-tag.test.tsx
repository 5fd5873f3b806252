// @vitest-environment happy-dom
import { render } from "preact"
import { beforeEach, describe, expect, it } from "vitest"
import messages from "../../../locales/en/messages.json"
import type { ProductView } from "../../../src/messages/map"
import type { Sighting } from "../../../src/model/money"
import type { Review } from "../../../src/model/review"
import { ProductTag } from "../../../src/ui/product/product-tag"
import { aProduct, aShow, aSighting, noon } from "../make"

const aReview = (change: Partial<Review> = {}): Review => ({
  id: "r1",
  stars: 4,
  title: "",
  body: "The labels come out sharp and it never jams with the cheap tape.",
  writtenAt: noon,
  verified: true,
  helpfulVotes: 1,
  variant: "",
  country: "",
  language: "en",
  url: "",
  incentiveLabel: "",
  ...change,
})

let place: HTMLElement
beforeEach(() => {
  place = document.createElement("div")
  document.body.replaceChildren(place)
})

function show(view: Partial<ProductView>, open = false): string {
  const full: ProductView = {
    product: aProduct(),
    sightings: [],
    lookedUp: null,
    ownPage: null,
    reviewsBefore: null,
    ...view,
  }
  render(<ProductTag product={{ view: full, showStartedAt: noon }} open={open} onOpen={() => undefined} />, place)
  return place.textContent ?? ""
}

describe("the product tag", () => {
  it("says that no price was seen", () => {
    expect(show({})).toContain("No price seen")
  })

  it.each([
    [false, /^Two prices on the page.*Used item/, "Refurbished item"],
    [true, /^Two prices on the page.*The page gives two prices.*price of a used item/, "price of a refurbished item"],
  ])("mentions two prices and used goods at once (open: %s)", (open, both, refurbished) => {
    const price = { text: "20", role: "current", source: "json-ld", currency: "EUR" } as const
    expect(show({ product: aProduct({ prices: [price] }) }, open)).not.toMatch(/two prices|used item/i)
    const doubtful = aProduct({ prices: [{ ...price, why: "differs", doubtful: true }], condition: "used" })
    expect(show({ product: doubtful, sightings: [aSighting({ doubtful: true })] }, open)).toMatch(both)
    expect(show({ product: aProduct({ condition: "refurbished" }) }, open)).toContain(refurbished)
  })

  it.each([
    [false, "Two prices: €60.00 and €80.00"],
    [true, "Two prices on the page: €60.00 and €80.00"],
  ])("names both of two prices (open: %s)", (open, both) => {
    const [lower, higher] = [6000, 8000].map((amountMinor) => ({ amountMinor, currency: "EUR" }))
    const price = { text: "80", role: "current", source: "json-ld", currency: "EUR", why: "differs" } as const
    const product = aProduct({ prices: [{ ...price, doubtful: true, twoPrices: [lower!, higher!] }] })
    expect(show({ product, sightings: [aSighting({ doubtful: true })] }, open)).toMatch(new RegExp(`^${both}`))
  })

  it("has two lines when closed: the price, and whether it can be compared", () => {
    const text = show({ sightings: [aSighting()], product: aProduct({ reviews: [aReview()] }) })
    expect(text).toContain("$99.00")
    expect(text).toContain("Seen on one day so far")
    expect(text).toContain("1 review")
    expect(place.querySelectorAll(".lp-tag > *")).toHaveLength(2)
  })

  it("says, even when closed, if what was seen contradicts a claimed old price", () => {
    const now = Date.now()
    const sightings = [aSighting({ firstSeenAt: now - 80 * 86_400_000, lastSeenAt: now })]
    const references = [{ kind: "rrp", price: { amountMinor: 12_900, currency: "USD" }, text: "" }] as const
    const view = { product: aProduct(), sightings, lookedUp: null, ownPage: null, reviewsBefore: null }
    const product = { view, references, showStartedAt: noon }
    const draw = (open: boolean) => {
      render(<ProductTag product={product} open={open} onOpen={() => undefined} />, place)
      return place.textContent
    }
    expect(draw(false)).toContain("Discount in doubt")
    expect(draw(true)).toContain("The list price of $129.00 was not charged")
  })

  it.each([
    ["no-access", messages.reviewNotHadNoAccess.message],
    ["not-there", messages.reviewNotHadNotThere.message],
    ["failed", messages.reviewNotHadFailed.message],
    ["unreadable", messages.reviewNotHadUnreadable.message],
  ] as const)("says why the product's page could not be read: %s", (outcome, words) => {
    expect(show({}, true)).not.toContain(words)
    expect(show({ lookedUp: { at: noon, outcome } }, true)).toContain(words)
  })

  it("compares the show's price with that of the product's own page, and checks the claims of both", () => {
    const canadian = (amountMinor: number) => ({ amountMinor, currency: "CAD" })
    const shown = aSighting({ currency: "CAD", amountMinor: 4500, show: aShow().key })
    const references = [{ kind: "rrp", price: canadian(7995), text: "" }] as const
    const ownPage = { price: canadian(4995), references: [...references], readAt: Date.now() }
    const lookedUp = { at: ownPage.readAt, outcome: "read" } as const
    const view: ProductView = { product: aProduct(), sightings: [shown], lookedUp, ownPage, reviewsBefore: null }
    render(<ProductTag product={{ view, shown, showStartedAt: noon }} open={true} onOpen={() => undefined} />, place)
    expect(place.textContent).toContain("CA$49.95")
    expect(place.textContent).toContain("CA$79.95")
  })

  it("does not count what this show named earlier as a price from before the show", () => {
    const earlier = noon - 86_400_000
    const shown = aSighting({ show: aShow().key })
    const own = aSighting({ show: aShow().key, firstSeenAt: earlier, lastSeenAt: noon })
    const say = (sightings: Sighting[]) => {
      const view: ProductView = { product: aProduct(), sightings, lookedUp: null, ownPage: null, reviewsBefore: null }
      render(<ProductTag product={{ view, shown, showStartedAt: noon }} open={true} onOpen={() => undefined} />, place)
      return place.textContent
    }
    expect(say([own])).toContain(messages.priceShowUnknown.message)
    const before = aSighting({ firstSeenAt: earlier, lastSeenAt: earlier })
    expect(say([before])).not.toContain(messages.priceShowUnknown.message)
  })

  it("tolerates a review without a body", () => {
    const product = aProduct({ reviews: [aReview({ body: "" }), aReview({ id: "r2" })] })
    expect(show({ product }, true)).toContain("The labels come out sharp and it never jams with the cheap tape.")
  })

  it("shows markup in a title as text", () => {
    show({ product: aProduct({ title: '<img src=x onerror="alert(1)">' }) })
    expect(place.querySelector("img")).toBeNull()
  })
})
