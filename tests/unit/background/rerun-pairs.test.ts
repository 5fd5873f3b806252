/** The frames of a rerun: drawn from the prints of both sessions, as long as both are stored. */
import "fake-indexeddb/auto"
import { inflateSync } from "node:zlib"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { RerunPairs } from "../../../src/background/rerun-pairs"
import { pack } from "../../../src/liveness/prints/packing"
import { PrintStore } from "../../../src/liveness/prints/print-store"
import { SoundStore } from "../../../src/liveness/prints/sound-store"
import type { RepeatEvidence } from "../../../src/model/evidence"
import { LiveproofDatabase } from "../../../src/store/database"
import { deleteSessions, openSession, storeReport } from "../../../src/store/sessions"
import { aRepeat, aReport, aSessionId, aShow, noon } from "../make"

const lagSeconds = 50
/** A print of a single grey level that identifies its slot. */
const greyAt = (slot: number) => slot + 10

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`rerun-pairs-${names++}`)
})
afterEach(() => db.delete())

/** A one-minute session. @param missing slots without a print */
async function watched(n: number, missing: readonly number[] = []) {
  const stream = { prints: new PrintStore(400), sounds: new SoundStore(400) }
  for (let slot = 0; slot < 240; slot++)
    if (!missing.includes(slot)) stream.prints.add(slot, new Uint8Array(576).fill(greyAt(slot)), false)
  await openSession(db, { id: aSessionId(n), show: aShow(), tab: `run:${n}`, at: noon })
  const prints = { fromSeconds: 0, toSeconds: 120, bytes: "" }
  const report = aReport({ session: aSessionId(n), batch: 0, prints })
  await storeReport(db, report, pack(stream, 0, 239, 0, -1), (row) => row.verdict)
}

const rerun = (level: RepeatEvidence["level"] = "certain"): RepeatEvidence => ({
  ...{ kind: "repeat", level, at: noon, confidence: 0.9 },
  repeat: aRepeat({
    ...{ now: { fromSeconds: 60, toSeconds: 100 }, before: { fromSeconds: 10, toSeconds: 50 }, lagSeconds },
    earlier: { session: aSessionId(1), startedAt: noon - 1000 },
  }),
})
const rowWith = async (evidence: RepeatEvidence[]) => ({ ...(await db.sessions.get(aSessionId(2)))!, evidence })

/** Width, height and grey level of a PNG. */
function read(dataUrl: string) {
  const bytes = Buffer.from(dataUrl.replace("data:image/png;base64,", ""), "base64")
  const data = bytes.subarray(bytes.indexOf("IDAT") + 4, bytes.indexOf("IEND") - 8)
  const lines = inflateSync(data)
  expect(lines.length).toBe(18 * 33)
  expect(lines.filter((_, at) => at % 33 === 0)).toEqual(Buffer.alloc(18))
  const greys = new Set(lines.filter((_, at) => at % 33 !== 0))
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), greys: [...greys] }
}

it("show a moment eight seconds into the stretch, and its counterpart", async () => {
  await watched(1)
  await watched(2)
  const [pair] = await new RerunPairs(db).of(await rowWith([rerun()]))
  expect(pair).toMatchObject({ nowSeconds: 68, beforeSeconds: 18, earlierStartedAt: noon - 1000 })
  expect(read(pair!.now)).toEqual({ width: 32, height: 18, greys: [greyAt(136)] })
  expect(read(pair!.before)).toEqual({ width: 32, height: 18, greys: [greyAt(36)] })
})

it("show a later moment if either session lacks a sample", async () => {
  await watched(1, [36])
  await watched(2, [137])
  const [pair] = await new RerunPairs(db).of(await rowWith([rerun()]))
  expect(pair).toMatchObject({ nowSeconds: 69, beforeSeconds: 19 })
})

it("are drawn once, and not for a mere note", async () => {
  await watched(1)
  await watched(2)
  const pairs = new RerunPairs(db)
  expect(await pairs.of(await rowWith([rerun("repeat-seen")]))).toEqual([])
  const read = vi.spyOn(db.prints, "where")
  const first = await pairs.of(await rowWith([rerun("may-be")]))
  const times = read.mock.calls.length
  expect(await pairs.of(await rowWith([rerun()]))).toEqual(first)
  expect(read).toHaveBeenCalledTimes(times)
})

it("do not exist once the earlier session or its prints are gone", async () => {
  await watched(1)
  await watched(2)
  const pairs = new RerunPairs(db)
  const row = await rowWith([rerun()])
  expect(await pairs.of(row)).toHaveLength(1)
  await db.prints.where("session").equals(aSessionId(1)).delete()
  expect(await new RerunPairs(db).of(row)).toEqual([])
  await deleteSessions(db, [aSessionId(1)])
  expect(await pairs.of(row)).toEqual([])
})

it("do not exist if the only matching samples come after the stretch", async () => {
  await watched(1)
  await watched(
    2,
    Array.from({ length: 10 }, (_, index) => 130 + index),
  )
  const { repeat, ...found } = rerun()
  const short = { ...found, repeat: { ...repeat, now: { fromSeconds: 60, toSeconds: 70 } } }
  expect(await new RerunPairs(db).of(await rowWith([short]))).toEqual([])
})
