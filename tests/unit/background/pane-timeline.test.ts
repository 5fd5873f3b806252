/** The pane gets the time line of the session in its own tab, and no other. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Context } from "../../../src/background/context"
import { paneHandlers } from "../../../src/background/handlers/pane"
import type { Sender } from "../../../src/messages/server"
import { LiveproofDatabase } from "../../../src/store/database"
import { seeProduct } from "../../../src/store/products"
import { openSession, storeReport } from "../../../src/store/sessions"
import { aProduct, aReport, aSessionId, aShow, noon } from "../make"

const watching = 7
vi.mock("../../../src/background/tab-memory", () => ({
  sessionOfTab: async (tab: number) => (tab === watching ? aSessionId() : null),
}))

let db: LiveproofDatabase
beforeEach(async () => {
  db = new LiveproofDatabase("pane-timeline")
  await openSession(db, { id: aSessionId(), show: aShow(), tab: "t", at: noon })
})
afterEach(() => db.delete())

const timelineIn = async (tab: number) => {
  const handlers = paneHandlers({ db } as Context)
  return (await handlers["pane.timeline.get"]({}, { tab } as Sender)).timeline
}

it("contains the products by name, and what was played", async () => {
  await seeProduct(db, aProduct({ title: "Label printer" }), [], noon, "show-page")
  const featured = [{ product: aProduct().key, atSeconds: 4, at: noon + 4_000 }]
  const watched = [{ fromSeconds: 0, toSeconds: 10 }]
  const { verdict } = (await db.sessions.get(aSessionId()))!
  await storeReport(db, aReport({ featured, watched }), null, () => verdict)
  expect(await timelineIn(watching)).toEqual({
    endSeconds: 10,
    watched,
    marks: [{ kind: "product", atSeconds: 4, more: 0, name: "Label printer" }],
  })
})

it("does not exist in a tab that watches nothing, or for a deleted session", async () => {
  expect(await timelineIn(watching + 1)).toBeNull()
  await db.sessions.clear()
  expect(await timelineIn(watching)).toBeNull()
})
