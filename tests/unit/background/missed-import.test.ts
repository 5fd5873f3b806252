/** An import that this worker did not hear about is picked up when the next show begins. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { newPriceWatch } from "../../../src/prices/alerts/watch"
import { aSessionId, aShow, aSighting, noon } from "../make"
import { rowsOfCopy } from "../store/copies"
import { fakeExtension } from "./fake-extension"
import { reset, seen, watchingBrowser } from "./watching-browser"

const fake = fakeExtension()
vi.mock("webextension-polyfill", () => ({ default: { ...fake.browser, alarms: watchingBrowser.alarms } }))
const { makeHandlers } = await import("../../../src/background/handlers")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")
const { copiesToWorkOut } = await import("../../../src/store/copied-sessions")
const { LiveproofDatabase } = await import("../../../src/store/database")
const { commitImport, stageRows } = await import("../../../src/store/import")
const { openSession } = await import("../../../src/store/sessions")
const { changeSettings } = await import("../../../src/store/settings")

const importId = "00000000-0000-4000-8000-0000000000aa"
const nextAt = noon + 3_600_000
let db: InstanceType<typeof LiveproofDatabase>
beforeEach(async () => {
  reset()
  fake.granted.add("https://www.amazon.com/*")
  db = new LiveproofDatabase("missed-import")
  await changeSettings(db, { consent: "yes", sitesWanted: ["https://www.amazon.com"] })
})
afterEach(() => db.delete())

/** Imports a session and a watched product; the page that wrote them is closed at once. */
async function takeUnheard(): Promise<void> {
  const { product, variant, seller, currency, kind } = aSighting()
  const watch = newPriceWatch(product, { variant, seller, currency, kind, current: null }, { kind: "lowest" }, noon)
  await openSession(db, { id: aSessionId(1), show: aShow(), tab: "before", at: noon })
  await db.watches.put({ ...watch, check: { ...watch.check, nextAt } })
  const copy = await rowsOfCopy(db)
  await Promise.all([db.sessions.clear(), db.watches.clear()])
  await stageRows(db, importId, copy, noon)
  await commitImport(db, importId, { file: "copy.jsonl", savedAt: noon, isMine: true }, noon)
}

it("verdicts of an import that the background missed are worked out, and its checks planned", async () => {
  const now = () => noon
  const handlers = makeHandlers({ db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, now), now })
  await takeUnheard()
  expect([await copiesToWorkOut(db), seen.alarms.size]).toEqual([[aSessionId(1)], 0])
  const sender = { tab: 1, frame: 0, url: aShow().url }
  await handlers["page.session.open"]({ session: aSessionId(2), show: aShow(), at: noon }, sender)
  await vi.waitFor(async () => {
    expect(await copiesToWorkOut(db)).toEqual([])
    expect([...seen.alarms.values()]).toEqual([nextAt])
  })
})
