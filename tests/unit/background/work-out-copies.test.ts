/** The verdicts of a copy's sessions follow from its prints, and from nothing that the copy says about them. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { workOutCopies } from "~background/work-out-copies"
import { decide } from "~liveness/index"
import { toBase64 } from "~model/bytes"
import type { Evidence } from "~model/evidence"
import { copiesToWorkOut } from "~store/copied-sessions"
import { LiveproofDatabase } from "~store/database"
import { commitImport, stageRows } from "~store/import"
import { rememberedShows } from "~store/remembered-shows"
import type { SessionRow } from "~store/rows"
import { openSession, storeReport } from "~store/sessions"
import { honestShow, loopedShow } from "../../bench/loop/broadcast"
import { watchedSession } from "../liveness/watched-session"
import { aReport, aSessionId, aShow, noon } from "../make"
import { rowsOfCopy } from "../store/copies"

const looped = watchedSession(loopedShow(11, 30, 110), { sound: true })
const honest = watchedSession(honestShow(21, 110), { sound: true })
const importId = "00000000-0000-4000-8000-0000000000aa"
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`copies-${names++}`)
})
afterEach(() => {
  vi.restoreAllMocks()
  return db.delete()
})

async function watch(batches: typeof looped.batches, evidence: Evidence[]): Promise<void> {
  await openSession(db, { id: aSessionId(), show: aShow(), tab: "t", at: noon })
  for (const [batch, { bytes, ...span }] of batches.entries()) {
    const report = aReport({ batch, watchedSeconds: 110, evidence, prints: { ...span, bytes: toBase64(bytes) } })
    await storeReport(db, report, bytes, (row) =>
      decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds }),
    )
  }
}

/** Saves a copy, alters it, and imports it into an empty store. */
async function takeBack(isMine: boolean, alter: (row: SessionRow) => void = () => undefined): Promise<SessionRow> {
  const copy = await rowsOfCopy(db)
  for (const { table, row } of copy) if (table === "sessions") alter(row as SessionRow)
  await Promise.all([db.sessions.clear(), db.prints.clear()])
  await stageRows(db, importId, copy, noon)
  await commitImport(db, importId, { file: "copy.jsonl", savedAt: noon, isMine }, noon)
  await workOutCopies(db)
  return (await db.sessions.toArray())[0]!
}
const isOnDirectory = async () => (await rememberedShows(db, [aShow().key])).length > 0

it("a loop that its prints show is a loop again", async () => {
  await watch(looped.batches, [looped.found])
  const { verdict, copied } = await takeBack(true)
  expect([verdict.kind, copied?.verdict]).toEqual(["loop", "shown"])
  expect(await isOnDirectory()).toBe(true)
})

it.each([true, false])("a loop that was forged onto an honest show's prints is dropped (mine: %s)", async (isMine) => {
  await watch(honest.batches, [])
  const { verdict, evidence } = await takeBack(isMine, (row) => {
    row.evidence = [looped.found]
    row.verdict = { ...row.verdict, kind: "loop", because: [looped.found] }
  })
  expect([verdict.kind, evidence]).toEqual(["cant-tell", []])
})

it("a forged verdict without evidence is dropped", async () => {
  await watch(honest.batches, [])
  const { verdict } = await takeBack(true, (row) => {
    row.verdict.kind = "loop"
  })
  expect(verdict.kind).toBe("cant-tell")
})

it("a level that was raised is lowered to what the prints show", async () => {
  const short = structuredClone(looped.found)
  short.repeat.now.fromSeconds = short.repeat.now.toSeconds - 15
  short.repeat.before.fromSeconds = short.repeat.before.toSeconds - 15
  await watch(looped.batches, [short])
  const { verdict } = await takeBack(true)
  expect(["repeat-seen", "may-be-loop"]).toContain(verdict.kind)
})

it("a loop without prints is marked as from a copy, and never shown on a directory", async () => {
  await watch([], [])
  const { verdict, copied } = await takeBack(true, (row) => {
    row.evidence = [looped.found]
  })
  expect([verdict.kind, copied?.verdict]).toEqual(["loop", "not-shown"])
  expect(await isOnDirectory()).toBe(false)
})

it("a recording that only the copy asserts is marked as from a copy, whatever prints there are", async () => {
  await watch(honest.batches, [])
  const { verdict, copied } = await takeBack(true, (row) => {
    const seen = { firstSeenAt: noon - 300_000, at: noon }
    row.evidence = [{ kind: "finished-recording", basis: "file", durationSeconds: 900, ...seen }]
  })
  expect([verdict.kind, copied?.verdict]).toEqual(["recorded-as-live", "not-shown"])
  expect(await isOnDirectory()).toBe(false)
})

it("somebody else's loop is never shown on a directory, even if its prints show it", async () => {
  await watch(looped.batches, [looped.found])
  const { verdict, copied } = await takeBack(false)
  expect([verdict.kind, copied?.verdict]).toEqual(["loop", "shown"])
  expect(await isOnDirectory()).toBe(false)
})

/** A session from a copy whose verdict has not been worked out yet. */
async function takeCopied(n: number): Promise<void> {
  const row = await openSession(db, { id: aSessionId(n), show: aShow(), tab: `t${n}`, at: noon })
  await db.sessions.put({
    ...row,
    copied: { file: "a", savedAt: null, isMine: true, takenAt: noon, verdict: "not-yet" },
  })
}
const verdictsToWorkOut = async () => (await copiesToWorkOut(db)).length

it("works out each verdict once, however many ask for it at the same time", async () => {
  await takeCopied(1)
  const looked = vi.spyOn(db.prints, "where")
  await Promise.all([workOutCopies(db), workOutCopies(db)])
  expect(looked).toHaveBeenCalledOnce()
  expect(await verdictsToWorkOut()).toBe(0)
})

it("also takes on what arrives while it is working", async () => {
  await takeCopied(1)
  let again: Promise<void> | null = null
  const read = db.sessions.get.bind(db.sessions)
  vi.spyOn(db.sessions, "get").mockImplementationOnce((async (id: SessionRow["id"]) => {
    await takeCopied(2)
    again = workOutCopies(db)
    return read(id)
  }) as unknown as typeof db.sessions.get)
  await workOutCopies(db)
  expect(again).not.toBeNull()
  expect(await verdictsToWorkOut()).toBe(0)
})

it("starts again after a failure", async () => {
  await takeCopied(1)
  vi.spyOn(db.sessions, "get").mockRejectedValueOnce(new Error("stopped"))
  await expect(workOutCopies(db)).rejects.toThrow("stopped")
  await workOutCopies(db)
  expect(await verdictsToWorkOut()).toBe(0)
})
