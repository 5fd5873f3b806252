/** The pane learns of the viewer's flag on the show in its tab, wherever the flag was set. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Context } from "../../../src/background/context"
import { flagHandlers } from "../../../src/background/handlers/flag"
import type { Sender } from "../../../src/messages/server"
import { LiveproofDatabase } from "../../../src/store/database"
import { openSession } from "../../../src/store/sessions"
import { aSessionId, aShow, noon } from "../make"

const watching = 7
vi.mock("../../../src/background/tab-memory", () => ({
  sessionOfTab: async (tab: number) => (tab === watching ? aSessionId() : null),
}))

const given = { word: "not-live", note: "the same joke" } as const
let db: LiveproofDatabase
beforeEach(async () => {
  db = new LiveproofDatabase("pane-flag")
  await openSession(db, { id: aSessionId(), show: aShow(), tab: "t", at: noon })
})
afterEach(() => db.delete())

const handlers = () => flagHandlers({ db, now: () => noon } as Context)
const flagIn = async (tab: number) => (await handlers()["pane.flag.get"]({}, { tab } as Sender)).flag

it("gets a flag that was set in the popup, until it is withdrawn", async () => {
  expect(await flagIn(watching)).toBeNull()
  await handlers()["ui.flag.set"]({ session: aSessionId(), flag: given }, {} as Sender)
  expect(await flagIn(watching)).toEqual({ ...given, at: noon })
  await handlers()["pane.flag.set"]({ flag: null }, { tab: watching } as Sender)
  expect(await flagIn(watching)).toBeNull()
})

it("gets none in a tab that watches nothing, or for a deleted session", async () => {
  await handlers()["pane.flag.set"]({ flag: given }, { tab: watching } as Sender)
  expect(await flagIn(watching + 1)).toBeNull()
  await db.sessions.clear()
  expect(await flagIn(watching)).toBeNull()
})
