// @vitest-environment happy-dom
/** One row that cannot be read does not make its whole list unreadable: it is set aside, counted and mentioned. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { aProduct, aSessionId, aShow, aSighting, noon } from "../make"

const bus = vi.hoisted(() => ({ listener: null as ((message: unknown, sender: object) => Promise<unknown>) | null }))
const own = { id: "own", url: "chrome-extension://own/options.html" }
vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: {
      id: "own",
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: {
        addListener: (listener: typeof bus.listener) => {
          bus.listener = listener
        },
      },
      sendMessage: async (message: unknown) => structuredClone(await bus.listener!(message, own)),
    },
    permissions: { contains: async () => true, onAdded: { addListener: () => undefined } },
    alarms: { create: () => undefined, clear: async () => true },
  },
}))
const { listen } = await import("../../../src/messages/server")
const { send } = await import("../../../src/messages/client")
const { makeHandlers } = await import("../../../src/background/handlers")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")
const { LiveproofDatabase } = await import("../../../src/store/database")
const { openSession } = await import("../../../src/store/sessions")
const { seeProduct } = await import("../../../src/store/products")

let db: InstanceType<typeof LiveproofDatabase>
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`set-aside-${names++}`)
  listen(makeHandlers({ db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, () => noon), now: () => noon }))
})
afterEach(() => db.delete())

it("shows the history without the session that cannot be read", async () => {
  for (const n of [1, 2]) await openSession(db, { id: aSessionId(n), show: aShow(), tab: `run:${n}`, at: noon })
  await db.sessions.update(aSessionId(1), { watchedSeconds: Number.NaN })
  const { sessions } = await send("ui.history.list", { limit: 10 })
  expect(sessions.map(({ id }) => id)).toEqual([aSessionId(2)])
  expect((await send("ui.upkeep.get", {})).setAside).toBe(1)
  expect(await db.setAside.toArray()).toMatchObject([{ table: "sessions", reason: "unreadable" }])
})

it("keeps a product's other prices", async () => {
  await openSession(db, { id: aSessionId(1), show: aShow(), tab: "run:1", at: noon })
  await db.sessions.update(aSessionId(1), { featured: [{ product: aProduct().key, atSeconds: 1, at: noon }] })
  await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
  await seeProduct(db, aProduct(), [aSighting({ currency: "EUR" })], noon, "show-page")
  await db.sightings.filter(({ currency }) => currency === "EUR").modify({ amountMinor: 1e300 })
  const { products } = await send("ui.history.session", { session: aSessionId(1) })
  expect(products[0]?.sightings.map(({ currency }) => currency)).toEqual(["USD"])
})

it("sets aside nothing that can be read, and asks again at most once", async () => {
  await openSession(db, { id: aSessionId(1), show: aShow(), tab: "run:1", at: noon })
  expect((await send("any.upkeep.sweep", {})).setAside).toBe(0)
  expect(await db.sessions.count()).toBe(1)
})
