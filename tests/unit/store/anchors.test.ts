/** What sessions are recognised by: when they are learnt, and that it goes where they go. */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, expect, it } from "vitest"
import { newestSchema } from "../../../src/model/copy-file"
import { anchorRows, printsOneByOne, putAnchors, sessionsToLearn } from "../../../src/store/anchors"
import { LiveproofDatabase } from "../../../src/store/database"
import { schema5 } from "../../../src/store/schema-5"
import { deleteSessions, openSession, putBack, removeSessions, storeReport } from "../../../src/store/sessions"
import { aReport, aSessionId, aShow, noon } from "../make"

const hour = 3_600_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`anchors-${names++}`)
})
afterEach(() => db.delete())

const open = (n: number, at: number) => openSession(db, { id: aSessionId(n), show: aShow(), tab: `run:${n}`, at })
const learn = (n: number, overBefore: number) =>
  putAnchors(db, { session: aSessionId(n), bytes: Uint8Array.of(n) }, overBefore)

it("sessions that are over are to be learnt once, the newest first", async () => {
  for (const n of [1, 2, 3]) await open(n, noon + n * hour)
  expect(await sessionsToLearn(db, noon + 3 * hour)).toEqual([aSessionId(2), aSessionId(1)])
  expect(await learn(2, noon + 3 * hour)).toBe(true)
  expect(await sessionsToLearn(db, noon + 3 * hour)).toEqual([aSessionId(1)])
})

it("nothing is written of a session that goes on or was deleted meanwhile", async () => {
  await open(1, noon)
  expect(await learn(1, noon)).toBe(false)
  expect(await learn(2, noon + hour)).toBe(false)
  expect(await db.anchors.count()).toBe(0)
})

it("are deleted with their session, and come back with it", async () => {
  for (const n of [1, 2]) {
    await open(n, noon + n)
    await learn(n, noon + hour)
  }
  const removed = await removeSessions(db, [aSessionId(1)])
  expect(await db.anchors.toCollection().primaryKeys()).toEqual([aSessionId(2)])
  await putBack(db, removed)
  expect(await db.anchors.count()).toBe(2)
  await deleteSessions(db, [aSessionId(1), aSessionId(2)])
  expect(await db.anchors.count()).toBe(0)
})

it("all rows are read, some at a time", async () => {
  const count = 120
  await db.anchors.bulkAdd(
    Array.from({ length: count }, (_, n) => ({ session: aSessionId(n), bytes: Uint8Array.of(n) })),
  )
  const sizes: number[] = []
  for await (const rows of anchorRows(db)) sizes.push(rows.length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count)
  expect(sizes.length).toBeGreaterThan(1)
})

it("prints are read in their order, and none of what another recorded", async () => {
  await open(1, noon)
  for (const [batch, fromSeconds] of [10, 0].entries()) {
    const prints = { fromSeconds, toSeconds: fromSeconds + 10, bytes: "AQ==" }
    await storeReport(db, aReport({ batch, prints }), Uint8Array.of(fromSeconds), (row) => row.verdict)
  }
  const read = async () => {
    const batches: number[] = []
    for await (const bytes of printsOneByOne(db, aSessionId(1))) batches.push(bytes[0]!)
    return batches
  }
  expect(await read()).toEqual([0, 10])
  const copied = { file: "a", savedAt: null, isMine: false, takenAt: noon, verdict: "shown" as const }
  await db.sessions.update(aSessionId(1), { copied })
  expect(await read()).toEqual([])
})

it("a database of schema 5 opens with all its rows, which are to be learnt", async () => {
  await open(1, noon)
  const row = await db.sessions.get(aSessionId(1))
  const old = new Dexie("anchors-schema-5")
  old.version(5).stores(schema5)
  await old.table("sessions").add(row)
  await old.table("prints").add({ session: aSessionId(1), fromSeconds: 0, toSeconds: 1, bytes: Uint8Array.of(1) })
  old.close()

  const opened = new LiveproofDatabase("anchors-schema-5")
  expect(await opened.sessions.toArray()).toEqual([row])
  expect(await opened.prints.count()).toBe(1)
  expect(opened.verno).toBe(newestSchema)
  expect(await sessionsToLearn(opened, noon + hour)).toEqual([aSessionId(1)])
  await opened.delete()
})
