/** A database that a newer version wrote is not opened: this version would set aside or cut what it cannot read. */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, expect, it } from "vitest"
import { NEWEST_SCHEMA } from "../../../src/model/copy-file"
import { seriesKey } from "../../../src/prices/history/series"
import { LiveproofDatabase, storeTroubleOf } from "../../../src/store/database"
import { schema2 } from "../../../src/store/schema-2"
import { setUnreadableAside } from "../../../src/store/set-aside"
import { changeSettings } from "../../../src/store/settings"
import { aSighting, noon } from "../make"

const name = "newer"
const open = (version: number) => {
  const db = new Dexie(name)
  db.version(version).stores({ ...schema2, ofTheFuture: "id" })
  return db
}
afterEach(() => Dexie.delete(name))

it("a newer database says so at every try, and nothing in it is touched", async () => {
  const newer = open(NEWEST_SCHEMA + 1)
  const row = { ...aSighting(), series: seriesKey(aSighting()), amountMinor: { of: "the future" } }
  await newer.table("sightings").add(row)
  newer.close()

  const db = new LiveproofDatabase(name)
  const tries = [() => db.sightings.toArray(), () => setUnreadableAside(db, noon), () => changeSettings(db, {})]
  for (const use of [...tries, ...tries])
    expect(
      storeTroubleOf(
        await use().then(
          () => null,
          (error: unknown) => error,
        ),
      ),
    ).toBe("store-newer")
  db.close()

  const after = open(NEWEST_SCHEMA + 1)
  expect(await after.table("sightings").toArray()).toEqual([row])
  expect(await after.table("settings").count()).toBe(0)
  expect(after.verno).toBe(NEWEST_SCHEMA + 1)
  after.close()
})
