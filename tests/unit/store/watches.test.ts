import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { firstCheck, nextCheck } from "../../../src/prices/alerts/recheck"
import { newPriceWatch } from "../../../src/prices/alerts/watch"
import { history } from "../../../src/prices/history/history"
import { LiveproofDatabase } from "../../../src/store/database"
import { productView, seeProduct } from "../../../src/store/products"
import { dueWatch, nextCheckAt, noteAlert, planChecks, putWatch, watchOf, withAlert } from "../../../src/store/watches"
import { aProduct, aSighting, noon } from "../make"
import { linesOfCopy } from "./copies"

const minute = 60_000
const { key } = aProduct()
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`watches-${names++}`)
})
afterEach(() => db.delete())

const see = (amountMinor: number, at: number, change = {}) =>
  seeProduct(db, aProduct(), [aSighting({ amountMinor, firstSeenAt: at, lastSeenAt: at, ...change })], at, "show-page")

async function watchBelow(amountMinor: number, at = noon) {
  const { sightings } = (await productView(db, key))!
  return putWatch(db, newPriceWatch(key, history(sightings, { now: at })!, { kind: "below", amountMinor }, at))
}

it("alerts with the sighting that meets the condition, once", async () => {
  await see(9900, noon)
  await watchBelow(9000)
  await see(8900, noon + minute)
  await see(8900, noon + 2 * minute)
  expect(await withAlert(db)).toMatchObject([{ alert: { amountMinor: 8900, at: noon + minute, notified: false } }])
})

it("believes an absurd jump only on the second look", async () => {
  await see(9900, noon)
  await watchBelow(9000)
  await see(99, noon + minute)
  expect(await withAlert(db)).toEqual([])
  await see(99, noon + 3 * minute)
  expect(await withAlert(db)).toMatchObject([{ alert: { amountMinor: 99 } }])
})

it("leaves a dismissed alert out of the list, and starts over with another amount", async () => {
  await see(9900, noon)
  await watchBelow(9000)
  await see(8900, noon + minute)
  await noteAlert(db, key, { seen: true })
  expect(await withAlert(db)).toEqual([])
  await watchBelow(8500, noon + 2 * minute)
  await see(8400, noon + 3 * minute)
  expect(await withAlert(db)).toMatchObject([{ since: noon, alert: { amountMinor: 8400 } }])
})

it("finds the check that is due, and none that was given up", async () => {
  await see(9900, noon)
  await watchBelow(9000)
  expect(await nextCheckAt(db, noon)).toBeNull()
  const { check } = (await watchOf(db, key))!
  await planChecks(db, () => ({ ...check, nextAt: noon + minute }))
  expect(await nextCheckAt(db, noon)).toBe(noon + minute)
  expect(await dueWatch(db, noon)).toBeNull()
  expect(await dueWatch(db, noon + minute)).toMatchObject({ product: key })
  await planChecks(db, () => ({ ...check, nextAt: null }), key)
  expect(await dueWatch(db, noon + minute)).toBeNull()
})

it("finds one that a wrong clock planned years ahead, and leaves one that waits for two weeks", async () => {
  await see(9900, noon)
  await watchBelow(9000)
  const { check } = (await watchOf(db, key))!
  await planChecks(db, () => nextCheck("failed", { ...check, failures: 3 }, 168, noon, 1))
  expect(await dueWatch(db, noon)).toBeNull()
  await planChecks(db, () => firstCheck(check, 24, Date.UTC(2038, 0, 1), 0.5))
  expect(await nextCheckAt(db, noon)).toBe(noon)
  expect(await dueWatch(db, noon)).toMatchObject({ product: key })
})

it("is in the user's copy", async () => {
  await see(9900, noon)
  await watchBelow(9000)
  const text = (await linesOfCopy(db)).join("\n")
  expect(text).toContain('"table":"watches"')
})
