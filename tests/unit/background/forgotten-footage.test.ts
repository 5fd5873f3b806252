/** What the user deletes is no longer recognised; what is restored is recognised again. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { SessionRow } from "../../../src/store/rows"
import { honest180, watched } from "../liveness/feed"
import { aReport, aSessionId, aShow, noon } from "../make"
import { rowsOfCopy } from "../store/copies"
import { reset, watchingBrowser } from "./watching-browser"

vi.mock("webextension-polyfill", () => ({ default: watchingBrowser }))
const { FootageMemory } = await import("../../../src/background/footage-memory")
const { historyHandlers } = await import("../../../src/background/handlers/history")
const { importHandlers } = await import("../../../src/background/handlers/import")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")
const { makeShowKey } = await import("../../../src/model/keys")
const { LiveproofDatabase } = await import("../../../src/store/database")
const { commitImport, stageRows } = await import("../../../src/store/import")
const { applyRetention } = await import("../../../src/store/retention")
const { openSession, storeReport } = await import("../../../src/store/sessions")

const hour = 3_600_000
const day = 24 * hour
const sender = { tab: -1, frame: 0, url: "" }
const deletion = "00000000-0000-4000-8000-0000000000dd"
const shown = watched(honest180()).takePrints()!
const again = watched(honest180(), { fromSeconds: 40, toSeconds: 120, time: (seconds) => seconds - 40 }).takePrints()!

let db: InstanceType<typeof LiveproofDatabase>
let handlers: ReturnType<typeof historyHandlers> & ReturnType<typeof importHandlers>
let memory: InstanceType<typeof FootageMemory>
let row: SessionRow
let names = 0
beforeEach(async () => {
  reset()
  db = new LiveproofDatabase(`forgotten-footage-${names++}`)
  const now = () => noon + 2 * day
  const context = { db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, now), now }
  await watch(1, shown, noon)
  row = await watch(2, again, noon + day)
  memory = new FootageMemory(db, now)
  handlers = { ...historyHandlers(context), ...importHandlers(context, memory) }
  await memory.learn()
})
afterEach(() => db.delete())

async function watch(n: number, batch: typeof shown, at: number) {
  const show = aShow({ key: makeShowKey("any", `site-${n}.example/live`), channel: "" })
  await openSession(db, { id: aSessionId(n), show, tab: `run:${n}`, at })
  const report = aReport({ session: aSessionId(n), show, at, prints: { ...batch, bytes: "" } })
  return (await storeReport(db, report, batch.bytes, (row) => row.verdict))!
}

const found = async () => (await memory.recall(row, 0, [])).found?.session.id ?? null

const remove = (what: Parameters<(typeof handlers)["ui.history.delete"]>[0]["what"]) =>
  handlers["ui.history.delete"]({ deletion, what }, sender)

const deletions: [string, () => Promise<unknown>][] = [
  ["by itself", () => remove({ sessions: [aSessionId(1)] })],
  ["with its day", () => remove({ from: noon - hour, to: noon + hour })],
  ["with its show", () => remove({ show: makeShowKey("any", "site-1.example/live") })],
]

it.each(deletions)(
  "when deleted %s, it leaves the database and the memory, and an undo brings it back",
  async (_, remove) => {
    expect(await found()).toBe(aSessionId(1))
    await remove()
    expect(await db.anchors.toCollection().primaryKeys()).toEqual([aSessionId(2)])
    const read = vi.spyOn(db.anchors, "bulkGet")
    expect(await found()).toBeNull()
    expect(read.mock.calls).toEqual([[[aSessionId(2)]]])
    await handlers["ui.history.undo"]({ deletion }, sender)
    expect(await found()).toBe(aSessionId(1))
  },
)

it("nothing of it is left when everything is deleted", async () => {
  expect(await found()).toBe(aSessionId(1))
  await handlers["ui.history.wipe"]({}, sender)
  expect(await db.anchors.count()).toBe(0)
  const keys = vi.spyOn(db.anchors, "toCollection")
  expect(await found()).toBeNull()
  expect(keys).toHaveBeenCalled()
})

it("goes when its session is too old to be kept", async () => {
  const keptFor = { retentionDays: 30, priceRetentionDays: 30 }
  await db.sessions.update(aSessionId(2), { lastSeenAt: noon + 300 * day })
  await applyRetention(db, noon + 100 * day, keptFor)
  await applyRetention(db, noon + 103 * day, keptFor)
  expect(await db.anchors.toCollection().primaryKeys()).toEqual([aSessionId(2)])
  expect(await found()).toBeNull()
})

it("is not learnt from a session that is deleted while being read", async () => {
  await db.anchors.clear()
  const read = db.prints.get.bind(db.prints)
  vi.spyOn(db.prints, "get").mockImplementation((async (key: [string, number]) => {
    const batch = await read(key)
    await remove({ sessions: [aSessionId(1)] })
    return batch
  }) as unknown as typeof db.prints.get)
  await memory.learn()
  expect(await db.anchors.toCollection().primaryKeys()).toEqual([aSessionId(2)])
})

it("is learnt again when its prints come back, even if another page wrote them", async () => {
  const copy = await rowsOfCopy(db)
  await db.prints.where("session").equals(aSessionId(1)).delete()
  await db.anchors.put({ session: aSessionId(1), bytes: new Uint8Array() })
  expect(await found()).toBeNull()
  const page = new LiveproofDatabase(db.name)
  await stageRows(page, deletion, copy, noon + 2 * day)
  await commitImport(page, deletion, { file: "copy.jsonl", savedAt: noon, isMine: true }, noon + 2 * day)
  page.close()
  const read = vi.spyOn(db.anchors, "bulkGet")
  await handlers["ui.import.taken"]({}, sender)
  expect(await found()).toBeNull()
  expect(read.mock.calls).toEqual([[[aSessionId(2)]]])
  await memory.learn()
  expect(await found()).toBe(aSessionId(1))
})
