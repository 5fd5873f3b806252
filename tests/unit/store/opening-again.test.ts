/** A database that could not be opened is tried again, because the disk may have room by then. */
import "fake-indexeddb/auto"
import { expect, it, vi } from "vitest"
import { LiveproofDatabase, troubleAfter } from "../../../src/store/database"
import { readSettings } from "../../../src/store/settings"

it("the database opens on the next request, however often it failed before", async () => {
  const db = new LiveproofDatabase("opening-again")
  const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Internal error opening backing store", "UnknownError")
  })
  for (let time = 1; time <= 3; time++) {
    const error = await readSettings(db).then(
      () => null,
      (failure: unknown) => failure,
    )
    expect(troubleAfter(db, error)).toBe("store-broken")
  }
  open.mockRestore()
  expect(await readSettings(db)).toMatchObject({ consent: "not-asked" })
  await db.delete()
})
