/** Anchors: when sessions are learnt, and that their anchors are deleted, restored and kept with them. */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, expect, it } from "vitest"
import { NEWEST_SCHEMA } from "../../../src/model/copy-file"
import { anchorRows, putLearnt, sessionsToLearn } from "../../../src/store/anchors"
import { LiveproofDatabase } from "../../../src/store/database"
import type { ThinRow } from "../../../src/store/rows"
import { schema5 } from "../../../src/store/schema-5"
import { schema6 } from "../../../src/store/schema-6"
import {
  deleteSessions,
  openSession,
  printsOneByOne,
  putBack,
  removeSessions,
  storeReport,
} from "../../../src/store/sessions"
import { aReport, aSessionId, aShow, noon } from "../make"

const hour = 3_600_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`anchors-${names++}`)
})
afterEach(() => db.delete())

const open = (n: number, at: number) => openSession(db, { id: aSessionId(n), show: aShow(), tab: `run:${n}`, at })
const aBlock = (n: number, fromSeconds = 0): ThinRow => ({
  ...{ session: aSessionId(n), fromSeconds, toSeconds: fromSeconds + 150 },
  ...{ size: 1, bytes: Uint8Array.of(n) },
})
const learn = async (n: number) => putLearnt(db, (await db.sessions.get(aSessionId(n)))!, Uint8Array.of(n), [aBlock(n)])

it("sessions that are over are learnt once, the newest first", async () => {
  for (const n of [1, 2, 3]) await open(n, noon + n * hour)
  expect(await sessionsToLearn(db, noon + 3 * hour)).toEqual([aSessionId(2), aSessionId(1)])
  expect(await learn(2)).toBe(true)
  expect(await sessionsToLearn(db, noon + 3 * hour)).toEqual([aSessionId(1)])
})

it("nothing is written for a session that continued or was deleted meanwhile", async () => {
  const [first, second] = [await open(1, noon), await open(2, noon)]
  await storeReport(db, aReport({ at: noon }), null, (row) => row.verdict)
  expect(await putLearnt(db, first, Uint8Array.of(1), [aBlock(1)])).toBe(false)
  await deleteSessions(db, [second.id])
  expect(await putLearnt(db, second, Uint8Array.of(2), [aBlock(2)])).toBe(false)
  expect(await db.anchors.count()).toBe(0)
  expect(await db.thin.count()).toBe(0)
})

it("a session that continues after it was learnt is learnt again", async () => {
  await open(1, noon)
  await learn(1)
  const prints = { fromSeconds: 0, toSeconds: 10, bytes: "AQ==" }
  await storeReport(db, aReport({ at: noon + hour, prints }), Uint8Array.of(1), (row) => row.verdict)
  expect(await sessionsToLearn(db, noon + 2 * hour)).toEqual([aSessionId(1)])
})

it("anchors are deleted with their session, and come back with it", async () => {
  for (const n of [1, 2]) {
    await open(n, noon + n)
    await learn(n)
  }
  const kept = async () => [await db.anchors.count(), await db.thin.count()]
  const removed = await removeSessions(db, [aSessionId(1)])
  expect(await db.anchors.toCollection().primaryKeys()).toEqual([aSessionId(2)])
  expect(await db.thin.toArray()).toEqual([aBlock(2)])
  await putBack(db, removed)
  expect(await kept()).toEqual([2, 2])
  await deleteSessions(db, [aSessionId(1), aSessionId(2)])
  expect(await kept()).toEqual([0, 0])
})

it("what is learnt again replaces what was there before; without prints, the old stays", async () => {
  const row = await open(1, noon)
  await putLearnt(db, row, Uint8Array.of(1), [aBlock(1, 0), aBlock(1, 150)])
  await putLearnt(db, row, Uint8Array.of(1), [aBlock(1, 0)])
  expect(await db.thin.toArray()).toEqual([aBlock(1, 0)])
  await putLearnt(db, row, new Uint8Array(), [])
  expect(await db.thin.toArray()).toEqual([aBlock(1, 0)])
  expect(await db.anchors.toArray()).toEqual([{ session: row.id, bytes: Uint8Array.of(1) }])
})

it("all rows are read, a few at a time", async () => {
  const count = 120
  await db.anchors.bulkAdd(
    Array.from({ length: count }, (_, n) => ({ session: aSessionId(n), bytes: Uint8Array.of(n) })),
  )
  const sizes: number[] = []
  for await (const rows of anchorRows(db)) sizes.push(rows.length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count)
  expect(sizes.length).toBeGreaterThan(1)
})

it("prints are read in order, and only those that overlap a given span", async () => {
  await open(1, noon)
  for (const [batch, fromSeconds] of [10, 0, 20].entries()) {
    const prints = { fromSeconds, toSeconds: fromSeconds + 10, bytes: "AQ==" }
    await storeReport(db, aReport({ batch, prints }), Uint8Array.of(fromSeconds), (row) => row.verdict)
  }
  const read = async (...span: [] | [{ fromSeconds: number; toSeconds: number }]) => {
    const batches: number[] = []
    for await (const { bytes } of printsOneByOne(db, aSessionId(1), ...span)) batches.push(bytes[0]!)
    return batches
  }
  expect(await read()).toEqual([0, 10, 20])
  expect(await read({ fromSeconds: 10, toSeconds: 20 })).toEqual([10])
})

it("a database of schema 5 opens with all its rows, and its sessions are to be learnt", async () => {
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
  expect(opened.verno).toBe(NEWEST_SCHEMA)
  expect(await sessionsToLearn(opened, noon + hour)).toEqual([aSessionId(1)])
  await opened.delete()
})

it("a database of schema 6 keeps its anchors, and sessions that still have prints are learnt again, once", async () => {
  for (const n of [1, 2]) await open(n, noon)
  const old = new Dexie("anchors-schema-6")
  old.version(6).stores(schema6)
  await old.table("sessions").bulkAdd(await db.sessions.toArray())
  await old.table("prints").add({ session: aSessionId(1), fromSeconds: 0, toSeconds: 1, bytes: Uint8Array.of(1) })
  await old.table("anchors").bulkAdd([1, 2].map((n) => ({ session: aSessionId(n), bytes: Uint8Array.of(n) })))
  old.close()

  const opened = new LiveproofDatabase("anchors-schema-6")
  const anchors = async () => (await opened.anchors.toArray()).map(({ bytes }) => bytes[0])
  const toLearn = () => sessionsToLearn(opened, noon + hour)
  expect(await toLearn()).toEqual([aSessionId(1)])
  expect(await anchors()).toEqual([1, 2])
  expect(await opened.prints.count()).toBe(1)
  expect(opened.verno).toBe(NEWEST_SCHEMA)
  await putLearnt(opened, (await opened.sessions.get(aSessionId(1)))!, Uint8Array.of(3), [aBlock(1)])
  expect(await anchors()).toEqual([3, 2])
  await opened.thin.clear()
  expect(await toLearn()).toEqual([])
  await opened.delete()
})
