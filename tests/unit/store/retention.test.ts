import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { makeProductKey } from "../../../src/model/keys"
import { newPriceWatch } from "../../../src/prices/alerts/watch"
import { canDate } from "../../../src/store/clock"
import { LiveproofDatabase } from "../../../src/store/database"
import { seeProduct } from "../../../src/store/products"
import { applyRetention, retentionMemory } from "../../../src/store/retention"
import { openSession } from "../../../src/store/sessions"
import { keepAnswer } from "../../../src/store/sources"
import { putWatch } from "../../../src/store/watches"
import { aProduct, aSessionId, aShow, aSighting, noon } from "../make"

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
/** Runs once to see what is old, and again some days later to delete it. */
const tidy = async (keptFor: Parameters<typeof applyRetention>[2], at = noon) => {
  await applyRetention(db, at, keptFor)
  await applyRetention(db, at + 3 * day, keptFor)
}
const products = async () => (await db.products.toArray()).map(({ key }) => key).sort()

it("deletes a product that was not seen for long, with all its prices, and leaves the others intact", async () => {
  await see("OLD", 500)
  await see("OLD", 450, 8900)
  await see("OFTEN", 500)
  await see("OFTEN", 10, 8900)
  await tidy({ retentionDays: 30, priceRetentionDays: 365 })
  expect(await products()).toEqual([keyOf("OFTEN")])
  expect((await db.sightings.toArray()).map(({ product }) => product)).toEqual([keyOf("OFTEN"), keyOf("OFTEN")])
})

it("never forgets a product that is watched", async () => {
  await see("WATCHED", 4000)
  await see("OTHER", 4000)
  const { variant, seller, currency, kind } = aSighting()
  const watched = { variant, seller, currency, kind, current: null }
  await putWatch(db, newPriceWatch(keyOf("WATCHED"), watched, { kind: "lowest" }, noon))
  await tidy({ retentionDays: 365, priceRetentionDays: 365 })
  expect(await products()).toEqual([keyOf("WATCHED")])
})

it("keeps products as long as the sessions that show them", async () => {
  await see("SHOWN", 500)
  await tidy({ retentionDays: 3650, priceRetentionDays: 365 })
  expect(await products()).toEqual([keyOf("SHOWN")])
})

it("deletes many products, and old answers of price sources", async () => {
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
  await tidy({ retentionDays: 30, priceRetentionDays: 365 })
  expect([await db.products.count(), await db.sightings.count()]).toEqual([0, 0])
  expect((await db.sourceAnswers.toArray()).map(({ product }) => product)).toEqual([keyOf("B")])
})

describe("a wrong clock", () => {
  const year = { retentionDays: 365, priceRetentionDays: 1095 }
  const in2038 = Date.UTC(2038, 0, 19)
  const all = async () => [await db.sessions.count(), await db.products.count(), await db.sightings.count()]
  beforeEach(async () => {
    await see("A", 3)
    await openSession(db, { id: aSessionId(1), show: aShow(), tab: "run:1", at: noon - 3 * day })
  })

  it("erases nothing when the worker starts once, or often, in 2038", async () => {
    await applyRetention(db, noon, year)
    for (const at of [in2038, in2038 + 3_600_000, noon + 3 * day, in2038 + 9 * day, noon + 6 * day])
      await applyRetention(db, at, year)
    expect(await all()).toEqual([1, 1, 1])
  })

  it("erases nothing after a leap that is small enough to be a holiday", async () => {
    const months = { retentionDays: 30, priceRetentionDays: 365 }
    await applyRetention(db, noon, months)
    for (const at of [noon + 100 * day, noon + day, noon + 4 * day]) await applyRetention(db, at, months)
    expect(await all()).toEqual([1, 1, 1])
  })

  it("erases nothing on a witness's word alone, although things are dated by it", async () => {
    const tell = (at: number) => canDate(db, at, async () => at)
    expect(await canDate(db, noon)).toBe(true)
    await applyRetention(db, noon, year)
    expect([await canDate(db, in2038), await tell(in2038), await canDate(db, in2038)]).toEqual([false, true, true])
    for (const at of [in2038, in2038 + day]) await applyRetention(db, at, year)
    expect(await all()).toEqual([1, 1, 1])
  })

  it("erases nothing before two days have passed since a look that found it old", async () => {
    const aDay = { retentionDays: 1, priceRetentionDays: 1 }
    for (const hours of [0, 1, 24, 47]) await applyRetention(db, noon + (hours * day) / 24, aDay)
    expect(await all()).toEqual([1, 1, 1])
    await applyRetention(db, noon + 2 * day, aDay)
    expect(await all()).toEqual([0, 0, 0])
  })

  it("erases nothing at the first look, however old things are", async () => {
    await applyRetention(db, noon, { retentionDays: 1, priceRetentionDays: 1 })
    expect(await all()).toEqual([1, 1, 1])
  })
})

it("reports what it deleted, and keeps the report when there was nothing more", async () => {
  await see("OLD", 500)
  await openSession(db, { id: aSessionId(1), show: aShow(), tab: "run:1", at: noon - 400 * day })
  await tidy({ retentionDays: 365, priceRetentionDays: 365 })
  const report = { at: noon + 3 * day, sessions: 1, prints: 0, products: 1 }
  expect((await retentionMemory(db)).deleted).toEqual(report)
  await applyRetention(db, noon + 6 * day, { retentionDays: 365, priceRetentionDays: 365 })
  expect((await retentionMemory(db)).deleted).toEqual(report)
})
