/** The viewer's flag is stored beside the verdict, goes wherever the session goes, and belongs to nobody else. */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { beforeEach, expect, it } from "vitest"
import { NEWEST_SCHEMA } from "../../../src/model/copy-file"
import type { Flag } from "../../../src/model/flag"
import { copiedTables } from "../../../src/store/copied-tables"
import { LiveproofDatabase } from "../../../src/store/database"
import { exportPart } from "../../../src/store/export"
import { flagAgreement, setFlag } from "../../../src/store/flags"
import { commitImport, stageRows } from "../../../src/store/import"
import type { SessionRow } from "../../../src/store/rows"
import { schema2 } from "../../../src/store/schema-2"
import { deleteSessions, openSession, storeReport } from "../../../src/store/sessions"
import { aReport, aSessionId, aShow, noon } from "../make"

const flag: Flag = { word: "not-live", note: "the same joke twice", at: noon + 1_000 }
const session = aSessionId()
let db: LiveproofDatabase
let names = 0

const loop = (row: SessionRow): SessionRow["verdict"] => ({ ...row.verdict, kind: "loop", rule: "repeat-certain" })
const openLoop = async (into = db) => {
  await openSession(into, { id: session, show: aShow(), tab: "t", at: noon })
  await storeReport(into, aReport(), null, loop)
}
const rowOf = async (from = db) => (await from.sessions.get(session))!

beforeEach(async () => {
  db = new LiveproofDatabase(`flags-${names++}`)
  await openLoop()
})

it("changes nothing but itself, and no later report changes it", async () => {
  const before = await rowOf()
  expect(await setFlag(db, session, flag)).toBe(true)
  expect(await rowOf()).toEqual({ ...before, flag })
  await storeReport(db, aReport({ batch: 1 }), null, loop)
  expect(await rowOf()).toMatchObject({ flag, lastBatch: 1, verdict: { kind: "loop" } })
})

it("is withdrawn without a trace", async () => {
  const before = await rowOf()
  await setFlag(db, session, flag)
  expect(await setFlag(db, session, null)).toBe(true)
  expect(await rowOf()).toEqual(before)
  expect(await flagAgreement(db)).toEqual({ agreed: 0, decided: 0, undecided: 0 })
})

it("cannot be set on a session that does not exist", async () => {
  expect(await setFlag(db, aSessionId(2), flag)).toBe(false)
  await deleteSessions(db, [session])
  expect(await setFlag(db, session, flag)).toBe(false)
  expect(await db.sessions.count()).toBe(0)
})

it("is counted over all sessions that have one", async () => {
  await setFlag(db, session, flag)
  await openSession(db, { id: aSessionId(2), show: aShow(), tab: "u", at: noon })
  await setFlag(db, aSessionId(2), { ...flag, word: "live-after-all" })
  await openSession(db, { id: aSessionId(3), show: aShow(), tab: "v", at: noon })
  expect(await flagAgreement(db)).toEqual({ agreed: 1, decided: 1, undecided: 1 })
})

const copyOf = async (): Promise<{ table: string; row: object }[]> => {
  const { lines } = await exportPart(db, { table: "sessions", after: null }, noon)
  return lines.map((line) => JSON.parse(line))
}
async function takeBack(isMine: boolean): Promise<LiveproofDatabase> {
  const rows = await copyOf()
  const other = new LiveproofDatabase(`flags-${names++}`)
  await stageRows(
    other,
    "copy",
    rows.map((row, place) => ({ place, ...row })),
    noon + 60_000,
  )
  await commitImport(other, "copy", { file: "copy", savedAt: noon, isMine }, noon + 60_000)
  return other
}

it("is in the user's copy, and comes back with it", async () => {
  await setFlag(db, session, flag)
  const other = await takeBack(true)
  expect((await rowOf(other)).flag).toEqual(flag)
  expect(await flagAgreement(other)).toEqual({ agreed: 0, decided: 0, undecided: 1 })
})

it("from somebody else's copy is theirs, and is neither counted nor changed here", async () => {
  await setFlag(db, session, flag)
  const other = await takeBack(false)
  expect((await rowOf(other)).flag).toEqual(flag)
  expect(await flagAgreement(other)).toEqual({ agreed: 0, decided: 0, undecided: 0 })
  expect(await setFlag(other, session, null)).toBe(false)
})

it("makes a session's row the newer of two", async () => {
  const plain = await rowOf()
  const { knowsUntil } = copiedTables.sessions
  expect(knowsUntil({ ...plain, flag })!).toBeGreaterThan(knowsUntil(plain)!)
})

it("a database of schema 2 opens with all its rows, and takes flags", async () => {
  const old = new Dexie("schema-3")
  old.version(2).stores(schema2)
  const row = await rowOf()
  await old.table("sessions").add(row)
  await old.table("settings").add({ name: "settings", value: { consent: "yes" } })
  old.close()

  const opened = new LiveproofDatabase("schema-3")
  expect(await opened.sessions.toArray()).toEqual([row])
  expect(await opened.settings.count()).toBe(1)
  expect(opened.verno).toBe(NEWEST_SCHEMA)
  await setFlag(opened, session, flag)
  expect(await flagAgreement(opened)).toEqual({ agreed: 1, decided: 1, undecided: 0 })
})
