import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { makeProductKey } from "../../../src/model/ids"
import { startWatch } from "../../../src/prices/watch"
import { LiveproofDatabase } from "../../../src/store/database"
import { seeProduct } from "../../../src/store/products"
import { applyRetention } from "../../../src/store/retention"
import { keepAnswer } from "../../../src/store/sources"
import { putWatch } from "../../../src/store/watches"
import { aProduct, aSighting, noon } from "../make"

const day = 86_400_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`retention-${names++}`)
})
afterEach(() => db.delete())

const keyOf = (name: string) => makeProductKey("amazon", name)
const see = (name: string, daysAgo: number, amountMinor = 9900) => {
  const at = noon - daysAgo * day
  const seen = aSighting({ product: keyOf(name), amountMinor, firstSeenAt: at, lastSeenAt: at })
  return seeProduct(db, aProduct({ key: keyOf(name) }), [seen], at, "show-page")
}
const products = async () => (await db.products.toArray()).map(({ key }) => key).sort()

it("forgets a product that was not seen for long, with all its prices, and leaves the others whole", async () => {
  await see("OLD", 500)
  await see("OLD", 450, 8900)
  await see("OFTEN", 500)
  await see("OFTEN", 10, 8900)
  await applyRetention(db, noon, { retentionDays: 30, priceRetentionDays: 365 })
  expect(await products()).toEqual([keyOf("OFTEN")])
  expect((await db.sightings.toArray()).map(({ product }) => product)).toEqual([keyOf("OFTEN"), keyOf("OFTEN")])
})

it("never forgets a product that is watched", async () => {
  await see("WATCHED", 4000)
  await see("OTHER", 4000)
  const { variant, seller, currency, kind } = aSighting()
  const watched = { variant, seller, currency, kind, current: null }
  await putWatch(db, startWatch(keyOf("WATCHED"), watched, { kind: "lowest" }, noon))
  await applyRetention(db, noon, { retentionDays: 365, priceRetentionDays: 365 })
  expect(await products()).toEqual([keyOf("WATCHED")])
})

it("keeps products as long as the sessions that show them", async () => {
  await see("SHOWN", 500)
  await applyRetention(db, noon, { retentionDays: 3650, priceRetentionDays: 365 })
  expect(await products()).toEqual([keyOf("SHOWN")])
})

it("forgets many products, and old answers of others", async () => {
  for (let n = 0; n < 450; n++) await see(`P${n}`, 400)
  for (const [name, daysAgo] of [
    ["A", 31],
    ["B", 29],
  ] as const)
    await keepAnswer(db, {
      source: "keepa",
      product: keyOf(name),
      at: noon - daysAgo * day,
      trouble: null,
      sightings: [],
    })
  await applyRetention(db, noon, { retentionDays: 30, priceRetentionDays: 365 })
  expect([await db.products.count(), await db.sightings.count()]).toEqual([0, 0])
  expect((await db.sourceAnswers.toArray()).map(({ product }) => product)).toEqual([keyOf("B")])
})
