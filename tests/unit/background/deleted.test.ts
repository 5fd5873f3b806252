/** A deletion takes effect at once and can be undone for a moment; deleting everything can never be undone. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { UNDO_WITHIN_MS } from "../../../src/messages/subjects/history"
import type { ProductKey } from "../../../src/model/ids"
import { makeProductKey, makeShowKey } from "../../../src/model/keys"
import { newPriceWatch } from "../../../src/prices/alerts/watch"
import { history } from "../../../src/prices/history/history"
import { aProduct, aRepeat, aReport, aSessionId, aShow, aSighting, noon } from "../make"
import { reset, watchingBrowser } from "./watching-browser"

vi.mock("webextension-polyfill", () => ({ default: watchingBrowser }))
const { Deletions } = await import("../../../src/background/deleted")
const { historyHandlers } = await import("../../../src/background/handlers/history")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")
const { LiveproofDatabase } = await import("../../../src/store/database")
const { seeProduct, sightingsOf } = await import("../../../src/store/products")
const { putWatch } = await import("../../../src/store/watches")
const { openSession, storeReport } = await import("../../../src/store/sessions")

const sender = { tab: -1, frame: 0, url: "" }
const deletion = "00000000-0000-4000-8000-0000000000dd"
let db: InstanceType<typeof LiveproofDatabase>
let handlers: ReturnType<typeof historyHandlers>
let names = 0
beforeEach(async () => {
  reset()
  db = new LiveproofDatabase(`deleted-${names++}`)
  const now = () => noon
  handlers = historyHandlers({ db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, now), now })
  for (const n of [1, 2, 3]) {
    await openSession(db, { id: aSessionId(n), show: aShow(), tab: `run:${n}`, at: noon + n })
    const prints = { fromSeconds: 0, toSeconds: 1, bytes: "AQ==" }
    await storeReport(db, aReport({ session: aSessionId(n), prints }), new Uint8Array(1), (row) => row.verdict)
  }
})
afterEach(() => db.delete())

const remove = (what: Parameters<(typeof handlers)["ui.history.delete"]>[0]["what"]) =>
  handlers["ui.history.delete"]({ deletion, what }, sender)
const undo = () => handlers["ui.history.undo"]({ deletion }, sender)
const left = () => Promise.all([db.sessions.count(), db.search.count(), db.prints.count()])

it("one session and a span of time are restored together, and only once", async () => {
  expect(await remove({ sessions: [aSessionId(1)] })).toEqual({ deleted: 1 })
  expect(await remove({ from: noon, to: noon + 3 })).toEqual({ deleted: 1 })
  expect(await left()).toEqual([1, 1, 1])
  expect(await undo()).toEqual({ restored: 2 })
  expect(await left()).toEqual([3, 3, 3])
  expect(await undo()).toEqual({ restored: 0 })
})

it.each([
  [1, 2],
  [2, 1],
])("the name of session 1 in session 2 comes back with both, where %i was deleted before %i", async (first, second) => {
  const { title, channel } = aShow()
  const earlier = { session: aSessionId(1), startedAt: noon + 1, show: { title, channel, host: "amazon.com" } }
  const evidence = [
    { kind: "repeat", repeat: aRepeat({ earlier }), at: noon, level: "certain", confidence: 0.9 } as const,
  ]
  await storeReport(db, aReport({ session: aSessionId(2), batch: 1, evidence }), null, (row) => row.verdict)
  await remove({ sessions: [aSessionId(first)] })
  await remove({ sessions: [aSessionId(second)] })
  await undo()
  expect((await db.sessions.get(aSessionId(2)))?.evidence).toEqual(evidence)
})

it("all sessions of a show are deleted, and no others", async () => {
  const other = aShow({ key: makeShowKey("amazon", "another") })
  await openSession(db, { id: aSessionId(9), show: other, tab: "run:9", at: noon })
  expect(await remove({ show: aShow().key })).toEqual({ deleted: 3 })
  expect((await db.sessions.toArray()).map(({ id }) => id)).toEqual([aSessionId(9)])
  expect(await undo()).toEqual({ restored: 3 })
  expect(await left()).toEqual([4, 4, 3])
})

it("a product is deleted with its prices and its alert, and no other product is touched", async () => {
  const [mine, other] = ["B000000001", "B000000002"].map((asin) => makeProductKey("amazon", asin)) as [
    ProductKey,
    ProductKey,
  ]
  for (const key of [mine, other])
    await seeProduct(db, aProduct({ key }), [aSighting({ product: key })], noon, "show-page")
  const prices = history(await sightingsOf(db, mine), { now: noon })!
  await putWatch(db, newPriceWatch(mine, prices, { kind: "lowest" }, noon))
  const all = () => Promise.all([db.products, db.sightings, db.watches].map((table) => table.toArray()))
  const before = await all()
  expect(await remove({ product: mine })).toEqual({ deleted: 1 })
  expect(await Promise.all([db.products.count(), db.sightings.count(), db.watches.count()])).toEqual([1, 1, 0])
  expect(await undo()).toEqual({ restored: 1 })
  expect(await all()).toEqual(before)
  expect(await remove({ product: makeProductKey("amazon", "nowhere") })).toEqual({ deleted: 0 })
})

it("what was wiped stays away", async () => {
  await remove({ sessions: [aSessionId(1)] })
  await handlers["ui.history.wipe"]({}, sender)
  expect(await undo()).toEqual({ restored: 0 })
  expect(await left()).toEqual([0, 0, 0])
})

it("a failed undo can be tried again", async () => {
  await remove({ sessions: [aSessionId(1)] })
  const full = vi.spyOn(db.sessions, "bulkPut").mockRejectedValueOnce(new Error("full"))
  await expect(undo()).rejects.toThrow("full")
  expect(await undo()).toEqual({ restored: 1 })
  full.mockRestore()
})

it("a deletion is forgotten after a time, counted from the latest one", () => {
  vi.useFakeTimers()
  try {
    const deleted = new Deletions()
    const removed = { count: 1, putBack: async () => undefined }
    deleted.keep(deletion, removed)
    vi.advanceTimersByTime(UNDO_WITHIN_MS - 1)
    deleted.keep(deletion, removed)
    vi.advanceTimersByTime(UNDO_WITHIN_MS - 1)
    expect(deleted.of(deletion)).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(deleted.of(deletion)).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})
