import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { OwnPage, ProductReading } from "../../../src/model/reading"
import { LiveproofDatabase } from "../../../src/store/database"
import { noteLookup, productView, seeProduct, sightingsOf } from "../../../src/store/products"
import { aProduct, aSighting, noon } from "../make"
import { makeReview, makeSummary } from "../reviews/make-review"

const hour = 3_600_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`products-${names++}`)
})
afterEach(() => db.delete())

const see = (amountMinor: number, at: number, change = {}) =>
  seeProduct(db, aProduct(), [aSighting({ amountMinor, firstSeenAt: at, lastSeenAt: at, ...change })], at, "show-page")

it("extends the last sighting while the price stays, and adds one when it changes", async () => {
  await see(9900, noon)
  await see(9900, noon + hour)
  await see(7900, noon + 2 * hour)
  expect(await sightingsOf(db, aProduct().key)).toMatchObject([
    { amountMinor: 9900, firstSeenAt: noon, lastSeenAt: noon + hour },
    { amountMinor: 7900, firstSeenAt: noon + 2 * hour },
  ])
})

it("keeps currencies and kinds apart", async () => {
  await see(9900, noon)
  await see(9900, noon, { currency: "EUR" })
  await see(8900, noon, { kind: "member" })
  expect(await db.sightings.count()).toBe(3)
})

it("holds back an absurd jump until it is seen again", async () => {
  await see(9900, noon)
  await see(990_000, noon + hour)
  expect((await sightingsOf(db, aProduct().key)).map(({ doubtful = false }) => doubtful)).toEqual([false, true])
  await see(990_000, noon + 2 * hour)
  expect((await sightingsOf(db, aProduct().key)).map(({ doubtful = false }) => doubtful)).toEqual([false, false])
})

it("is idempotent", async () => {
  await see(9900, noon)
  const once = await sightingsOf(db, aProduct().key)
  await see(9900, noon)
  expect(await sightingsOf(db, aProduct().key)).toEqual(once)
})

it("keeps what the product's own page said if a tile says less", async () => {
  const summary = { averageStars: 4.5, count: 12, starShares: null, shopSummary: "" }
  await seeProduct(db, aProduct({ title: "Label printer, blue", reviewSummary: summary }), [], noon, "product-page")
  await seeProduct(db, aProduct({ title: "" }), [], noon + hour, "show-page")
  const view = await productView(db, aProduct().key)
  expect(view!.product).toMatchObject({ title: "Label printer, blue", reviewSummary: summary })
  expect(view!.lookedUp).toEqual({ at: noon, outcome: "read" })
})

it("records that a product's page could not be read", async () => {
  await see(9900, noon)
  await noteLookup(db, aProduct().key, { at: noon, outcome: "failed" })
  expect((await productView(db, aProduct().key))!.lookedUp).toEqual({ at: noon, outcome: "failed" })
})

describe("what a product's own page said", () => {
  const page: OwnPage = { price: { amountMinor: 4995, currency: "CAD" }, references: [], readAt: noon }
  const told = async () => (await productView(db, aProduct().key))!.ownPage

  it("stays while the show says something else", async () => {
    await seeProduct(db, aProduct(), [], noon, "fetched-page", page)
    await see(9900, noon + hour)
    expect(await told()).toEqual(page)
  })

  it("is empty if the page was never read, or could not be read since", async () => {
    await see(9900, noon)
    expect(await told()).toBeNull()
    await seeProduct(db, aProduct(), [], noon, "fetched-page", page)
    await noteLookup(db, aProduct().key, { at: noon + hour, outcome: "failed" })
    expect(await told()).toBeNull()
  })
})

describe("reviews from visit to visit", () => {
  const own = (count: number, at: number, change: Partial<ProductReading> = {}) => {
    const reviews = Array.from({ length: count }, (_, index) => makeReview({ id: `R${index}` }))
    const reading = aProduct({ reviews, reviewSummary: makeSummary({ count }), ...change })
    return seeProduct(db, reading, [], at, "fetched-page")
  }
  const toldBefore = async () => (await productView(db, aProduct().key))!.reviewsBefore

  it("the previous visit is reported once there is one", async () => {
    await own(12, noon)
    expect(await toldBefore()).toBeNull()
    await own(8, noon + 24 * hour)
    expect(await toldBefore()).toMatchObject({ at: noon, count: 12 })
    expect((await toldBefore())?.marks).toHaveLength(12)
  })

  it("a reading within the same visit, or from a tile, is not a visit of its own", async () => {
    await own(12, noon)
    await own(8, noon + hour)
    await seeProduct(db, aProduct(), [], noon + 24 * hour, "show-page")
    expect(await toldBefore()).toBeNull()
  })

  it("another variant's page is not compared", async () => {
    await own(12, noon)
    await own(8, noon + 24 * hour, { variant: "blue" })
    expect(await toldBefore()).toBeNull()
  })
})

it("knows nothing about a product that was never seen", async () => {
  expect(await productView(db, aProduct().key)).toBeNull()
})
