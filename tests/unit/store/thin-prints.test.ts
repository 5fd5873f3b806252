/** Thin prints: read by span, counted without being read, and deleted if there is no room for them. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import type { Evidence, VerdictKind } from "../../../src/model/evidence"
import { LiveproofDatabase } from "../../../src/store/database"
import { openSession } from "../../../src/store/sessions"
import { keepThinWithin, thinBytes, thinWithin } from "../../../src/store/thin-prints"
import { aRepeat, aSessionId, aShow, noon } from "../make"

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`thin-prints-${names++}`)
})
afterEach(() => db.delete())

const size = 1000

/** Two blocks of a session that was watched `hour` hours after noon. */
async function kept(hour: number, kind: VerdictKind = "cant-tell", because: Evidence[] = []) {
  const row = await openSession(db, {
    ...{ id: aSessionId(hour), show: aShow(), tab: `run:${hour}`, at: noon + hour * 3_600_000 },
  })
  await db.sessions.put({ ...row, verdict: { ...row.verdict, kind, because } })
  const blocks = [0, 150].map((fromSeconds) => ({ session: row.id, fromSeconds, toSeconds: fromSeconds + 150 }))
  await db.thin.bulkPut(blocks.map((block) => ({ ...block, size, bytes: new Uint8Array(size) })))
}

const left = async () => [...new Set((await db.thin.toArray()).map(({ session }) => session))].sort()

it("reads the blocks of a span, and of no other session", async () => {
  for (const hour of [1, 2]) await kept(hour)
  const read = async (fromSeconds: number, toSeconds: number) =>
    (await thinWithin(db, aSessionId(1), { fromSeconds, toSeconds })).map((row) => row.fromSeconds)
  expect(await read(0, 149)).toEqual([0])
  expect(await read(149, 151)).toEqual([0, 150])
  expect(await read(150, 400)).toEqual([150])
  expect(await read(300, 400)).toEqual([])
})

it("counts each of several blocks of the same size in one session", async () => {
  for (const hour of [1, 2]) await kept(hour)
  expect(await thinBytes(db)).toBe(4 * size)
})

it("deletes the oldest first, and last what a verdict rests on", async () => {
  await kept(1, "rerun")
  for (const hour of [2, 3, 4]) await kept(hour)
  await kept(5, "loop")
  await keepThinWithin(db, 10 * size)
  expect(await left()).toHaveLength(5)
  await keepThinWithin(db, 7 * size)
  expect(await left()).toEqual([1, 4, 5].map(aSessionId))
  await keepThinWithin(db, 3 * size)
  expect(await left()).toEqual([aSessionId(5)])
  await keepThinWithin(db, 0)
  expect(await thinBytes(db)).toBe(0)
  expect(await db.sessions.count()).toBe(5)
})

it("keeps the earlier session of a rerun just as long", async () => {
  for (const hour of [1, 2, 3]) await kept(hour)
  const repeat = aRepeat({ earlier: { session: aSessionId(1), startedAt: noon } })
  await kept(4, "rerun", [{ kind: "repeat", repeat, level: "certain", confidence: 0.9, at: noon }])
  await keepThinWithin(db, 4 * size)
  expect(await left()).toEqual([1, 4].map(aSessionId))
})
