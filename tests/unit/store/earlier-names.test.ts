/** A later session's evidence names an earlier show only as long as the earlier session is kept. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { decide } from "../../../src/liveness/verdict/verdict"
import type { Evidence, RepeatEvidence } from "../../../src/model/evidence"
import { makeShowKey } from "../../../src/model/keys"
import { LiveproofDatabase } from "../../../src/store/database"
import { applyRetention } from "../../../src/store/retention"
import type { SessionRow } from "../../../src/store/rows"
import { deleteSessions, openSession, putBack, removeSessions, storeReport } from "../../../src/store/sessions"
import { aRepeat, aReport, aSessionId, aShow, noon } from "../make"
import { manyWords } from "./many-words"

const day = 86_400_000
const earlier = aShow({ title: "Secret morning", url: "https://secret.example/live" })
const later = aShow({ key: makeShowKey("any", "elsewhere.example/live"), title: "New" })
const rerun: RepeatEvidence = {
  kind: "repeat",
  repeat: aRepeat({
    earlier: { session: aSessionId(1), startedAt: noon, show: { title: "Secret morning", host: "secret.example" } },
  }),
  at: noon + day,
  level: "certain",
  confidence: 0.9,
}
const elsewhere: Evidence = {
  ...{ kind: "recognised", as: "shown-at-once", at: noon + day },
  earlier: { session: aSessionId(1), startedAt: noon, show: { title: "Secret morning", host: "secret.example" } },
}
const judge = (row: SessionRow) => decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: 100 })

let db: LiveproofDatabase
let names = 0
beforeEach(async () => {
  db = new LiveproofDatabase(`earlier-names-${names++}`)
  await openSession(db, { id: aSessionId(1), show: earlier, tab: "run:1", at: noon })
  await openSession(db, { id: aSessionId(2), show: later, tab: "run:2", at: noon + day })
  await report(0)
})
afterEach(() => db.delete())

const report = (batch: number) =>
  storeReport(
    db,
    aReport({ session: aSessionId(2), batch, show: later, at: noon + day, evidence: [rerun, elsewhere] }),
    null,
    judge,
  )
/** Everything that is kept, as text. */
const kept = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))

it("is deleted with it, wherever it is named, and the verdict stays", async () => {
  await deleteSessions(db, [aSessionId(1)])
  expect(await kept()).not.toMatch(/secret/i)
  const row = await db.sessions.get(aSessionId(2))
  expect(row?.verdict.kind).toBe("rerun")
  const unnamed = { session: aSessionId(1) }
  expect(row?.evidence).toMatchObject([{ repeat: { earlier: unnamed } }, { kind: "recognised", earlier: unnamed }])
})

it("is not brought back by a page that still knows it", async () => {
  await deleteSessions(db, [aSessionId(1)])
  const answered = await report(1)
  expect(JSON.stringify(answered)).not.toMatch(/secret/i)
  expect(await kept()).not.toMatch(/secret/i)
})

it("goes when the earlier session is too old to be kept", async () => {
  const keptFor = { retentionDays: 30, priceRetentionDays: 30 }
  await db.sessions.update(aSessionId(2), { lastSeenAt: noon + 300 * day })
  await applyRetention(db, noon + 100 * day, keptFor)
  await applyRetention(db, noon + 103 * day, keptFor)
  expect(await db.sessions.count()).toBe(1)
  expect(await kept()).not.toMatch(/secret/i)
})

it("comes back when the deletion is undone", async () => {
  const before = await kept()
  const removed = await removeSessions(db, [aSessionId(1)])
  await putBack(db, removed)
  expect(await kept()).toBe(before)
})

it("stays away when only the later session comes back", async () => {
  const removedLater = await removeSessions(db, [aSessionId(2)])
  await deleteSessions(db, [aSessionId(1)])
  await putBack(db, removedLater)
  expect(await db.sessions.count()).toBe(1)
  expect(await kept()).not.toMatch(/secret/i)
})

it("is deleted however many words the products of the later session have", async () => {
  const { featured } = await manyWords(db)
  const report = aReport({ session: aSessionId(2), batch: 1, show: later, at: noon + day, evidence: [rerun], featured })
  await storeReport(db, report, null, judge)
  await deleteSessions(db, [aSessionId(1)])
  expect(await kept()).not.toMatch(/secret/i)
})

it("is the earlier session's own, with its date, whatever a page says of it", async () => {
  const forged = { session: aSessionId(1), startedAt: 5, show: { title: "Big Sale", host: "www.qvc.com" } }
  const evidence: Evidence[] = [
    { ...rerun, repeat: aRepeat({ earlier: forged }) },
    { ...elsewhere, kind: "recognised", as: "shown-at-once", earlier: forged },
  ]
  const row = await storeReport(
    db,
    aReport({ session: aSessionId(2), batch: 1, show: later, at: noon + day, evidence }),
    null,
    judge,
  )
  expect(JSON.stringify(row)).not.toContain("Big Sale")
  const own = { session: aSessionId(1), startedAt: noon, show: { title: "Secret morning", host: "secret.example" } }
  expect(row?.evidence).toMatchObject([{ repeat: { earlier: own } }, { earlier: own }])
  expect(row?.verdict.because).toMatchObject([{ repeat: { earlier: own } }])
})
