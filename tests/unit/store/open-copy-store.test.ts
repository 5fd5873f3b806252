/** The store as the settings page uses it for copies. */
import "fake-indexeddb/auto"
import { afterEach, expect, it, vi } from "vitest"
import { openCopyStore } from "../../../src/options/open-copy-store"
import { LiveproofDatabase } from "../../../src/store/database"
import { changeSettings } from "../../../src/store/settings"
import { aSighting, noon } from "../make"

const importId = "00000000-0000-4000-8000-0000000000aa"
const rows = [{ place: 2, table: "sightings", row: aSighting({ source: "import", origin: "list.csv" }) }]
afterEach(async () => {
  vi.restoreAllMocks()
  // This is how each connection reports that it is closed.
  vi.spyOn(console, "warn").mockReturnValue()
  await new LiveproofDatabase().delete()
})

/** Creates the database, as the background does. */
async function makeDatabase(): Promise<void> {
  const db = new LiveproofDatabase()
  await changeSettings(db, { consent: "yes" })
  db.close()
}

it("exports what the background stored, and imports what was staged", async () => {
  await makeDatabase()
  const store = openCopyStore(() => noon)
  const { lines } = await store.exportPart(null)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('"consent":"yes"')
  expect(await store.stageRows(importId, rows)).toEqual([])
  expect(await store.commitImport(importId, null)).toMatchObject({ added: 1 })
  await store.stageRows(importId, rows)
  await store.dropImport(importId)
  expect(await store.commitImport(importId, null)).toMatchObject({ added: 0, known: 0 })
})

it("creates no database if the background has none, and says that its storage is a different one", async () => {
  const store = openCopyStore(() => noon)
  const apart = { code: "store-apart" }
  await expect(store.exportPart(null)).rejects.toMatchObject(apart)
  await expect(store.stageRows(importId, rows)).rejects.toMatchObject(apart)
  expect(await indexedDB.databases()).toEqual([])
})

it("says that the disk is full", async () => {
  await makeDatabase()
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no space", "QuotaExceededError")
  })
  await expect(openCopyStore(() => noon).stageRows(importId, rows)).rejects.toMatchObject({ code: "store-full" })
})
