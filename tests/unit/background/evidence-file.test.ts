import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { makeEvidenceFile } from "~background/evidence-file"
import { decide } from "~liveness/index"
import { evidenceFile } from "~messages/subjects/evidence"
import { toBase64 } from "~model/bytes"
import type { PortableBundle } from "~model/evidence-bundle"
import { LiveproofDatabase } from "~store/database"
import { openSession, storeReport } from "~store/sessions"
import { checkEvidence } from "~ui/history/check-evidence"
import { loopedShow } from "../../bench/loop/broadcast"
import { watchedSession } from "../liveness/watched-session"
import { aReport, aSessionId, aShow, noon } from "../make"

const watched = watchedSession(loopedShow(11, 30, 110), { sound: true })
const session = aSessionId()
let db: LiveproofDatabase
let names = 0

beforeEach(async () => {
  db = new LiveproofDatabase(`evidence-${names++}`)
  await openSession(db, { id: session, show: aShow(), tab: "t", at: noon })
  for (const [batch, { bytes, ...span }] of watched.batches.entries()) {
    const report = aReport({
      batch,
      watchedSeconds: watched.seconds,
      evidence: [watched.found],
      prints: { ...span, bytes: toBase64(bytes) },
    })
    await storeReport(db, report, bytes, (row) =>
      decide(row.evidence, { claim: row.showClaim, lookedAtSeconds: row.watchedSeconds }),
    )
  }
})

describe("the evidence of a stored session", () => {
  it("is a file that fits, through its own schema and JSON", async () => {
    const file = evidenceFile.parse(await makeEvidenceFile(db, session, noon))
    expect(checkEvidence(JSON.stringify(file))).toMatchObject({ holds: true, verdict: { kind: "loop" } })
  })

  it.each<[string, (bundle: PortableBundle) => PortableBundle, string]>([
    ["the lag", (one) => ({ ...one, repeat: { ...one.repeat, lagSeconds: one.repeat.lagSeconds + 5 } }), "lag"],
    ["a span", (one) => ({ ...one, repeat: { ...one.repeat, now: { fromSeconds: 60, toSeconds: 99 } } }), "spans"],
    ["the level", (one) => ({ ...one, level: "may-be" }), "checksum"],
    ["a print", (one) => ({ ...one, now: `${one.now.slice(0, 4000)}AAAA${one.now.slice(4004)}` }), "now-prints"],
    ["the version", (one) => ({ ...one, version: 7 }), "version"],
  ])("does not fit with %s altered", async (_, alter, part) => {
    const file = evidenceFile.parse(await makeEvidenceFile(db, session, noon))
    const altered = JSON.stringify({ ...file, bundle: alter(file.bundle) })
    expect(checkEvidence(altered)).toEqual({ holds: false, part })
  })

  it.each(["", "null", "{}", "[1]", '{"liveproof":"evidence"}', "\u0000"])("is not read from %j", (text) => {
    expect(checkEvidence(text)).toEqual({ holds: false, part: "file" })
  })

  it("is none when its prints are gone, the session is deleted, or the verdict rests on no repeat", async () => {
    await db.prints.clear()
    expect(await makeEvidenceFile(db, session, noon)).toBeNull()
    await db.sessions.clear()
    expect(await makeEvidenceFile(db, session, noon)).toBeNull()
    await openSession(db, { id: aSessionId(2), show: aShow(), tab: "u", at: noon })
    expect(await makeEvidenceFile(db, aSessionId(2), noon)).toBeNull()
  })
})
