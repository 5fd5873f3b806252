/**
 * A database of schema 1 opens as one of schema 2: what a clock in 1970 recorded is set aside, everything else stays.
 */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { expect, it } from "vitest"
import { seriesKey } from "../../../src/prices/history/series"
import { LiveproofDatabase } from "../../../src/store/database"
import { productView, seeProduct } from "../../../src/store/products"
import { schema1 } from "../../../src/store/schema-1"
import { aProduct, aSighting, noon } from "../make"
import { makeReview } from "../reviews/make-review"

it("sets aside and counts our own impossible sightings, and keeps the rest", async () => {
  const old = new Dexie("schema-2")
  old.version(1).stores(schema1)
  const rows = [
    aSighting({ firstSeenAt: 5_000, lastSeenAt: 9_000, amountMinor: 100 }),
    aSighting(),
    aSighting({ source: "import", origin: "my file", firstSeenAt: Date.UTC(2019, 0, 1), lastSeenAt: noon }),
  ]
  await old.table("sightings").bulkAdd(rows.map((row) => ({ ...row, series: seriesKey(row) })))
  const reviews = [makeReview({ title: "t".repeat(900_000) })]
  const product = {
    key: aProduct().key,
    reading: aProduct({ reviews }),
    lastSeenAt: noon,
    lookedUp: null,
    reviewVisits: [],
  }
  await old.table("products").add(product)
  old.close()

  const db = new LiveproofDatabase("schema-2")
  expect((await db.sightings.toArray()).map(({ firstSeenAt }) => firstSeenAt).sort()).toEqual([
    Date.UTC(2019, 0, 1),
    noon,
  ])
  expect(await db.setAside.toArray()).toMatchObject([
    { table: "sightings", reason: "impossible-time", row: { firstSeenAt: 5_000 } },
  ])
  const view = await productView(db, aProduct().key)
  expect(view?.sightings).toHaveLength(2)
  expect(view?.product.reviews[0]?.title).toHaveLength(500)
  await seeProduct(db, aProduct(), [aSighting({ lastSeenAt: noon + 1 })], noon + 1, "show-page")
  expect(await db.sightings.count()).toBe(2)
  await db.delete()
})
