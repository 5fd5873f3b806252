/** Footage of an earlier visit is recognised on whatever site it runs again; and what is no rerun is left alone. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { FootageMemory } from "../../../src/background/footage-memory"
import type { Detector } from "../../../src/liveness/index"
import { makeShowKey } from "../../../src/model/keys"
import { LiveproofDatabase } from "../../../src/store/database"
import { deleteSessions, openSession, storeReport } from "../../../src/store/sessions"
import { honest180, watched } from "../liveness/feed"
import { aReport, aSessionId, aShow, noon } from "../make"

const hour = 3_600_000
const earlierShow = aShow({ title: "Morning show" })
const laterShow = aShow({
  key: makeShowKey("any", "elsewhere.example/live"),
  title: "New",
  url: "https://elsewhere.example/live",
})
const batches = (detector: Detector) => {
  const all = []
  for (let batch = detector.takePrints(); batch; batch = detector.takePrints()) all.push(batch)
  return all
}
const shown = batches(watched(honest180()))
/** Of the same footage, from its fortieth second on. */
const again = batches(watched(honest180(), { fromSeconds: 40, toSeconds: 120, time: (seconds) => seconds - 40 }))

let db: LiveproofDatabase
let now: number
let names = 0
beforeEach(() => {
  now = noon
  db = new LiveproofDatabase(`footage-memory-${names++}`)
})
afterEach(() => db.delete())

async function watch(n: number, show: typeof earlierShow, prints: typeof shown, at: number) {
  await openSession(db, { id: aSessionId(n), show, tab: `run:${n}`, at })
  for (const [batch, { fromSeconds, toSeconds, bytes }] of prints.entries()) {
    const report = aReport({ session: aSessionId(n), batch, show, at, prints: { fromSeconds, toSeconds, bytes: "" } })
    await storeReport(db, report, bytes, (row) => row.verdict)
  }
  return (await db.sessions.get(aSessionId(n)))!
}

const fresh = () => new FootageMemory(db, () => now)

async function learnt() {
  const memory = fresh()
  await memory.learn()
  return memory
}

it("finds it under another title on another site, once it was learnt", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  expect((await fresh().recall(row, 0, [])).found).toBeNull()
  const memory = await learnt()
  const { found, toSeconds } = await memory.recall(row, 0, [])
  expect(found).toMatchObject({ session: { id: aSessionId(1), title: "Morning show" } })
  expect(found!.prints.length).toBeGreaterThan(0)
  expect(toSeconds).toBeGreaterThan(70)
  // A worker that was stopped makes its index of what is stored.
  expect((await fresh().recall(row, 0, [])).found?.session.id).toBe(aSessionId(1))
})

it("finds nothing that is at hand already", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  const memory = await learnt()
  const whole = { session: aSessionId(1), fromSeconds: 0, toSeconds: 1e6 }
  expect((await memory.recall(row, 0, [whole])).found).toBeNull()
})

it("is no rerun where it ran within a quarter of an hour, on a second site or in a second tab", async () => {
  await watch(1, earlierShow, shown, noon)
  const row = await watch(2, laterShow, again, noon + 14 * 60_000)
  now = noon + 2 * hour
  const memory = await learnt()
  expect((await memory.recall(row, 0, [])).found).toBeNull()
})

it("forgets what was deleted, though its anchors are still in memory", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  const memory = await learnt()
  await memory.recall(row, 0, [])
  await deleteSessions(db, [aSessionId(1)])
  expect((await memory.recall(row, 0, [])).found).toBeNull()
})

it("says nothing where the prints are gone and only the anchors are left", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  const memory = await learnt()
  await db.prints.where("session").equals(aSessionId(1)).delete()
  expect((await memory.recall(row, 0, [])).found).toBeNull()
})

it("learns each session once, however often it is asked, and what was cut short is begun again", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const cutShort = vi.spyOn(db.prints, "get").mockRejectedValueOnce(new Error("stopped"))
  await expect(fresh().learn()).rejects.toThrow("stopped")
  cutShort.mockRestore()
  expect(await db.anchors.count()).toBe(0)
  const memory = fresh()
  const written = vi.spyOn(db.anchors, "put")
  await Promise.all([memory.learn(), memory.learn()])
  await memory.learn()
  expect(written).toHaveBeenCalledOnce()
})

it("passes over anchors that cannot be read", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  await db.anchors.put({ session: aSessionId(1), bytes: Uint8Array.of(1, 2, 3) })
  expect((await fresh().recall(row, 0, [])).found).toBeNull()
})
