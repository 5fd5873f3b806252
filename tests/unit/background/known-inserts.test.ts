/** An insert is learnt once it came in three shows, suspected no longer, unlearnt on demand, and forgotten with its sessions. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { FootageMemory } from "../../../src/background/footage-memory"
import { insertHandlers } from "../../../src/background/handlers/inserts"
import { createDetector, decide, type PrintBatch } from "../../../src/liveness/index"
import type { SessionId } from "../../../src/model/ids"
import { makeShowKey } from "../../../src/model/keys"
import { LiveproofDatabase } from "../../../src/store/database"
import { deleteSessions, openSession, putBack, removeSessions, storeReport } from "../../../src/store/sessions"
import { type Part, renderedHour, spliced } from "../../bench/memory/footage"
import { push, watched } from "../../bench/memory/shelf"
import { aReport, aSessionId, aShow, noon } from "../make"

const hour = 3_600_000
const advert: Part = { reel: renderedHour(900, 120), fromSeconds: 20.3, seconds: 24 }

/** A host, the advert, and the host again. */
const printsOf = (n: number): PrintBatch => {
  const host = renderedHour(40 + n, 120)
  const seconds = 36 + 4 * n
  const reel = spliced([
    { reel: host, fromSeconds: 0, seconds },
    advert,
    { reel: host, fromSeconds: seconds, seconds: 25 },
  ])
  const detector = createDetector()
  for (const sample of watched(reel, n, true)) push(detector, sample)
  return detector.takePrints()!
}
const prints = new Map([1, 2, 3, 4].map((n) => [n, printsOf(n)]))

let db: LiveproofDatabase
let now: number
let names = 0
beforeEach(() => {
  now = noon
  db = new LiveproofDatabase(`known-inserts-${names++}`)
})
afterEach(() => db.delete())

/** A show is watched, and learnt once it is over. */
async function watch(n: number) {
  const show = aShow({ key: makeShowKey("amazon", `show-${n}`), title: `Show ${n}` })
  const at = now
  await openSession(db, { id: aSessionId(n), show, tab: `run:${n}`, at })
  const { fromSeconds, toSeconds, bytes } = prints.get(n)!
  const report = aReport({ session: aSessionId(n), show, at, prints: { fromSeconds, toSeconds, bytes: "" } })
  await storeReport(db, report, bytes, (row) => row.verdict)
  now += 2 * hour
}
const learn = () => new FootageMemory(db, () => now).learn()
async function learnt(...shows: number[]) {
  for (const n of shows) {
    await watch(n)
    await learn()
  }
}
const recalled = async (n: number) =>
  new FootageMemory(db, () => now).recall((await db.sessions.get(aSessionId(n)))!, 0, [])
const listed = () => insertHandlers({ db } as never)["ui.inserts.list"]({}, {} as never)
const sessionsOf = async (): Promise<SessionId[]> => (await db.inserts.toArray()).flatMap(({ sessions }) => sessions)

it("is learnt with its picture from the third show on, and counts each further one", async () => {
  await learnt(1, 2)
  expect(await listed()).toEqual([])
  await learnt(3)
  const [insert, ...more] = await listed()
  expect(more).toEqual([])
  expect(insert).toMatchObject({ shows: 3, picture: expect.stringContaining("data:image/png;base64,") })
  expect(Math.abs(insert!.seconds - 24)).toBeLessThan(8)
  await learnt(4)
  expect(await listed()).toEqual([{ ...insert, shows: 4 }])
})

it("raises no suspicion once it is learnt, and does again once it is unlearnt, for good", async () => {
  await learnt(1, 2)
  await watch(4)
  expect((await recalled(4)).found).not.toBeNull()
  await learnt(3)
  const { found, recognised } = await recalled(4)
  expect(found).toBeNull()
  expect(recognised).toMatchObject({ as: "insert", insert: { shows: 4 } })
  expect(Math.abs(recognised!.insert!.now.fromSeconds - 52)).toBeLessThan(8)
  const [insert] = await listed()
  await insertHandlers({ db } as never)["ui.inserts.unlearn"]({ id: insert!.id }, {} as never)
  expect(await listed()).toEqual([])
  expect((await recalled(4)).found).not.toBeNull()
  await learn()
  expect(await listed()).toEqual([])
})

it("is forgotten with the sessions that it came in, and comes back with them", async () => {
  await learnt(1, 2, 3, 4)
  await deleteSessions(db, [aSessionId(4)])
  expect(await sessionsOf()).not.toContain(aSessionId(4))
  const removed = await removeSessions(db, [aSessionId(1)])
  expect(await db.inserts.count()).toBe(0)
  await putBack(db, removed)
  expect((await sessionsOf()).sort()).toEqual([1, 2, 3].map(aSessionId))
})

it("makes no headline of a repeat that is nothing but the insert, unless it is certain", () => {
  const now = { fromSeconds: 52, toSeconds: 74 }
  const insert = {
    ...{ kind: "recognised" as const, as: "insert" as const, at: noon, insert: { shows: 3, now } },
    earlier: { session: aSessionId(1), startedAt: noon },
  }
  const repeat = {
    ...{ before: { fromSeconds: 2, toSeconds: 22 }, lagSeconds: 50, passes: 2, strength: 3 },
    ...{ pictureAgreement: 0.9, soundAgreement: 0.9, ongoing: true },
  }
  const said = (level: "may-be" | "certain", toSeconds: number) =>
    decide(
      [
        insert,
        {
          kind: "repeat",
          at: noon,
          level,
          confidence: 0.9,
          repeat: { ...repeat, now: { fromSeconds: 53, toSeconds } },
        },
      ],
      { claim: { state: "live", basis: "label" }, lookedAtSeconds: 80 },
    ).kind
  expect(said("may-be", 73)).toBe("cant-tell")
  expect(said("may-be", 90)).toBe("may-be-loop")
  expect(said("certain", 73)).toBe("loop")
})
