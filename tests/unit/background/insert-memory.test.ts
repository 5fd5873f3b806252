/** Inserts are learnt from what was found in several shows, and forget what the user deletes. */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { insertsWithin, learnInserts, newestTiles } from "../../../src/background/insert-memory"
import { NEWEST_SCHEMA } from "../../../src/model/copy-file"
import { makeShowKey } from "../../../src/model/keys"
import { mostItems } from "../../../src/model/limits"
import { LiveproofDatabase } from "../../../src/store/database"
import { commitImport, stageRows } from "../../../src/store/import"
import {
  isInsert,
  knownInserts,
  putInsert,
  putInsertBack,
  removeInsert,
  withSightings,
} from "../../../src/store/inserts"
import type { InsertRow, SessionRow } from "../../../src/store/rows"
import { schema7 } from "../../../src/store/schema-7"
import { deleteSessions, openSession, putBack, removeSessions, storeReport } from "../../../src/store/sessions"
import { wipe } from "../../../src/store/wipe"
import { composed, type Piece, printsOf } from "../liveness/composed"
import { aRepeat, aReport, aSessionId, aShow, noon } from "../make"
import { rowsOfCopy } from "../store/copies"

const insert: Piece = { seed: 71, seconds: 20 }
const insertSeconds = insert.seconds
const all = { fromSeconds: 0, toSeconds: 1e6 }

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`insert-memory-${names++}`)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.delete()
})

interface Watched {
  pieces?: Piece[]
  channel?: string
  show?: number
  /** A session whose stretch it shows again; when that began there, and here. */
  again?: { of: number; from: number; now: number; seconds?: number; ongoing?: boolean }
}

const around = (n: number): Piece[] => [{ seed: 200 + n, seconds: 15 }, insert, { seed: 300 + n, seconds: 15 }]
const batches = new Map<string, ReturnType<typeof printsOf>>()
const batchOf = (pieces: Piece[], pass: number) => {
  const key = JSON.stringify([pieces, pass])
  const batch = batches.get(key) ?? printsOf(composed(pieces, pass))
  batches.set(key, batch)
  return batch
}

const evidenceOf = (n: number, again: NonNullable<Watched["again"]>) => ({
  ...{ kind: "repeat" as const, at: noon + n * 3_600_000, level: "repeat-seen" as const, confidence: null },
  repeat: aRepeat({
    now: { fromSeconds: again.now, toSeconds: again.now + (again.seconds ?? insertSeconds) },
    before: { fromSeconds: again.from, toSeconds: again.from + (again.seconds ?? insertSeconds) },
    lagSeconds: again.now - again.from,
    ongoing: again.ongoing ?? false,
    earlier: { session: aSessionId(again.of), startedAt: noon + again.of * 3_600_000 },
  }),
})

async function watch(n: number, { pieces = around(n), channel = `channel ${n % 2}`, show = n, again }: Watched = {}) {
  const at = noon + n * 3_600_000
  const reading = aShow({ key: makeShowKey("any", `site-${show}.example/live`), channel })
  await openSession(db, { id: aSessionId(n), show: reading, tab: `run:${n}`, at })
  const batch = batchOf(pieces, n % 3)
  const evidence = again ? [evidenceOf(n, again)] : []
  const report = aReport({ session: aSessionId(n), show: reading, at, evidence, prints: { ...batch, bytes: "" } })
  const row = (await storeReport(db, report, batch.bytes, (one) => one.verdict))!
  await learnInserts(db, row)
  return row
}

const again = (of: number) => ({ of, from: 15, now: 15 })
const known = () => knownInserts(db)
const told = async (n: number) => (await insertsWithin(db, aSessionId(n), all)).map(({ fromSeconds }) => fromSeconds)

/** Three shows on two channels. */
async function learnt(): Promise<InsertRow> {
  await watch(1)
  await watch(2, { again: again(1) })
  await watch(3, { again: again(1) })
  return (await known())[0]!
}

it("a stretch of three shows on two channels is an insert, with its edges", async () => {
  await watch(1)
  await watch(2, { again: again(1) })
  expect(await known()).toEqual([])
  await watch(3, { again: again(2) })
  const [row, ...others] = await known()
  expect(others).toEqual([])
  expect(row!.sessions).toEqual([1, 2, 3].map((n) => aSessionId(n)))
  expect(Math.abs(row!.slots - 2 * insertSeconds)).toBeLessThanOrEqual(3)
  expect(Math.abs((await told(3))[0]! - 15)).toBeLessThanOrEqual(1)
})

it("is told only of a passage in which it was seen", async () => {
  await learnt()
  await watch(4)
  expect(await told(1)).toHaveLength(1)
  expect(await told(4)).toEqual([])
  expect(await insertsWithin(db, aSessionId(1), { fromSeconds: 40, toSeconds: 50 })).toEqual([])
})

it("is told with what that session itself showed, and no longer than its prints are there", async () => {
  const row = await learnt()
  const tilesIn = async (n: number) => (await insertsWithin(db, aSessionId(n), all)).map(({ tiles }) => tiles)
  expect(new Set((await Promise.all([1, 2, 3].map(tilesIn))).flat()).size).toBe(3)
  await db.prints.where("session").equals(aSessionId(1)).delete()
  expect(await tilesIn(1)).toEqual([])
  expect(await newestTiles(db, row)).toHaveLength(144 * row.slots)
  await db.prints.clear()
  expect(await newestTiles(db, row)).toBeNull()
})

it("keeps no print of its own, so none outlives its session", async () => {
  const row = await learnt()
  expect(Object.values(row).some((value) => ArrayBuffer.isView(value))).toBe(false)
})

it.each<[string, Watched[]]>([
  ["of one channel", [1, 2, 3].map((of) => ({ channel: "one", again: again(of - 1) }))],
  ["of one channel, and of shows whose channel was not read", [{ channel: "one" }, { channel: "" }, { channel: "" }]],
  ["of a channel and one that is called alike", [{ channel: "One" }, { channel: "one " }, { channel: "ONE" }]],
  [
    "of a creator's address and name",
    [{ channel: "shop/foostore" }, { channel: "Foo Store" }, { channel: "Foo Store" }],
  ],
  ["of an address and a name, whatever they are", [{ channel: "shop/foo" }, { channel: "Bar" }, { channel: "Bar" }]],
  [
    "of one name that is written in three ways",
    [{ channel: "Café Foo" }, { channel: "cafe-foo" }, { channel: "CAFE FOO!" }],
  ],
  [
    "of a name and a longer one that holds it",
    [{ channel: "Foo" }, { channel: "Foo Live" }, { channel: "Official Foo" }],
  ],
  ["of one show that is watched three times", [{ show: 7 }, { show: 7 }, { show: 7 }]],
  ["that goes on at the end of the visit", [{}, { again: { ...again(1), ongoing: true } }, {}]],
])("nothing is learnt %s", async (_, visits) => {
  for (const [index, visit] of visits.entries()) {
    const found = index === 0 ? undefined : (visit.again ?? again(1))
    await watch(index + 1, { ...visit, again: found })
  }
  expect(await known()).toEqual([])
})

it("is learnt in the same way where everything else holds: the cases above can fail", async () => {
  for (const n of [1, 2, 3]) await watch(n, { ...(n > 1 && { again: again(1) }) })
  expect(await known()).toHaveLength(1)
})

it("two addresses are two channels", async () => {
  const row = await learnt()
  const channels = ["shop/foo", "shop/bar", ""]
  expect(isInsert({ ...row, sightings: row.sightings.map((one, n) => ({ ...one, channel: channels[n]! })) })).toBe(true)
})

it("a rerun under another title, on another channel, counts as no further show", async () => {
  await watch(1)
  await watch(2, { again: again(1) })
  // The same footage as the second.
  await watch(3, { pieces: around(2), channel: "third", again: again(1) })
  expect(await known()).toEqual([])
})

it("a part of something longer that two shows share is no insert", async () => {
  const film: Piece = { seed: 75, seconds: 100 }
  for (const n of [1, 2, 3])
    await watch(n, {
      pieces: [{ seed: 200 + n, seconds: 15 }, film, { seed: 300 + n, seconds: 10 }],
      ...(n > 1 && { again: { of: 1, from: 40, now: 40, seconds: 20 } }),
    })
  expect(await db.inserts.count()).toBe(0)
})

it("what the shows have before or after it must be known: not at the beginning of a visit", async () => {
  const pieces = (n: number) => [insert, { seed: 300 + n, seconds: 15 }]
  for (const n of [1, 2, 3]) await watch(n, { pieces: pieces(n), ...(n > 1 && { again: { of: 1, from: 0, now: 0 } }) })
  expect(await db.inserts.count()).toBe(0)
})

it("a find that does not hold up is none, nor is one of damaged prints", async () => {
  await watch(1)
  await watch(2, { pieces: [{ seed: 402, seconds: 50 }], again: again(1) })
  expect(await db.inserts.count()).toBe(0)
  await db.prints
    .where("session")
    .equals(aSessionId(1))
    .modify({ bytes: Uint8Array.of(1, 2, 3) })
  await watch(3, { again: again(1) })
  expect(await db.inserts.count()).toBe(0)
})

it("an opening that was cut off is no sighting", async () => {
  const row = await learnt()
  const short = { ...insert, seconds: 10 }
  await watch(4, {
    pieces: [{ seed: 204, seconds: 15 }, short, { seed: 304, seconds: 30 }],
    again: { of: 1, from: 15, now: 15, seconds: 17 },
  })
  expect(await known()).toEqual([row])
})

it("learning again from a session adds nothing", async () => {
  const row = await learnt()
  await learnInserts(db, (await db.sessions.get(aSessionId(3)))!)
  expect(await db.inserts.toArray()).toEqual([row])
})

it("stays one where a find saw its beginning four seconds late, and learning that again adds nothing", async () => {
  const late = { of: 1, from: 19, now: 19, seconds: 16 }
  await watch(1)
  await watch(2, { again: late })
  const row = await watch(3, { again: late })
  await learnInserts(db, row)
  expect(await db.inserts.count()).toBe(1)
  expect((await known())[0]!.sightings).toHaveLength(3)
})

it("stays one where a session shows it again of two others, only one of which is known to have it", async () => {
  await watch(1)
  await watch(2, { again: again(1) })
  await watch(3)
  const row = await watch(4, { again: again(2) })
  await learnInserts(db, { ...row, evidence: [evidenceOf(4, again(3))] })
  expect(await db.inserts.count()).toBe(1)
  expect((await known())[0]!.sightings).toHaveLength(4)
})

it("goes on being learnt while two of its sightings can be seen, and no longer", async () => {
  await learnt()
  await db.prints.where("session").equals(aSessionId(1)).delete()
  await watch(4, { again: again(2) })
  expect((await known())[0]!.sessions).toHaveLength(4)
  await db.prints
    .where("session")
    .anyOf([2, 3].map((n) => aSessionId(n)))
    .delete()
  await watch(5, { again: again(4) })
  expect((await known())[0]!.sessions).toHaveLength(4)
})

it("a fault teaches nothing and stops nothing", async () => {
  await learnt()
  vi.spyOn(db.inserts, "where").mockImplementation(() => {
    throw new Error("a fault")
  })
  await expect(watch(4, { again: again(1) })).resolves.toBeTruthy()
  expect(await told(1)).toEqual([])
})

it("a find that fails does not end the others of its session", async () => {
  await watch(1)
  const row = await watch(2)
  const good = evidenceOf(2, again(1))
  const bad = evidenceOf(2, { ...again(1), of: 9 })
  const broken = { ...bad, repeat: { ...bad.repeat, earlier: { ...bad.repeat.earlier!, session: undefined as never } } }
  await learnInserts(db, { ...row, evidence: [broken, good] })
  expect(await db.inserts.count()).toBe(1)
})

it("looks at a fixed number of finds, however many a session has", async () => {
  await watch(1)
  const row = await watch(2, { again: again(1) })
  const [one] = row.evidence
  const many: SessionRow = { ...row, evidence: Array.from({ length: 400 }, () => one!) }
  const read = vi.spyOn(db.inserts, "where")
  await learnInserts(db, many)
  expect(read.mock.calls.length).toBeLessThanOrEqual(20)
  expect(await db.inserts.count()).toBe(1)
})

it("keeps a fixed number; those that were not seen for the longest go first", async () => {
  const row = await learnt()
  for (let n = 0; n < mostItems.inserts; n++)
    await putInsert(db, { ...row, id: crypto.randomUUID(), lastSeenAt: row.lastSeenAt + 1 + n }, null)
  expect(await db.inserts.count()).toBe(mostItems.inserts)
  expect(await db.inserts.get(row.id)).toBeUndefined()
})

it("what is no insert yet goes before what is one, but some room to learn is left", async () => {
  const row = await learnt()
  const notYet = { ...row, sightings: row.sightings.slice(0, 2), sessions: row.sessions.slice(0, 2) }
  const copies = (one: InsertRow, count: number): InsertRow[] =>
    Array.from({ length: count }, (_, n) => ({ ...one, id: crypto.randomUUID(), lastSeenAt: row.lastSeenAt + 1 + n }))
  await db.inserts.bulkPut(copies(notYet, mostItems.inserts - 1))
  await putInsert(db, copies(notYet, 1)[0]!, null)
  expect(await known()).toEqual([row])
  await db.inserts.clear()
  const room = mostItems.inserts / 4
  await db.inserts.bulkPut([...copies(row, mostItems.inserts - room), ...copies(notYet, room)])
  await putInsert(db, copies(row, 1)[0]!, null)
  expect(await db.inserts.count()).toBe(mostItems.inserts)
  expect(await known()).toHaveLength(mostItems.inserts - room)
})

it("nothing is written of a session that was deleted meanwhile, nor over what changed meanwhile", async () => {
  const row = await learnt()
  await deleteSessions(db, [aSessionId(2)])
  expect(await putInsert(db, row, null)).toBe(false)
  expect((await db.inserts.get(row.id))!.sessions).toEqual([aSessionId(1), aSessionId(3)])
})

it.each([1, 2, 3])(
  "goes when it was seen in too few shows without session %i, and an undo brings it back",
  async (n) => {
    const row = await learnt()
    const removed = await removeSessions(db, [aSessionId(n)])
    expect(await known()).toEqual([])
    await putBack(db, removed)
    expect(await db.inserts.toArray()).toEqual([row])
  },
)

it.each(["first", "last"])("two deletions are undone, the %s one first", async (order) => {
  const row = await learnt()
  const one = await removeSessions(db, [aSessionId(1)])
  const other = await removeSessions(db, [aSessionId(2)])
  for (const removed of order === "first" ? [one, other] : [other, one]) await putBack(db, removed)
  expect(await db.inserts.toArray()).toEqual([row])
})

it("to undo a deletion keeps what was learnt meanwhile, and brings back nothing that was unlearnt", async () => {
  const { id } = await learnt()
  await watch(4, { again: again(1) })
  const removed = await removeSessions(db, [aSessionId(1)])
  await watch(5, { again: again(2) })
  await putBack(db, removed)
  expect((await known())[0]!.sessions).toEqual([1, 2, 3, 4, 5].map((n) => aSessionId(n)))
  const again1 = await removeSessions(db, [aSessionId(1)])
  const row = (await removeInsert(db, id))!
  await putBack(db, again1)
  expect(await known()).toEqual([])
  await putInsertBack(db, row)
  expect(await known()).toHaveLength(1)
})

it("only forgets the sighting where enough are left", async () => {
  await learnt()
  await watch(4, { again: again(1) })
  await deleteSessions(db, [aSessionId(1)])
  const [row] = await known()
  expect(row!.sessions).toEqual([2, 3, 4].map((n) => aSessionId(n)))
  expect(row!.sightings.some(({ session }) => session === aSessionId(1))).toBe(false)
  await wipe(db)
  expect(await db.inserts.count()).toBe(0)
})

it("can be unlearnt, which can be undone, though not for what was deleted meanwhile", async () => {
  const row = await learnt()
  expect(await removeInsert(db, row.id)).toEqual(row)
  expect(await known()).toEqual([])
  await putInsertBack(db, row)
  expect(await known()).toEqual([row])
  await removeInsert(db, row.id)
  await deleteSessions(db, [aSessionId(3)])
  await putInsertBack(db, row)
  expect(await known()).toEqual([])
})

it("is part of no copy, and forgets sessions that a copy overwrites", async () => {
  await learnt()
  const copy = await rowsOfCopy(db)
  expect(JSON.stringify(copy)).not.toContain("sightings")
  await db.sessions.update(aSessionId(1), { lastSeenAt: noon })
  await stageRows(db, "a", copy, noon + 1e9)
  await commitImport(db, "a", { file: "copy.jsonl", savedAt: noon, isMine: true }, noon + 1e9)
  expect(await known()).toEqual([])
})

it("a row that cannot be read is as if it were not there, and goes with its session", async () => {
  const row = await learnt()
  await db.inserts.put({ ...row, slots: 0 })
  expect(await known()).toEqual([])
  expect(await told(1)).toEqual([])
  await deleteSessions(db, [aSessionId(1)])
  expect(await db.inserts.count()).toBe(0)
})

it("stays an insert however often it comes in one session, or one show", async () => {
  const row = await learnt()
  const more = (session: number, show: number, at: number): InsertRow["sightings"][number][] =>
    Array.from({ length: 15 }, (_, n) => ({
      ...{
        session: aSessionId(session + n),
        show: makeShowKey("any", `site-${show}.example/live`),
        channel: "one more",
      },
      ...{ at: noon + at + n, fromSlot: 30 },
    }))
  const often = Array.from({ length: 30 }, (_, n) => ({ ...row.sightings[2]!, fromSlot: 100 + 60 * n }))
  const ofSession = withSightings(row, [...row.sightings, ...often])
  expect(ofSession.sightings).toHaveLength(4)
  const ofShow = withSightings(row, [...row.sightings, ...more(50, 3, 1e8), ...more(80, 3, 2e8)])
  expect(ofShow.sightings).toHaveLength(mostItems.insertSightings)
  expect(isInsert(ofShow)).toBe(true)
  // However many shows follow it, the only one of a second channel stays.
  const others = Array.from({ length: 30 }, (_, n) => more(100 + n, 100 + n, 3e8 + n)[0]!)
  expect(isInsert(withSightings(row, [row.sightings[0]!, ...others]))).toBe(true)
})

it("says what an insert is by its sightings alone", async () => {
  const row = await learnt()
  expect(isInsert(row)).toBe(true)
  expect(isInsert({ ...row, sightings: row.sightings.slice(1) })).toBe(false)
  expect(isInsert({ ...row, sightings: row.sightings.map((one) => ({ ...one, channel: "" })) })).toBe(false)
})

it("a database of schema 7 opens with all its rows, and knows no inserts", async () => {
  await watch(1)
  const old = new Dexie("inserts-schema-7")
  old.version(7).stores(schema7)
  await old.table("sessions").bulkAdd(await db.sessions.toArray())
  await old.table("prints").bulkAdd(await db.prints.toArray())
  await old.table("anchors").add({ session: aSessionId(1), bytes: Uint8Array.of(1) })
  const block = { session: aSessionId(1), fromSeconds: 0, toSeconds: 1, size: 1, bytes: Uint8Array.of(1) }
  await old.table("thin").add(block)
  old.close()

  const opened = new LiveproofDatabase("inserts-schema-7")
  expect(await opened.sessions.toArray()).toEqual(await db.sessions.toArray())
  expect(await opened.prints.toArray()).toEqual(await db.prints.toArray())
  expect(await opened.anchors.count()).toBe(1)
  expect(await opened.thin.toArray()).toEqual([block])
  expect(await opened.inserts.count()).toBe(0)
  expect(opened.verno).toBe(NEWEST_SCHEMA)
  await opened.delete()
})
