/** The prints of its own session that the background gives a page, on opening and later. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { aSessionId, aShow, noon } from "../make"
import { fakeExtension } from "./fake-extension"

let fake = fakeExtension()
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => fake.browser[name as keyof typeof fake.browser] }),
}))
const { sessionHandlers } = await import("../../../src/background/handlers/session")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")
const { LiveproofDatabase } = await import("../../../src/store/database")
const { changeSettings } = await import("../../../src/store/settings")
const { applyRetention } = await import("../../../src/store/retention")
const { deleteSessions } = await import("../../../src/store/sessions")

const hour = 3600
const day = 86_400_000
const page = aShow().url
const stranger = "https://stranger.example"
const from = (tab: number, url = page) => ({ tab, frame: 0, url })

let db: InstanceType<typeof LiveproofDatabase>
let names = 0
beforeEach(async () => {
  fake = fakeExtension()
  for (const origin of ["https://www.amazon.com", stranger]) fake.granted.add(`${origin}/*`)
  db = new LiveproofDatabase(`older-footage-${names++}`)
  await changeSettings(db, { consent: "yes", sitesWanted: ["https://www.amazon.com", stranger] })
})
afterEach(() => db.delete())

/** A worker knows only the database, and each question may reach a new worker. */
const handlers = () =>
  sessionHandlers({ db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, () => noon), now: () => noon })
const open = (n = 1, tab = 1) =>
  handlers()["page.session.open"]({ session: aSessionId(n), show: aShow(), at: noon }, from(tab))
const older = (fromSeconds: number, toSeconds: number, sender = from(1)) =>
  handlers()["page.session.older"]({ session: aSessionId(), span: { fromSeconds, toSeconds } }, sender)
const minutesOf = (prints: readonly string[]) => prints.map((text) => atob(text).charCodeAt(0))

/** A session of three hours in batches of five minutes, each containing its own number. */
async function watchedForHours() {
  await open()
  const starts = Array.from({ length: 36 }, (_, batch) => 300 * batch)
  await db.prints.bulkPut(
    starts.map((fromSeconds, batch) => ({
      ...{ session: aSessionId(), fromSeconds, toSeconds: fromSeconds + 300 },
      bytes: Uint8Array.of(batch),
    })),
  )
  await db.sessions.update(aSessionId(), { reachedSeconds: 3 * hour })
}

it("gives a reloaded page the two hours that it compares in full", async () => {
  await watchedForHours()
  const { prints, resumeAtSeconds } = await open()
  expect(resumeAtSeconds).toBe(3 * hour)
  expect(minutesOf(prints)).toEqual(Array.from({ length: 24 }, (_, batch) => 12 + batch))
})

it("gives it older batches, at most a quarter of an hour", async () => {
  await watchedForHours()
  expect(minutesOf((await older(310, 890)).prints)).toEqual([1, 2])
  expect(minutesOf((await older(300, 3 * hour)).prints)).toEqual([1, 2, 3])
})

it("gives them only to the session's own tab and site", async () => {
  await watchedForHours()
  await expect(older(0, 600, from(2))).rejects.toThrow("another tab's")
  await expect(older(0, 600, from(1, `${stranger}/`))).rejects.toThrow("another site")
})

it("has nothing to give once the session or its prints were deleted", async () => {
  await watchedForHours()
  const keptFor = { retentionDays: 90, priceRetentionDays: 90 }
  await applyRetention(db, noon + 40 * day, keptFor)
  await applyRetention(db, noon + 43 * day, keptFor)
  expect((await older(0, 600)).prints).toEqual([])
  await deleteSessions(db, [aSessionId()])
  expect((await older(0, 600)).prints).toEqual([])
})

it("gives it its channel's earlier sessions with their names, but none of another site's channel of the same name, and none whose prints are gone", async () => {
  const watched = async (n: number, url: string, key: string) => {
    await open(1)
    const row = (await db.sessions.get(aSessionId(1)))!
    const startedAt = noon - n * day
    const show = { show: key as typeof row.show, url, title: `Show ${n}`, channel: "shop/revuehouse" }
    await db.sessions.put({
      ...row,
      ...show,
      id: aSessionId(n),
      startedAt,
      lastSeenAt: startedAt + 1,
      reachedSeconds: 60,
    })
    await db.prints.put({ session: aSessionId(n), fromSeconds: 0, toSeconds: 60, bytes: Uint8Array.of(n) })
  }
  await watched(2, "https://www.amazon.com/live/broadcast/other", "amazon:other")
  await watched(3, `${stranger}/live`, "any:stranger.example/live")
  await watched(4, "https://www.amazon.com/live/broadcast/long-ago", "amazon:long-ago")
  await db.prints.where("session").equals(aSessionId(4)).delete()
  const show = { ...aShow(), channel: "shop/revuehouse" }
  const opened = await handlers()["page.session.open"]({ session: aSessionId(9), show, at: noon }, from(7))
  expect(opened.earlier.map(({ show: name, prints }) => [name, minutesOf(prints)])).toEqual([
    [{ title: "Show 2", host: "amazon.com", channel: "revuehouse" }, [2]],
  ])
})

it.each([
  ["shop/revuehouse", "revuehouse"],
  ["Fashion 24/7", "Fashion 24/7"],
  ["www.amazon.com", undefined],
])("calls the channel %j %j", async (channel, name) => {
  await open(2)
  await db.prints.put({ session: aSessionId(2), fromSeconds: 0, toSeconds: 60, bytes: Uint8Array.of(2) })
  await db.sessions.update(aSessionId(2), {
    channel,
    startedAt: noon - day,
    lastSeenAt: noon - day,
    reachedSeconds: 60,
  })
  const opened = await open(9, 7)
  expect(opened.earlier[0]!.show.channel).toBe(name)
})
