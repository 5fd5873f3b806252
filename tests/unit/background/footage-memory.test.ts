/** Footage of an earlier visit is recognised on any site where it runs again; what is not a rerun is left alone. */
import { deflateRawSync } from "node:zlib"
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { FootageMemory } from "../../../src/background/footage-memory"
import { createDetector, type Detector } from "../../../src/liveness/index"
import { AnchorMaker } from "../../../src/liveness/memory/anchor-maker"
import { MOST_BATCHES } from "../../../src/messages/subjects/session"
import { makeShowKey } from "../../../src/model/keys"
import { defaultSettings } from "../../../src/model/session"
import { LiveproofDatabase } from "../../../src/store/database"
import type { PrintRow, SessionRow } from "../../../src/store/rows"
import { deleteSessions, openSession, storeReport } from "../../../src/store/sessions"
import { feed, finish, honest180, levels, watched } from "../liveness/feed"
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
/** The footage, in two batches. */
const shown = (() => {
  const detector = watched(honest180(), { toSeconds: 60 })
  const first = batches(detector)
  feed(detector, honest180(), { fromSeconds: 60 })
  return [...first, ...batches(detector)]
})()
/** The same footage from its fortieth second on. */
const again = batches(watched(honest180(), { fromSeconds: 40, toSeconds: 120, time: (seconds) => seconds - 40 }))
/** The same again, for longer than any clip. */
const throughout = batches(watched(honest180(), { fromSeconds: 40, time: (seconds) => seconds - 40 }))

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

/** What is recognised after it was seen for a while. */
async function recognisedInTheEnd(memory: FootageMemory, row: SessionRow) {
  expect(await memory.recall({ ...row, reachedSeconds: 50 }, 0, [])).toMatchObject({ found: null, recognised: null })
  const { found, recognised } = await memory.recall(row, 50, [])
  expect(found).toBeNull()
  return recognised
}

async function learnt() {
  const memory = fresh()
  await memory.learn()
  return memory
}

it("finds footage under another title on another site, once it is learnt", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  expect((await fresh().recall(row, 0, [])).found).toBeNull()
  const memory = await learnt()
  const { found, toSeconds } = await memory.recall(row, 0, [])
  expect(found).toMatchObject({ session: { id: aSessionId(1), title: "Morning show" } })
  expect(found!.prints.length).toBeGreaterThan(0)
  expect(toSeconds).toBeGreaterThan(70)
  // A restarted worker builds its index from what is stored.
  expect((await fresh().recall(row, 0, [])).found?.session.id).toBe(aSessionId(1))
})

it("hands over as many batches as an answer may hold, however many were stored", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  const memory = await learnt()
  const tiny = Array.from({ length: MOST_BATCHES + 100 }, (_, n) => ({
    ...{ session: aSessionId(1), fromSeconds: n / 10_000, toSeconds: 1e6, bytes: new Uint8Array(1) },
  }))
  await db.prints.bulkPut(tiny)
  const { found } = await memory.recall(row, 0, [])
  expect(found?.prints).toHaveLength(MOST_BATCHES)
})

it("finds nothing that is at hand already", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  const memory = await learnt()
  const whole = { session: aSessionId(1), fromSeconds: 0, toSeconds: 1e6 }
  expect((await memory.recall(row, 0, [whole])).found).toBeNull()
})

it("reports footage as shown elsewhere, not as a rerun, if another site showed it within a quarter of an hour", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 14 * 60_000
  const row = await watch(2, laterShow, throughout, now)
  const recognised = await recognisedInTheEnd(await learnt(), row)
  expect(recognised).toMatchObject({ as: "shown-at-once", session: { id: aSessionId(1) } })
})

it.each([
  ["a second tab of the same show", earlierShow, 14],
  [
    "a recording that was watched a moment ago",
    aShow({ ...laterShow, claim: { state: "replay", basis: "label" } }),
    14,
  ],
  ["another site that showed it longer ago", laterShow, 17],
] as const)("says nothing about %s while that is too recent for a rerun", async (_, show, minutes) => {
  await watch(1, show, shown, noon)
  const row = await watch(2, earlierShow, again, noon + 60_000 * minutes)
  await db.sessions.update(row.id, { startedAt: noon })
  const { found, recognised } = await fresh().recall((await db.sessions.get(row.id))!, 0, [])
  expect({ found, recognised }).toEqual({ found: null, recognised: null })
})

it("follows what another site shows while it arrives, and reads no print twice", async () => {
  const [first, ...rest] = shown
  await watch(1, earlierShow, [first!], noon)
  const row = await watch(2, laterShow, throughout, noon + 60_000)
  const memory = fresh()
  await memory.recall({ ...row, reachedSeconds: 20 }, 0, [])
  for (const [index, { fromSeconds, toSeconds, bytes }] of rest.entries()) {
    const prints = { fromSeconds, toSeconds, bytes: "" }
    const report = aReport({ session: aSessionId(1), batch: index + 1, show: earlierShow, at: noon, prints })
    await storeReport(db, report, bytes, (row) => row.verdict)
  }
  const made = vi.spyOn(AnchorMaker.prototype, "add")
  expect((await recognisedInTheEnd(memory, row))?.session.id).toBe(aSessionId(1))
  expect(made).toHaveBeenCalledTimes(rest.length)
  await deleteSessions(db, [aSessionId(1)])
  expect((await memory.recall(row, 0, [])).recognised).toBeNull()
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

it("compares with thin prints if the prints are gone", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  const memory = await learnt()
  await db.prints.where("session").equals(aSessionId(1)).delete()
  const { found } = await memory.recall(row, 0, [])
  expect(found?.session.id).toBe(aSessionId(1))
  const detector = createDetector()
  detector.addEarlier({ session: aSessionId(1), startedAt: noon, prints: found!.prints })
  for (const { bytes } of throughout) detector.restore(bytes)
  finish(detector)
  expect(levels(detector)).toEqual(["certain"])
})

it.each([
  ["damaged", (bytes: Uint8Array) => bytes.map((value, at) => (at === 40 ? ~value : value))],
  ["half written", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ["of another version", () => Uint8Array.from(deflateRawSync(Uint8Array.of(76, 80, 84, 50, 0, 0, 0, 0)))],
  ["endless", () => Uint8Array.from(deflateRawSync(new Uint8Array(50_000_000)))],
])("skips thin prints that are %s, and only makes a note", async (_, change) => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, throughout, now)
  const memory = await learnt()
  await db.prints.where("session").equals(aSessionId(1)).delete()
  await db.thin.toCollection().modify((block) => {
    block.bytes = change(block.bytes)
  })
  expect(await recognisedInTheEnd(memory, row)).toMatchObject({ as: "prints-gone", session: { id: aSessionId(1) } })
})

it("keeps no more thin prints than the settings allow, and can still make a note from the anchors", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, throughout, now)
  await db.settings.put({ name: "settings", value: { ...defaultSettings, thinMegabytes: 0 } })
  const memory = await learnt()
  expect(await db.thin.count()).toBe(0)
  await db.prints.where("session").equals(aSessionId(1)).delete()
  expect(await recognisedInTheEnd(memory, row)).toMatchObject({ as: "prints-gone" })
})

it("makes room before it learns, and also if it could not learn everything", async () => {
  const [first, second, third] = [1, 2, 3].map(aSessionId)
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  await learnt()
  expect(await db.thin.count()).toBeGreaterThan(0)
  for (const n of [2, 3]) await watch(n, earlierShow, shown, noon + n)
  await db.settings.put({ name: "settings", value: { ...defaultSettings, thinMegabytes: 0 } })
  const thinWhenReading = new Map<string, number>()
  const read = db.prints.get.bind(db.prints) as (key: [string, number]) => Promise<PrintRow | undefined>
  const full = vi.spyOn(db.prints, "get").mockImplementation((async (key: [string, number]) => {
    if (!thinWhenReading.has(key[0])) thinWhenReading.set(key[0], await db.thin.count())
    if (key[0] === second) throw new Error("full")
    return read(key)
  }) as unknown as typeof db.prints.get)
  await expect(fresh().learn()).rejects.toThrow("full")
  full.mockRestore()
  expect([...thinWhenReading.keys()]).toEqual([third, second])
  expect(thinWhenReading.get(third!)).toBe(0)
  expect(await db.anchors.toCollection().primaryKeys()).toEqual([first, third])
  expect(await db.thin.count()).toBe(0)
})

it("makes a note and compares nothing if only the anchors are left", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, throughout, now)
  const memory = await learnt()
  await db.prints.where("session").equals(aSessionId(1)).delete()
  await db.thin.clear()
  const recognised = await recognisedInTheEnd(memory, row)
  expect(recognised).toMatchObject({ as: "prints-gone", session: { id: aSessionId(1) } })
})

it("learns each session once, however often it is asked, and starts an interrupted one again", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const cutShort = vi.spyOn(db.prints, "get").mockRejectedValueOnce(new Error("stopped"))
  await expect(fresh().learn()).rejects.toThrow("stopped")
  cutShort.mockRestore()
  expect([await db.anchors.count(), await db.thin.count()]).toEqual([0, 0])
  const memory = fresh()
  const written = vi.spyOn(db.anchors, "put")
  await Promise.all([memory.learn(), memory.learn()])
  await memory.learn()
  expect(written).toHaveBeenCalledOnce()
})

it("skips anchors that cannot be read", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const row = await watch(2, laterShow, again, now)
  await db.anchors.put({ session: aSessionId(1), bytes: Uint8Array.of(1, 2, 3) })
  expect((await fresh().recall(row, 0, [])).found).toBeNull()
})

it("learns a session again if it continued long after it was learnt", async () => {
  const [first, ...rest] = shown
  await watch(1, earlierShow, [first!], noon)
  now = noon + 2 * hour
  await learnt()
  const before = await db.anchors.get(aSessionId(1))
  // The computer was asleep, and then the page continues its session.
  for (const [index, { fromSeconds, toSeconds, bytes }] of rest.entries()) {
    const prints = { fromSeconds, toSeconds, bytes: "" }
    const report = aReport({ session: aSessionId(1), batch: index + 1, show: earlierShow, at: now, prints })
    await storeReport(db, report, bytes, (row) => row.verdict)
  }
  now += 2 * hour
  const memory = await learnt()
  expect((await db.anchors.get(aSessionId(1)))!.bytes.length).toBeGreaterThan(before!.bytes.length)
  const row = await watch(2, laterShow, again, now)
  expect((await memory.recall(row, 0, [])).found?.session.id).toBe(aSessionId(1))
})

it("builds its index once, even if two pages ask at the same moment", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  await learnt()
  const rows = [await watch(2, laterShow, again, now), await watch(3, laterShow, again, now)]
  const memory = fresh()
  const read = vi.spyOn(db.anchors, "bulkGet")
  const answers = await Promise.all(rows.map((row) => memory.recall(row, 0, [])))
  expect(answers.map(({ found }) => found?.session.id)).toEqual([aSessionId(1), aSessionId(1)])
  expect(read).toHaveBeenCalledOnce()
})

it("keeps its index while a session that is not learnt yet continues", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  await learnt()
  const row = await watch(2, laterShow, again, now)
  const memory = fresh()
  await memory.recall(row, 0, [])
  const { fromSeconds, toSeconds, bytes } = again[0]!
  const prints = { fromSeconds, toSeconds, bytes: "" }
  await storeReport(
    db,
    aReport({ session: row.id, batch: 9, show: laterShow, at: now, prints }),
    bytes,
    (one) => one.verdict,
  )
  const read = vi.spyOn(db.anchors, "bulkGet")
  expect((await memory.recall(row, 0, [])).found?.session.id).toBe(aSessionId(1))
  expect(read).not.toHaveBeenCalled()
})

it("builds its index again if the worker died meanwhile or the database failed", async () => {
  await watch(1, earlierShow, shown, noon)
  now = noon + 2 * hour
  const memory = await learnt()
  const row = await watch(2, laterShow, again, now)
  vi.spyOn(db.anchors, "bulkGet").mockRejectedValueOnce(new Error("stopped"))
  await expect(memory.recall(row, 0, [])).rejects.toThrow("stopped")
  expect((await memory.recall(row, 0, [])).found?.session.id).toBe(aSessionId(1))
})

it("finds nothing in a database without anchors, and does not ask about that footage again", async () => {
  await watch(1, earlierShow, shown, noon)
  const row = await watch(2, laterShow, again, noon + 2 * hour)
  expect(await fresh().recall(row, 0, [])).toEqual({ found: null, recognised: null, toSeconds: row.reachedSeconds })
})

it("learns a thousand sessions of five seconds, and finds the one that matters among them", async () => {
  await watch(1, earlierShow, shown, noon)
  const one = (await db.sessions.get(aSessionId(1)))!
  const { bytes } = watched(honest180(), { fromSeconds: 100, toSeconds: 105, time: (at) => at - 100 }).takePrints()!
  const ids = Array.from({ length: 1000 }, (_, n) => aSessionId(10 + n))
  await db.sessions.bulkAdd(ids.map((id) => ({ ...one, id, reachedSeconds: 5 })))
  await db.prints.bulkAdd(ids.map((session) => ({ session, fromSeconds: 0, toSeconds: 5, bytes })))
  now = noon + 2 * hour
  const memory = await learnt()
  expect(await db.anchors.count()).toBe(1001)
  const row = await watch(2, laterShow, again, now)
  const read = vi.spyOn(db.anchors, "bulkGet")
  expect((await memory.recall(row, 0, [])).found?.session.id).toBe(aSessionId(1))
  // Fifty at a time, in that many tables.
  expect(read).toHaveBeenCalledTimes(21)
}, 90_000)

it("learns nothing from what somebody else recorded", async () => {
  const row = await watch(1, earlierShow, shown, noon)
  const copied = { file: "a", savedAt: null, isMine: false, takenAt: noon, verdict: "shown" as const }
  await db.sessions.put({ ...row, copied })
  now = noon + 2 * hour
  const read = vi.spyOn(db.prints, "get")
  await learnt()
  expect(read).not.toHaveBeenCalled()
})
